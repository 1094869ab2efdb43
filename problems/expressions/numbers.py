"""Plain numbers in formulas as SymPy's, so that ``Inequality(x**2, 0)`` is as good as one with Integer(0)."""

from collections.abc import Iterator
from dataclasses import fields
from fractions import Fraction
from typing import Any, get_args

from sympy import Expr, Float, Integer, Rational


def adopt_numbers(record: Any) -> None:
    """Replace Python numbers in the fields of a frozen dataclass that hold expressions by SymPy's.

    A field holds expressions if its annotation is ``Expr``, or a union or tuple that contains it.  Floats
    become SymPy's floats, which the checks of a claim refuse with a sentence.

    Raises:
        TypeError: for text, which would have to be evaluated.
    """
    for field in fields(record):
        if Expr in set(_parts(field.type)):
            before = getattr(record, field.name)
            after = _adopted(before)
            if after is not before:
                object.__setattr__(record, field.name, after)


def _parts(annotation: object) -> Iterator[object]:
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def _adopted(value: object) -> object:
    if isinstance(value, tuple):
        parts = tuple(map(_adopted, value))
        return value if all(a is b for a, b in zip(parts, value, strict=True)) else parts
    if isinstance(value, str):
        raise TypeError(f"{value!r} is text and is not evaluated; write a SymPy expression")
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return Integer(value)
    if isinstance(value, Fraction):
        return Rational(value.numerator, value.denominator)
    return Float(value) if isinstance(value, float) else value
