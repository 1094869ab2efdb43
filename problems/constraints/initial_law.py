"""The law of a trajectory's first state."""

from dataclasses import dataclass

from sympy import IndexedBase

from maxent.problems.constraints.constraint import Constraint
from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space


@dataclass(frozen=True)
class InitialLaw(Constraint):
    """The first state of a trajectory has the law ``initial``; actions and transitions are not constrained.

    The multiplier is an array over the states.
    """

    initial: IndexedBase
    multiplier: IndexedBase

    def written(self, space: Space) -> Written:
        """The variable and the law of its first state, by name."""
        x, rho = space.variable, self.initial
        return Written(latex=(x, r"\ \text{starts from}\ ", rho), plain=("first state of ", x, " from ", rho))
