"""The dynamics of a trajectory, as rows."""

from dataclasses import dataclass

from sympy import IndexedBase

from maxent.problems.constraint import Constraint
from maxent.problems.expressions.writing import Written
from maxent.problems.space import Space


@dataclass(frozen=True)
class Dynamics(Constraint):
    """The first state has the law ``initial``, and after every prefix ``kernel[s, a, s']`` is obeyed.

    The rows P(prefix, a, s') = kernel[s, a, s'] P(prefix, a), of which the multiplier is a function of
    stage, state, action and next state.
    """

    kernel: IndexedBase
    initial: IndexedBase
    multiplier: IndexedBase

    def written(self, space: Space) -> Written:
        """Its ingredients, by name."""
        x, P, rho = space.variable, self.kernel, self.initial
        return Written(
            latex=(x, r"\ \text{follows}\ ", P, r"\ \text{from}\ ", rho),
            plain=(x, " follows ", P, " from ", rho),
        )
