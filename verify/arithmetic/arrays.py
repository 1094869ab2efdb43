"""Numbers over axes, as nested lists: an operation entry by entry, and one axis taken away.

The innermost loop is a ``map``, which costs next to nothing beside an operation on balls.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

from maxent.verify.arithmetic.node import Axis


@dataclass(frozen=True)
class Guarded:
    """A function that is ``fast`` where its values pass ``fine``, and ``careful`` everywhere.

    Whole columns are tried the fast way first: Python's own overhead is then that of a ``map``.
    """

    fast: Callable[..., Any]
    fine: Callable[[Any], bool]
    careful: Callable[..., Any]

    def __call__(self, *arguments: Any) -> Any:
        """Of single numbers."""
        value = self.fast(*arguments)
        return value if self.fine(value) else self.careful(*arguments)

    def of_columns(self, columns: Sequence[Any]) -> list[Any]:
        """Of columns of numbers, entry by entry."""
        values = list(map(self.fast, *columns))
        return values if all(map(self.fine, values)) else list(map(self.careful, *columns))


Operand = tuple[Any, tuple[Axis, ...]]
"""Nested lists and the axes they are nested over."""


def entrywise(function: Callable[..., Any], operands: Sequence[Operand], axes: Sequence[Axis]) -> Any:
    """The function of the operands' entries; an operand without an axis is the same all along it."""
    if not axes:
        return function(*(value for value, _ in operands))
    first, rest = axes[0], axes[1:]
    along = [bool(own) and own[0] is first for _, own in operands]
    columns = [value if moves else repeat(value) for (value, _), moves in zip(operands, along, strict=True)]
    if not rest:
        return (
            function.of_columns(columns) if isinstance(function, Guarded) else list(map(function, *columns))
        )
    left = [own[1:] if moves else own for (_, own), moves in zip(operands, along, strict=True)]
    return [
        entrywise(function, list(zip(entries, left, strict=True)), rest)
        for entries in zip(*columns, strict=False)
    ]


def along(function: Callable[[list[Any]], Any], value: list[Any], depth: int) -> Any:
    """The function of every list of entries along the axis at this depth."""
    if depth:
        return [along(function, entry, depth - 1) for entry in value]
    if value and isinstance(value[0], list):
        return [along(function, list(column), 0) for column in zip(*value, strict=True)]
    return function(value)


def each(function: Callable[[Any], Any], value: Any) -> Any:
    """The function of every entry, whatever the nesting."""
    return [each(function, entry) for entry in value] if isinstance(value, list) else function(value)
