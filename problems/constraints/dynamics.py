"""The Markov dynamics that a law of trajectories obeys."""

from dataclasses import dataclass

from sympy import IndexedBase

from maxent.problems.constraints.constraint import Constraint
from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space


@dataclass(frozen=True)
class Dynamics(Constraint):
    """The first state has the law ``initial``; given all before it, the next state has the law ``kernel``.

    For every history h up to a state s, every action a and next state s' it requires
    P(h, a, s') = kernel[s, a, s'] P(h, a).  The multiplier is an array over stage, state, action and next
    state.
    """

    kernel: IndexedBase
    initial: IndexedBase
    multiplier: IndexedBase

    def written(self, space: Space) -> Written:
        """The arrays of the dynamics, by name."""
        x, P, rho = space.variable, self.kernel, self.initial
        return Written(
            latex=(x, r"\ \text{follows}\ ", P, r"\ \text{from}\ ", rho),
            plain=(x, " follows ", P, " from ", rho),
        )
