"""A name in formulas: its symbol, the role it plays, and what may be assumed of its values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from sympy import Expr, Function, IndexedBase, Symbol, oo

Named: TypeAlias = Symbol | IndexedBase | type[Function]
Assumptions = Mapping[str, bool]
"""Assumptions as keywords of ``Symbol``."""

REAL: Assumptions = MappingProxyType({"real": True})
POSITIVE: Assumptions = MappingProxyType({"positive": True})
NONNEGATIVE: Assumptions = MappingProxyType({"nonnegative": True})
INTEGER: Assumptions = MappingProxyType({"integer": True})
COUNTING: Assumptions = MappingProxyType({"integer": True, "positive": True})


@dataclass(frozen=True)
class Name:
    """A name that a claim or a statement introduces.

    ``role`` says in words what it is; ``grants`` are the strongest assumptions that its symbol may carry,
    None where they and the rank are those of the variable of the claim's problem.  ``rank`` is its number of
    indices.  With ``may_be_given`` it may be a parameter as well, whose value is
    replaced while the statement moves it; with ``whole`` it then runs over integers if the parameter does.
    """

    symbol: Named
    role: str
    grants: Assumptions | None = field(default_factory=lambda: REAL)
    rank: int = 0
    may_be_given: bool = False
    whole: bool = False

    @property
    def text(self) -> str:
        """The name under which formulas are evaluated."""
        return text_of(self.symbol)


def text_of(symbol: Named) -> str:
    """The name of a symbol, an array or a function."""
    if isinstance(symbol, type):
        return symbol.__name__
    return symbol.name if isinstance(symbol, Symbol) else str(symbol)


def between(low: Expr, high: Expr = oo, *, closed: bool = False) -> Assumptions:
    """What holds of all numbers strictly between two ends, or, with ``closed``, of the ends as well."""
    above, below = ("nonnegative", "nonpositive") if closed else ("positive", "negative")
    if low.is_extended_nonnegative:
        fraction = not closed and (high - 1).is_extended_nonpositive
        return {above: True, "integer": False} if fraction else {above: True}
    return {below: True} if high.is_extended_nonpositive else REAL
