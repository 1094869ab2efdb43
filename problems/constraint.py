"""What constraints have in common, and the name of each one's multiplier.

Sign convention, here and everywhere: the multiplier of an equality is d(optimal value)/d(right-hand
side) in either sense of optimisation, so the Lagrangian is objective - multiplier * (lhs - rhs).
The multiplier of an inequality is nonnegative.  The constraints are the modules of
``maxent.problems.constraints``.
"""

from dataclasses import Field
from enum import Enum
from typing import Any, ClassVar

from sympy import IndexedBase, Symbol

from maxent.problems.expressions.writing import Written
from maxent.problems.space import Space


class Relation(Enum):
    """How the left-hand side of a constraint compares with its right-hand side."""

    EQUAL = "="
    AT_MOST = "<="
    AT_LEAST = ">="

    @property
    def latex(self) -> str:
        """The sign in a display."""
        return {Relation.EQUAL: "=", Relation.AT_MOST: r"\leq", Relation.AT_LEAST: r"\geq"}[self]


class Constraint:
    """A frozen dataclass with the name of its ``multiplier``: a symbol, or an array where it is many."""

    multiplier: Symbol | IndexedBase
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def is_inequality(self) -> bool:
        """Whether the multiplier is nonnegative."""
        return False

    def written(self, space: Space) -> Written:
        """The constraint over the space, as a relation."""
        raise NotImplementedError(f"{type(self).__name__} does not say how it is written")
