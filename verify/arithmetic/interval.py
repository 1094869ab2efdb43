"""Interval arithmetic with ends that may be open or infinite.

A ball cannot express "between -oo and -3", which may be all that is known of a logarithm near 0 or of a
formula far out.  Every range provably contains all values of the formula over an interval of its unknown;
``Range.continuous`` says that the formula is continuous there, with no division by zero on the way.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from flint import arb

from maxent.verify.arithmetic.balls import integer_power

_LARGEST = arb(2) ** 64
_INFINITY, _MINUS_INFINITY = arb.pos_inf(), arb.neg_inf()


@dataclass(frozen=True)
class Range:
    """An interval of values from ``low`` to ``high``.

    ``above`` says that all values are strictly above ``low``, ``below`` that all are strictly below ``high``.
    """

    low: arb
    high: arb
    above: bool = False
    below: bool = False
    continuous: bool = True

    @property
    def sign(self) -> int:
        """1 if all values are positive, -1 if all are negative, otherwise 0."""
        if self.low > 0 or (self.low >= 0 and self.above):
            return 1
        return -1 if self.high < 0 or (self.high <= 0 and self.below) else 0

    @property
    def finite(self) -> bool:
        """Whether both ends are finite."""
        return bool(self.low.is_finite() and self.high.is_finite())

    def __add__(self, other: "Range") -> "Range":
        """The range of sums; an end is not attained if it is not attained in either summand."""
        return _made(
            self.low + other.low,
            self.high + other.high,
            above=self.above or other.above,
            below=self.below or other.below,
            continuous=self.continuous and other.continuous,
        )

    def __neg__(self) -> "Range":
        """The range of the negatives."""
        return Range(-self.high, -self.low, above=self.below, below=self.above, continuous=self.continuous)

    def __mul__(self, other: "Range") -> "Range":
        """The range of products; 0 times an infinite end is 0, as an infinite end is never attained."""
        for one, two in ((self, other), (other, self)):
            if not (one.low == one.high and one.low.is_finite()):
                continue
            if one.low < 0:
                return -(two * -one)
            if one.low > 0:
                return _made(
                    one.low * two.low,
                    one.low * two.high,
                    above=two.above,
                    below=two.below,
                    continuous=one.continuous and two.continuous,
                )
        ends = [_times(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        low, high = _least(ends), -_least([-end for end in ends])
        sign = self.sign * other.sign
        return _made(
            low,
            high,
            above=sign > 0 and bool(low >= 0),
            below=sign < 0 and bool(high <= 0),
            continuous=self.continuous and other.continuous,
        )


def everything(*, continuous: bool = False) -> Range:
    """All real numbers, for a value of which nothing is known."""
    return Range(_MINUS_INFINITY, _INFINITY, above=True, below=True, continuous=continuous)


def single(value: arb) -> Range:
    """The range of one number: its ball."""
    return _made(value, value)


def _made(low: arb, high: arb, *, above: bool = False, below: bool = False, continuous: bool = True) -> Range:
    if low.is_nan() or high.is_nan():
        return everything()
    low, high = low.lower(), high.upper()
    above, below = above or not low.is_finite(), below or not high.is_finite()
    return Range(low, high, above=above, below=below, continuous=continuous)


def _like(inner: Range, low: arb, high: arb) -> Range:
    """The image of ``inner`` under an increasing function, which attains the same ends."""
    return _made(low, high, above=inner.above, below=inner.below, continuous=inner.continuous)


def _times(a: arb, b: arb) -> arb:
    return arb(0) if a.is_zero() or b.is_zero() else a * b


def _least(ends: list[arb]) -> arb:
    if any(end.is_nan() for end in ends):
        return _MINUS_INFINITY
    return min(end.lower() for end in ends)


def exponential(inner: Range) -> Range:
    """The range of exp."""
    low = inner.low.exp() if inner.low.is_finite() else arb(0) if inner.low < 0 else _INFINITY
    high = inner.high.exp() if inner.high.is_finite() else _INFINITY if inner.high > 0 else arb(0)
    return _like(inner, low, high)


def logarithm(inner: Range) -> Range:
    """The range of log where the argument is certainly positive; otherwise everything, not continuous."""
    if inner.sign <= 0:
        return everything()
    low = inner.low.log() if inner.low > 0 and inner.low.is_finite() else _MINUS_INFINITY
    high = inner.high.log() if inner.high.is_finite() else _INFINITY
    return _like(inner, low, high)


def power_of(base: Range, exponent: arb) -> Range:
    """The range of a constant power: an integer power of any base, another one of a nonnegative base."""
    whole = exponent.unique_fmpz() if exponent.is_exact() and abs(exponent) < _LARGEST else None
    if whole is not None:
        positive = _whole_power(base, abs(int(whole)))
        return positive if int(whole) >= 0 else _reciprocal(positive)
    if base.low < 0 or not (exponent > 0 or exponent < 0):
        return everything()
    positive = _like(base, _root_of(base.low, abs(exponent)), _root_of(base.high, abs(exponent)))
    return positive if exponent > 0 else _reciprocal(positive)


def _reciprocal(inner: Range) -> Range:
    if inner.sign == 0 and inner.low >= 0 and inner.high > 0:
        # Beside a pole of even order; at the pole itself there is no value.
        return Range(
            (1 / inner.high).lower() if inner.high.is_finite() else arb(0),
            _INFINITY,
            below=True,
            continuous=False,
        )
    if inner.sign == 0:
        return everything()
    if inner.sign < 0:
        return -_reciprocal(-inner)
    low = 1 / inner.high if inner.high.is_finite() else arb(0)
    high = 1 / inner.low if inner.low > 0 else _INFINITY
    return _made(low, high, above=inner.below, below=inner.above, continuous=inner.continuous)


def _whole_power(base: Range, exponent: int) -> Range:
    if exponent % 2 == 0:
        base = base if base.sign > 0 else -base if base.sign < 0 else _folded(base)
    low, high = (_raised(end, exponent) for end in (base.low, base.high))
    return _like(base, low, high)


def magnitude(inner: Range) -> Range:
    """The range of the absolute value."""
    return inner if inner.sign > 0 else -inner if inner.sign < 0 else _folded(inner)


def largest(ranges: Sequence[Range]) -> Range:
    """The range of the maximum of one value from each range."""
    low, high = max(r.low for r in ranges), max(r.high for r in ranges)
    return _made(
        low,
        high,
        above=any(r.above for r in ranges if r.low >= low),
        below=all(r.below for r in ranges if r.high >= high),
        continuous=all(r.continuous for r in ranges),
    )


def _folded(inner: Range) -> Range:
    """The range of the absolute value over a range that contains 0, which it may attain."""
    below = inner.below and inner.above
    return _made(arb(0), max(inner.high, -inner.low), below=below, continuous=inner.continuous)


def _raised(end: arb, exponent: int) -> arb:
    if end.is_finite() or exponent == 0:
        return integer_power(end, exponent)
    return _INFINITY if end > 0 or exponent % 2 == 0 else _MINUS_INFINITY


def _root_of(end: arb, exponent: arb) -> arb:
    """end^exponent for end >= 0 and a positive exponent."""
    if end.is_zero() or not end.is_finite():
        return end
    return end**exponent
