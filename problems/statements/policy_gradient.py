"""Statements about the return of a policy, any policy, and not only the best one."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Expr, IndexedBase

from maxent.problems.expressions.sentence import Sentence
from maxent.problems.problem import Problem
from maxent.problems.space import Controlled, Occupancy
from maxent.problems.statements.statement import Statement


@dataclass(frozen=True)
class PolicyGradient(Statement):
    """The slope of the return in the probability of an action is ``formula``, up to a function of the state.

    ``problem`` is over occupancy measures: rewards under flow equations.  The formula is in the space's
    policy and action value, for one and the same policy, and in ``visitation``, the discounted number of
    visits of each state.  A function of the state alone does nothing, as the probabilities in each state
    keep their sum.
    """

    problem: Problem[Controlled]
    visitation: IndexedBase
    formula: Expr
    kind: ClassVar[str] = "policy-gradient"
    printed_fields: ClassVar[tuple[str, ...]] = ("formula",)

    def written(self) -> Sentence:
        """The partial derivative of the return = formula."""
        space = self.problem.space
        assert isinstance(space, Occupancy)
        probability = space.policy[space.state, space.action]
        return r"\frac{\partial J}{\partial ", probability, "} = ", self.formula

    @property
    def problems(self) -> tuple[tuple[str, Problem], ...]:
        """The rewards and the transitions under which the policy acts."""
        return (("process", self.problem),)
