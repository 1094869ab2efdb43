"""Ranges, intervals of values, as the numbers in which formulas are evaluated."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial
from math import prod
from typing import Any

from flint import arb
from sympy import Expr

from maxent.verify.arithmetic.algebra import Algebra
from maxent.verify.arithmetic.balls import Balls
from maxent.verify.arithmetic.interval import (
    Range,
    everything,
    exponential,
    largest,
    logarithm,
    magnitude,
    power_of,
    single,
)
from maxent.verify.errors import UnevaluableError

_BALLS = Balls()
_NARROW = arb(2) ** -120
"""An exponent whose range is no wider than this is treated as a constant."""
_WHOLE_LINE = frozenset({"sin", "cos", "atan", "sinh", "cosh", "tanh", "asinh", "erf", "erfc"})
"""Functions continuous on the whole line: their value at a ball around a finite range encloses the image."""


class Ranges(Algebra[Range]):
    """Ranges: each contains the values of a formula at every point of the unknown's interval."""

    words = "ranges"

    def rational(self, value: Fraction) -> Range:
        """The range of a rational number."""
        return single(_BALLS.rational(value))

    def constant(self, name: str, expression: Expr) -> Range:
        """The range of an irrational constant."""
        return single(_BALLS.constant(name, expression))

    def lifted(self, value: Any) -> Range:
        """The range of one number that is known as a ball."""
        return single(value)

    @property
    def add(self) -> Callable[[Range, Range], Range]:
        """The range of sums."""
        return Range.__add__

    @property
    def multiply(self) -> Callable[[Range, Range], Range]:
        """The range of products."""
        return Range.__mul__

    def power(self, base: Range, exponent: Range, expression: Expr) -> Range:
        """The range of a constant power by ``power_of``, of any other as exp(exponent log(base))."""
        if exponent.finite and exponent.high - exponent.low <= _NARROW:
            return power_of(base, exponent.low.union(exponent.high))
        return exponential(exponent * logarithm(base))

    def whole_power(self, base: Range, exponent: int, expression: Expr) -> Range:
        """The range of an integer power."""
        return power_of(base, arb(exponent))

    def function(self, name: str, expression: Expr) -> Callable[..., Range] | None:
        """exp, log, |x|, max and min by the ends of the range; other continuous functions at a ball."""
        if name in _RULES:
            return _RULES[name]
        return partial(_through_a_ball, name, expression) if name in _WHOLE_LINE else None

    def reduced(self, kind: str, values: Sequence[Range]) -> Range:
        """The range of the sum, product or extremum of one value from each range."""
        match kind:
            case "sum":
                return sum(values, single(arb(0)))
            case "product":
                return prod(values, start=single(arb(1)))
            case "max":
                return largest(values)
            case _:
                return -largest([-value for value in values])

    def sign(self, value: Range, expression: Expr) -> int:
        """The sign that all values of the range have; 0 for the range of 0 alone."""
        if value.sign or (value.low.is_zero() and value.high.is_zero()):
            return value.sign
        raise UnevaluableError(f"several cases of {expression} apply on an interval")

    def whole(self, value: Range) -> int | None:
        """The integer that a range of one number stands for, else None."""
        return _BALLS.whole(value.low) if value.low == value.high else None


def _largest(*values: Range) -> Range:
    return largest(values)


def _smallest(*values: Range) -> Range:
    return -largest([-value for value in values])


def _through_a_ball(name: str, expression: Expr, inner: Range) -> Range:
    rule = _BALLS.function(name, expression)
    if not inner.finite or rule is None:
        return everything(continuous=inner.continuous)
    value = rule(inner.low.union(inner.high))
    return Range(value.lower(), value.upper(), continuous=inner.continuous)


def _step(inner: Range, at_zero: Range) -> Range:
    if inner.sign:
        return single(arb(1 if inner.sign > 0 else 0))
    low, high = min(at_zero.low, arb(0)), max(at_zero.high, arb(1))
    return Range(low, high, continuous=False)


def _sign(inner: Range) -> Range:
    return single(arb(inner.sign)) if inner.sign else Range(arb(-1), arb(1), continuous=False)


def _floor(inner: Range) -> Range:
    if not inner.finite:
        return everything()
    low, high = inner.low.floor(), inner.high.floor()
    if low == high:
        return _kept(low, high, continuous=inner.continuous)
    return _kept(low, high, continuous=False)


def _kept(low: arb, high: arb, *, continuous: bool) -> Range:
    return Range(low.lower(), high.upper(), continuous=continuous)


def _ceiling(inner: Range) -> Range:
    return -_floor(-inner)


_RULES: Mapping[str, Callable[..., Range]] = {
    "step": _step,
    "sign": _sign,
    "floor": _floor,
    "ceiling": _ceiling,
    "exp": exponential,
    "log": logarithm,
    "abs": magnitude,
    "max": _largest,
    "min": _smallest,
}
