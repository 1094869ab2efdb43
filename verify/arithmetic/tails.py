"""Asymptotic expansions next to an end as the numbers in which formulas are evaluated."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial, reduce
from math import prod
from typing import Any

from flint import arb
from sympy import Expr

from maxent.verify.arithmetic.algebra import Algebra
from maxent.verify.arithmetic.balls import Balls
from maxent.verify.arithmetic.interval import single
from maxent.verify.arithmetic.tail import ONE, Tail
from maxent.verify.arithmetic.tail_functions import SMOOTH, coefficient_of, composed
from maxent.verify.errors import TooNearError

_BALLS = Balls()


class Tails(Algebra[Tail]):
    """Expansions of functions of the distance w to an end, 1/|x| at infinity, for w in (0, reach]."""

    words = "tails"

    def __init__(self, reach: arb) -> None:
        """All tails of one evaluation have the same reach."""
        self.reach = reach

    def rational(self, value: Fraction) -> Tail:
        """The constant function, exactly."""
        return Tail(self.reach, {ONE: value} if value else {})

    def constant(self, name: str, expression: Expr) -> Tail:
        """The constant function, enclosed."""
        return Tail(self.reach, {ONE: single(_BALLS.constant(name, expression))})

    def lifted(self, value: Any) -> Tail:
        """A rational number or a ball as a constant function."""
        return Tail(self.reach, {}).constant(coefficient_of(value))

    @property
    def add(self) -> Callable[[Tail, Tail], Tail]:
        """The sum."""
        return Tail.__add__

    @property
    def multiply(self) -> Callable[[Tail, Tail], Tail]:
        """The product."""
        return Tail.__mul__

    def power(self, base: Tail, exponent: Tail, expression: Expr) -> Tail:
        """The power for a rational constant as exponent, otherwise exp(exponent log(base))."""
        known = rational_of(exponent)
        return (exponent * base.logarithm()).exponential() if known is None else base.power(known)

    def function(self, name: str, expression: Expr) -> Callable[..., Tail] | None:
        """exp, log, functions with kinks by signs, and smooth functions; None for any other function."""
        if name in SMOOTH:
            return partial(composed, name, expression)
        return _RULES.get(name)

    def reduced(self, kind: str, values: Sequence[Tail]) -> Tail:
        """The sum, product or extremum of the values.

        Raises:
            TooNearError: for an extremum where the order of two values is not certain.
        """
        match kind:
            case "sum":
                return sum(values, Tail(self.reach, {}))
            case "product":
                return prod(values, start=self.rational(Fraction(1)))
            case _:
                return reduce(_larger if kind == "max" else _smaller, values)

    def sign(self, value: Tail, expression: Expr) -> int:
        """The sign at all points within reach of the end; 0 only for the constant 0.

        Raises:
            TooNearError: if it is not certain.
        """
        return _sign_of(value)

    def whole(self, value: Tail) -> int | None:
        """The integer that a constant function is, else None."""
        known = rational_of(value)
        return int(known) if known is not None and known.denominator == 1 else None


def rational_of(tail: Tail) -> Fraction | None:
    """The rational number that a constant function is, else None."""
    if not tail.terms:
        return Fraction(0)
    number = tail.terms.get(ONE)
    return number if len(tail.terms) == 1 and isinstance(number, Fraction) else None


def _sign_of(inner: Tail) -> int:
    sign = inner.whole.sign if inner.terms else 0
    if sign == 0 and inner.terms:
        raise TooNearError("the sign of an argument is not known")
    return sign


def _absolute(inner: Tail) -> Tail:
    return inner * inner.constant(Fraction(_sign_of(inner)))


def _signum(inner: Tail) -> Tail:
    sign = _sign_of(inner)
    return Tail(inner.reach, {ONE: Fraction(sign)} if sign else {})


def _step(inner: Tail, at_zero: Tail) -> Tail:
    sign = _sign_of(inner)
    if sign == 0:
        return at_zero
    return Tail(inner.reach, {ONE: Fraction(1)} if sign > 0 else {})


def _minus(one: Tail, other: Tail) -> Tail:
    return one + other * other.constant(Fraction(-1))


def _larger(one: Tail, other: Tail) -> Tail:
    return one if _sign_of(_minus(one, other)) >= 0 else other


def _smaller(one: Tail, other: Tail) -> Tail:
    return other if _sign_of(_minus(one, other)) >= 0 else one


def _largest(*values: Tail) -> Tail:
    return reduce(_larger, values)


def _smallest(*values: Tail) -> Tail:
    return reduce(_smaller, values)


_RULES: Mapping[str, Callable[..., Tail]] = {
    "exp": Tail.exponential,
    "log": Tail.logarithm,
    "abs": _absolute,
    "sign": _signum,
    "step": _step,
    "max": _largest,
    "min": _smallest,
}
