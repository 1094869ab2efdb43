"""Side conditions of proofs as data."""

from dataclasses import dataclass
from enum import Enum

from sympy import Expr, Symbol, sstr

from maxent.derive.latex.expression import readable

Range = tuple[Symbol, Expr, Expr]
"""An index with its first and its last value."""


class Demand(Enum):
    """What a condition demands of its expression; the value is how it is written after the expression."""

    POSITIVE = "> 0"
    NONNEGATIVE = ">= 0"
    NONZERO = "!= 0"
    KNOWN = "to be of a form whose domain is known"


@dataclass(frozen=True)
class SideCondition:
    """``expression`` meets the ``demand`` for every value of the indices in ``ranges``.

    ``origin`` says in words where the condition comes from.
    """

    expression: Expr
    demand: Demand
    origin: str
    ranges: tuple[Range, ...] = ()

    @property
    def text(self) -> str:
        """The condition as plain text, e.g. ``x - 3 > 0``."""
        return f"{sstr(readable(self.expression))} {self.demand.value}"


@dataclass(frozen=True)
class Met:
    """A condition, and in words how the hypotheses grant it."""

    condition: SideCondition
    how: str

    @property
    def text(self) -> str:
        """The condition and how it is granted, e.g. ``x - 3 > 0 (a denominator; by the hypotheses)``."""
        return f"{self.condition.text} ({self.condition.origin}; {self.how})"
