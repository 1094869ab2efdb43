"""Arithmetic on exact rationals, with balls for roots and logarithms that are irrational."""

from functools import reduce
from math import isqrt
from operator import mul
from typing import TypeAlias

from flint import arb, fmpq
from sympy import Expr

from maxent.verify.arithmetic.balls import integer_power
from maxent.verify.errors import UndefinedError, UnevaluableError

_MOST_BITS = 20_000
"""The most bits of a rational power; beyond it the power is enclosed."""
Number: TypeAlias = "fmpq | arb"


def ball(number: Number) -> arb:
    """The number as a ball."""
    return number if isinstance(number, arb) else arb(number)


def product(factors: list[Number]) -> Number:
    """The product of the factors, exactly 0 if one of them is a rational 0, whatever the others are."""
    if any(isinstance(factor, fmpq) and factor == 0 for factor in factors):
        return fmpq(0)
    return reduce(mul, factors, fmpq(1))


def power(base: Number, exponent: Number, expression: Expr) -> Number:
    """The power, rational for integer exponents and for square roots of squares of rationals.

    Raises:
        UndefinedError: for a negative power of 0, or a fractional power of a negative number.
    """
    if base == 0 and isinstance(exponent, fmpq):
        if exponent < 0:
            raise UndefinedError(f"division by zero in {expression}")
        return fmpq(int(exponent == 0))
    if isinstance(exponent, fmpq) and exponent.q == 1 and _short(base, int(exponent.p)):
        return base ** int(exponent.p) if isinstance(base, fmpq) else integer_power(base, int(exponent.p))
    if isinstance(base, fmpq) and base < 0 and not ball(exponent).contains_integer():
        raise UndefinedError(f"a fractional power of a negative number in {expression}")
    if isinstance(base, fmpq) and exponent == fmpq(1, 2):
        top, bottom = isqrt(int(base.p)), isqrt(int(base.q))
        if top**2 == base.p and bottom**2 == base.q:
            return fmpq(top, bottom)
    if isinstance(exponent, fmpq) and exponent.q == 1:
        return integer_power(ball(base), int(exponent.p))
    root: arb = ball(base) ** ball(exponent)
    return root


def _short(base: Number, exponent: int) -> bool:
    """Whether the power of a rational has few enough digits to be written out."""
    if isinstance(base, arb):
        return abs(exponent) <= _MOST_BITS
    height = max(int(abs(base.p)).bit_length(), int(base.q).bit_length())
    return abs(exponent) * height <= _MOST_BITS


def magnitude(number: Number) -> Number:
    """The absolute value."""
    return abs(number) if isinstance(number, arb) else max(number, -number)


def logarithm(value: arb, expression: Expr) -> arb:
    """The logarithm.

    Raises:
        UndefinedError: of a negative number.
        UnevaluableError: of zero, where it is infinite.
    """
    if value < 0:
        raise UndefinedError(f"the logarithm of a negative number in {expression}")
    if value.is_zero():
        raise UnevaluableError(f"{expression} is infinite")
    return value.log()
