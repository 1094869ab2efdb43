"""Statements about the gradient of the return of an arbitrary policy."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Expr, IndexedBase

from maxent.problems.expressions.name import POSITIVE, Name
from maxent.problems.expressions.sentence import Sentence
from maxent.problems.problem import Problem
from maxent.problems.spaces.space import Controlled, Occupancy
from maxent.problems.statements.statement import Effort, Statement


@dataclass(frozen=True)
class PolicyGradient(Statement):
    """The derivative of the return in pi(a|s) is ``formula``, up to a function of the state s.

    ``problem`` has a reward under flow equations of occupancy measures.  The formula is an expression in the
    policy and its action value, arrays of the problem's space, and in ``visitation``, the expected
    discounted number of visits of each state under that policy (Sutton et al., Policy Gradient Methods for
    Reinforcement Learning, 2000, theorem 1).  A function of the state does not count, because the
    probabilities in each state keep their sum.
    """

    problem: Problem[Controlled]
    visitation: IndexedBase
    formula: Expr
    kind: ClassVar[str] = "policy-gradient"
    effort: ClassVar[Effort] = Effort.SIMULATION
    printed_fields: ClassVar[tuple[str, ...]] = ("formula",)

    @property
    def names(self) -> tuple[Name, ...]:
        """The numbers of visits of the states."""
        return (Name(self.visitation, "the visitation", POSITIVE, rank=1),)

    def written(self) -> Sentence:
        """The partial derivative of the return = formula."""
        space = self.problem.space
        assert isinstance(space, Occupancy)
        probability = space.policy[space.state, space.action]
        return r"\frac{\partial J}{\partial ", probability, "} = ", self.formula

    @property
    def problems(self) -> tuple[tuple[str, Problem], ...]:
        """The problem with the rewards and transitions under which the policy acts, named "process"."""
        return (("process", self.problem),)
