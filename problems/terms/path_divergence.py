"""The relative entropy of a law of trajectories with respect to the dynamics."""

from dataclasses import dataclass, field

from sympy import Expr, IndexedBase

from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space
from maxent.problems.terms.term import ONE, Term


@dataclass(frozen=True)
class PathDivergence(Term):
    """weight * sum of P log(P / (rho(s_1) prod kernel[s_t, a_t, s_{t+1}])) over trajectories, in nats.

    The reference is the dynamics with counting measure on the actions, so that the entropy of the policy is
    part of it.  ``initial`` is the law rho of the first state, which a constraint fixes.
    """

    kernel: IndexedBase
    initial: IndexedBase
    weight: Expr = field(default=ONE)

    def written(self, space: Space) -> Written:
        """KL(x || paths of the kernel); in plain text with the law of the first state."""
        x, P = space.variable, self.kernel
        return Written(
            latex=(r"\mathrm{KL}(", x, r"\,\|\,\text{paths of}\ ", P, ")"),
            plain=("KL(", x, " || paths of ", P, " from ", self.initial, ")"),
        )
