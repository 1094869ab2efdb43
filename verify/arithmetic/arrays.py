"""Arrays as nested lists with one level for each axis: entrywise operations and reductions.

The innermost loop is a ``map``, whose overhead is small beside an operation on balls.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

from maxent.verify.arithmetic.node import Axis


@dataclass(frozen=True)
class Guarded:
    """A function computed by ``fast`` if the result passes the test ``fine``, otherwise by ``careful``.

    A column is computed by ``fast`` as a whole first, so that the usual case is a single ``map``.
    """

    fast: Callable[..., Any]
    fine: Callable[[Any], bool]
    careful: Callable[..., Any]

    def __call__(self, *arguments: Any) -> Any:
        """The value at single numbers."""
        value = self.fast(*arguments)
        return value if self.fine(value) else self.careful(*arguments)

    def of_columns(self, columns: Sequence[Any]) -> list[Any]:
        """The values at columns of numbers, entry by entry."""
        values = list(map(self.fast, *columns))
        return values if all(map(self.fine, values)) else list(map(self.careful, *columns))


Operand = tuple[Any, tuple[Axis, ...]]
"""An array as nested lists, and its axes from the outermost to the innermost."""


def entrywise(function: Callable[..., Any], operands: Sequence[Operand], axes: Sequence[Axis]) -> Any:
    """The function of the operands' entries over ``axes``; an operand is constant along an axis it lacks."""
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
    """The function of every list of entries along the axis at nesting level ``depth``, 0 the outermost."""
    if depth:
        return [along(function, entry, depth - 1) for entry in value]
    if value and isinstance(value[0], list):
        return [along(function, list(column), 0) for column in zip(*value, strict=True)]
    return function(value)


def each(function: Callable[[Any], Any], value: Any) -> Any:
    """The function of every entry, in the same nesting."""
    return [each(function, entry) for entry in value] if isinstance(value, list) else function(value)
