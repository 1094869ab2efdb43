"""A user's numbers and arrays as exact rationals.

Positions in error messages count from 1, as the indices of the formulas do.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from numbers import Rational
from typing import TypeAlias

Array: TypeAlias = "Fraction | tuple[Array, ...]"
"""A number, or a nested tuple of numbers whose rows have equal length."""

Position = tuple[int, ...]

_MOST_DIGITS = 4000
"""Numbers with more digits, or a larger exponent, are refused: they would only cost time."""
_EXPONENT = re.compile(r"e([+-]?[\d_]+)\s*$", re.IGNORECASE)
_SHORT = 24


class InvalidInstanceError(ValueError):
    """Values that are not an instance of the parameters; the message is one sentence."""


@dataclass(frozen=True)
class Parsed:
    """An exact array, its sizes, and whether any of its numbers was rounded to a float."""

    value: Array
    sizes: tuple[int, ...]
    rounded: bool


def shown(value: object) -> str:
    """Any value on one line, long ones cut short."""
    if isinstance(value, Fraction):
        text = str(value)
        if len(text) <= _SHORT:
            return text
        with localcontext() as context:
            context.prec = 17
            return str(Decimal(value.numerator) / Decimal(value.denominator))
    text = " ".join(repr(value).split())
    return text if len(text) <= 2 * _SHORT else f"{text[: 2 * _SHORT]}..."


def place(name: str, position: Position = ()) -> str:
    """The entry in words: "entry (1, 3) of Q", or "tau" for a single number."""
    if not position:
        return name
    where = str(position[0]) if len(position) == 1 else str(position)
    return f"entry {where} of {name}"


def row_of(name: str, position: Position) -> str:
    """A row of an array in words: "row 2 of P", or "P" where the position is empty."""
    return place(name, position).replace("entry", "row", 1) if position else name


def number(value: object, where: str) -> Fraction:
    """The exact value of a number: the binary value of a float, the fraction in a string.

    Raises:
        InvalidInstanceError: if it is not a finite real number.
    """
    match value:
        case bool():
            raise InvalidInstanceError(f"{where} is the truth value {value}; give a number such as 0 or 1")
        case int():
            return Fraction(value)
        case Rational():
            return Fraction(int(value.numerator), int(value.denominator))
        case str():
            return _from_text(value, where)
        case Decimal() if value.is_finite() and abs(value.adjusted()) > _MOST_DIGITS:
            raise InvalidInstanceError(f"{where} is {shown(value)}, beyond 10^{_MOST_DIGITS}; rescale it")
    if not hasattr(value, "as_integer_ratio"):
        kind = type(value).__name__
        raise InvalidInstanceError(
            f'{where} is {shown(value)} (of type {kind}); give a number such as 0.5 or "1/3"'
        )
    try:
        return Fraction(*map(int, value.as_integer_ratio()))
    except (ValueError, OverflowError):
        raise InvalidInstanceError(f"{where} is {value}; give a finite number") from None


def _from_text(text: str, where: str) -> Fraction:
    exponent = _EXPONENT.search(text)
    if len(text) > _MOST_DIGITS or (exponent is not None and _too_large(exponent[1])):
        raise InvalidInstanceError(
            f"{where} is {shown(text)}, with digits or an exponent beyond {_MOST_DIGITS}; rescale it"
        )
    try:
        return Fraction(text)
    except ZeroDivisionError:
        raise InvalidInstanceError(f"{where} is {shown(text)}, a division by zero; give a number") from None
    except ValueError:
        pass
    try:
        float(text)
    except ValueError:
        raise InvalidInstanceError(
            f'{where} is {shown(text)}, which is no number; write it like 0.5, "1/3" or "1e-6"'
        ) from None
    raise InvalidInstanceError(f"{where} is {shown(text)}; give a finite number")


def _too_large(exponent: str) -> bool:
    digits = exponent.strip("+-").replace("_", "").lstrip("0")
    return len(digits) > len(str(_MOST_DIGITS)) or int(digits or 0) > _MOST_DIGITS


def parsed(value: object, name: str, indices: Sequence[str]) -> Parsed:
    """The value as an array with one axis for each of ``indices``, the names of the sizes.

    Raises:
        InvalidInstanceError: if the number of dimensions is wrong, the array is empty or ragged, or an
            entry is not a finite real number.
    """
    return _array(value, name, indices, ())


def _array(value: object, name: str, indices: Sequence[str], position: Position) -> Parsed:
    value = _plain(value)
    where, depth = place(name, position), len(position)
    if depth == len(indices):
        if _is_list(value):
            raise InvalidInstanceError(f"{where} is a list where a number is expected{_over(name, indices)}")
        return Parsed(number(value, where), (), isinstance(value, float))
    if isinstance(value, dict | set | frozenset | bytes | bytearray):
        kind = type(value).__name__
        raise InvalidInstanceError(f"{where} is a {kind}, which has no order; give a list or an array")
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise InvalidInstanceError(
            f"{where} is {shown(value)} where a list is expected{_over(name, indices)}"
        )
    if not value:
        raise InvalidInstanceError(f"{where} is empty; it needs at least one entry{_over(name, indices)}")
    rows = [_array(row, name, indices, (*position, k)) for k, row in enumerate(value, start=1)]
    for k, row in enumerate(rows, start=1):
        if row.sizes != rows[0].sizes:
            there, first = row_of(name, (*position, k)), row_of(name, (*position, 1))
            raise InvalidInstanceError(
                f"{name} is ragged: {there} has {_extent(row)} and {first} has {_extent(rows[0])}; "
                "make them equally long"
            )
    rounded = any(row.rounded for row in rows)
    return Parsed(tuple(row.value for row in rows), (len(rows), *rows[0].sizes), rounded)


def _plain(value: object) -> object:
    """Arrays and scalars of NumPy, and all else that has ``tolist``, as Python lists and numbers."""
    return value.tolist() if hasattr(value, "tolist") else value


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str | bytes | bytearray)


def _over(name: str, indices: Sequence[str]) -> str:
    if not indices:
        return f"; {name} has no index"
    sizes = " x ".join(indices)
    return f"; {name} has the shape {sizes}"


def _extent(row: Parsed) -> str:
    return " x ".join(map(str, row.sizes)) + (" entries" if row.sizes != (1,) else " entry")
