"""An upper bound on every entry of the variable."""

from dataclasses import dataclass

from sympy import Expr, IndexedBase

from maxent.problems.constraints.constraint import Constraint
from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space


@dataclass(frozen=True)
class Bound(Constraint):
    """p_i <= cap for every i; the multiplier is a nonnegative array over the outcomes."""

    cap: Expr
    multiplier: IndexedBase

    @property
    def is_inequality(self) -> bool:
        """True: the multipliers are nonnegative."""
        return True

    def written(self, space: Space) -> Written:
        """The bound on one entry."""
        x = space.variable
        return Written(latex=(x[space.indices], r" \leq ", self.cap), plain=(x, " <= ", self.cap))
