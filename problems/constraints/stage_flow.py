"""The flow equations of an occupancy measure over finitely many stages."""

from dataclasses import dataclass

from sympy import IndexedBase

from maxent.problems.constraints.constraint import Constraint
from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space


@dataclass(frozen=True)
class StageFlow(Constraint):
    """sum_a mu(t,s',a) is rho(s') at t = 1 and sum_{s,a} P(s' | s,a) mu(t-1,s,a) at every later stage t.

    ``kernel[s, a, s']`` is P(s' | s,a) and ``initial`` is rho.  The multiplier, an array over stage and
    state, is the soft value (reward units), which is 0 after the last stage.
    """

    kernel: IndexedBase
    initial: IndexedBase
    multiplier: IndexedBase

    def written(self, space: Space) -> Written:
        """The arrays of the flow, by name."""
        x, P, rho = space.variable, self.kernel, self.initial
        return Written(
            latex=(x, r"\ \text{follows}\ ", P, r"\ \text{from}\ ", rho),
            plain=("flow of ", x, " under ", P, " from ", rho, ", stage by stage"),
        )
