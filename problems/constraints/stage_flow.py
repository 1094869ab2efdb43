"""The flow equations of a finite horizon."""

from dataclasses import dataclass

from sympy import IndexedBase

from maxent.problems.constraint import Constraint
from maxent.problems.expressions.writing import Written
from maxent.problems.space import Space


@dataclass(frozen=True)
class StageFlow(Constraint):
    """sum_a mu(t,s,a) = rho(s) for t = 1, and sum_{s',a'} P(s | s',a') mu(t-1,s',a') for every later t.

    The multiplier, a function of stage and state, is the soft value; it is 0 after the last stage.
    """

    kernel: IndexedBase
    initial: IndexedBase
    multiplier: IndexedBase

    def written(self, space: Space) -> Written:
        """Its ingredients, by name."""
        x, P, rho = space.variable, self.kernel, self.initial
        return Written(
            latex=(x, r"\ \text{follows}\ ", P, r"\ \text{from}\ ", rho),
            plain=("flow of ", x, " under ", P, " from ", rho, ", stage by stage"),
        )
