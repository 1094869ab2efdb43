"""Every formula of a claim, of a statement or of a problem, with the words that say where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from sympy import Basic, IndexedBase


@dataclass(frozen=True)
class Formula:
    """A formula, or a name that a field holds instead of one, in the field ``place``."""

    expression: Basic
    place: str

    @property
    def is_name(self) -> bool:
        """Whether it is an array by itself, as a term's coefficients are."""
        return isinstance(self.expression, IndexedBase)


@dataclass(frozen=True)
class Inexact:
    """A Python float in the field ``place``."""

    value: float
    place: str


def formulas(value: object, place: str) -> Iterator[Formula | Inexact]:
    """The formulas in the fields of a dataclass, and in theirs; a function's class is no formula."""
    if isinstance(value, type):
        return
    if isinstance(value, Basic):
        yield Formula(value, place)
    elif isinstance(value, float):
        yield Inexact(value, place)
    elif isinstance(value, tuple):
        for part in value:
            yield from formulas(part, place)
    elif is_dataclass(value):
        kind = type(value).__name__
        for field in fields(value):
            yield from formulas(getattr(value, field.name), f"{field.name} of {kind}")
