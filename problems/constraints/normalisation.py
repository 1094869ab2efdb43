"""A prescribed total mass."""

from dataclasses import dataclass, field

from sympy import Expr, Symbol

from maxent.problems.constraints.constraint import Constraint
from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space
from maxent.problems.terms.term import ONE


@dataclass(frozen=True)
class Normalisation(Constraint):
    """sum_i p_i = total, by default 1."""

    multiplier: Symbol
    total: Expr = field(default=ONE)

    def written(self, space: Space) -> Written:
        """The sum of the entries."""
        x = space.variable
        return Written(
            latex=(r"\sum_{", space.indices, "} ", x[space.indices], " = ", self.total),
            plain=("total ", x, " = ", self.total),
        )
