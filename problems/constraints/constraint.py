"""The base class of constraints, and the sign convention of their multipliers.

The multiplier of an equality is d(optimal value)/d(right-hand side), for a maximum and for a minimum, so
the Lagrangian is objective - multiplier * (left - right) (Boyd & Vandenberghe, Convex Optimization,
section 5.6).  The multiplier of an inequality is the absolute value of that derivative.  The constraints
are the other modules of ``maxent.problems.constraints``.
"""

from dataclasses import Field
from enum import Enum
from typing import Any, ClassVar

from sympy import IndexedBase, Symbol

from maxent.problems.expressions.numbers import adopt_numbers
from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space


class Relation(Enum):
    """How the left-hand side of a constraint compares with its right-hand side."""

    EQUAL = "="
    AT_MOST = "<="
    AT_LEAST = ">="

    @property
    def latex(self) -> str:
        """The relation sign in LaTeX."""
        return {Relation.EQUAL: "=", Relation.AT_MOST: r"\leq", Relation.AT_LEAST: r"\geq"}[self]


class Constraint:
    """Base of the constraints, which are frozen dataclasses.

    ``multiplier`` is a symbol where the constraint is one equation or inequality, and an array over the
    indices where there is one for each index.
    """

    multiplier: Symbol | IndexedBase
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __post_init__(self) -> None:
        adopt_numbers(self)

    @property
    def is_inequality(self) -> bool:
        """Whether this is an inequality, whose multiplier is nonnegative."""
        return False

    def written(self, space: Space) -> Written:
        """The relation between the variable of ``space`` and the bound, to be printed.

        Raises:
            NotImplementedError: if the class does not define it.
            TypeError: if the constraint has no meaning over the space.
        """
        raise NotImplementedError(f"{type(self).__name__} does not say how it is written")
