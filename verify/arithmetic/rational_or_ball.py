"""Arithmetic on exact rationals, with balls for roots and logarithms that are irrational."""

from functools import reduce
from math import isqrt
from operator import mul
from typing import TypeAlias

from flint import arb, fmpq
from sympy import Expr

from maxent.verify.errors import UndefinedError, UnevaluableError

_LARGEST_POWER = 10_000
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
    if isinstance(exponent, fmpq) and exponent.q == 1:
        whole = int(exponent.p)
        # Beyond, an exact power would have too many digits for the memory.
        return base**whole if abs(whole) <= _LARGEST_POWER else ball(base) ** ball(exponent)
    if isinstance(base, fmpq) and base < 0:
        raise UndefinedError(f"a fractional power of a negative number in {expression}")
    if isinstance(base, fmpq) and exponent == fmpq(1, 2):
        top, bottom = isqrt(int(base.p)), isqrt(int(base.q))
        if top**2 == base.p and bottom**2 == base.q:
            return fmpq(top, bottom)
    root: arb = ball(base) ** ball(exponent)
    return root


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
