"""Smooth functions of tails: by Taylor's theorem at a finite limit of the argument, by bounds elsewhere."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial

from flint import arb, arb_series, fmpq
from sympy import Expr

from maxent.verify.arithmetic.balls import Balls
from maxent.verify.arithmetic.interval import Range, single
from maxent.verify.arithmetic.precision import exact
from maxent.verify.arithmetic.rational_or_ball import Number
from maxent.verify.arithmetic.series import Series
from maxent.verify.arithmetic.tail import ONE, Coefficient, Tail, as_range, rank
from maxent.verify.errors import TooNearError, UnevaluableError

_BALLS = Balls()
_ORDER = 3
_SERIES = Series(_ORDER)
_EXACT_BITS = 64
"""A ball that is one number of at most so many bits is taken as a rational, so that equal terms cancel."""


def composed(name: str, expression: Expr, inner: Tail, *others: Tail) -> Tail:
    """The function of a tail, for a name in ``SMOOTH``.

    With c the limit of the argument and r the rest, it is the Taylor polynomial of order 2 in r, plus the
    third derivative at c + xi, xi between 0 and r, times r^3 / 6.

    Raises:
        TooNearError: if the argument goes to infinity and the function has no bound there, or the function
            is not smooth on the whole range of the argument.
    """
    if any(rank(scale) > rank(ONE) for scale in inner.terms):
        return SMOOTH[name](inner)
    centre = inner.terms.get(ONE, Fraction(0))
    rest = Tail(inner.reach, {scale: c for scale, c in inner.terms.items() if scale != ONE})
    around = as_range(centre) + rest.hull
    near, wide = (
        _expanded(name, expression, _ball(as_range(centre))),
        _expanded(name, expression, _ball(around)),
    )
    result, power = Tail(inner.reach, {}), inner.constant(Fraction(1))
    for order in range(_ORDER + 1):
        coefficient = wide[order] if order == _ORDER else near[order]
        result = result + power * inner.constant(coefficient_of(coefficient))
        power = power * rest
        if not rest.terms:
            break
    return result


def _expanded(name: str, expression: Expr, point: arb) -> arb_series:
    rule = _SERIES.function(name, expression)
    assert rule is not None
    try:
        found: arb_series = rule(_SERIES.moving(point))
    except UnevaluableError as failure:
        raise TooNearError(str(failure)) from failure
    return found


def _ball(known: Range) -> arb:
    if not known.finite:
        raise TooNearError("the argument of a function has no finite range")
    return known.low.union(known.high)


def coefficient_of(value: Number) -> Coefficient:
    """A number as a coefficient, exact where it is one short number.

    Raises:
        TooNearError: if it is not finite.
    """
    if isinstance(value, fmpq):
        return Fraction(int(value.p), int(value.q))
    if value.is_exact() and value.is_finite() and value.bits() <= _EXACT_BITS:
        mantissa, exponent = value.man_exp()
        if abs(int(exponent)) <= _EXACT_BITS:
            return Fraction(int(mantissa)) * Fraction(2) ** int(exponent)
    known = single(value)
    if not known.finite:
        raise TooNearError("a coefficient is not finite")
    return known


def _between(low: int, high: int, inner: Tail) -> Tail:
    """A function of which only its bounds are known."""
    return inner.constant(Range(arb(low), arb(high)))


def _without_bound(inner: Tail) -> Tail:
    raise TooNearError("a function has no rule where its argument is infinite")


def _arctangent(inner: Tail) -> Tail:
    """atan(x) = +-pi/2 - atan(1/x)."""
    sign = _sign(inner)
    half = single(arb.pi() / 2 * sign)
    inverse = composed("atan", Expr(), inner.power(Fraction(-1)))
    return inner.constant(half) + inverse * inner.constant(Fraction(-1))


def _error_function(inner: Tail) -> Tail:
    """erf(x) = +-(1 - erfc(|x|)), where 0 < erfc(x) < 1 for positive x, and it decreases."""
    sign = _sign(inner)
    beyond = single(1 - inner.least_modulus.erfc())
    return inner.constant(Range(beyond.low, arb(1), below=True)) * inner.constant(Fraction(sign))


def _complement(inner: Tail) -> Tail:
    """erfc(x), between 0 and its value at the end of the reach; 2 minus that for negative x."""
    most = inner.least_modulus.erfc().upper()
    small = inner.constant(Range(arb(0), most, above=True))
    if _sign(inner) > 0:
        return small
    return inner.constant(Fraction(2)) + small * inner.constant(Fraction(-1))


def _log_gamma(inner: Tail) -> Tail:
    """Stirling: (x - 1/2) log x - x + log(2 pi)/2 + s/(12 x) with s between 0 and 1, for positive x."""
    if _sign(inner) < 0:
        raise TooNearError("the gamma function of a negative number")
    front = inner + inner.constant(Fraction(-1, 2))
    root = inner.constant(single((2 * arb.pi()).log() / 2))
    rest = inner.power(Fraction(-1)) * inner.constant(Range(arb(0), exact(Fraction(1, 12)).upper()))
    return front * inner.logarithm() + inner * inner.constant(Fraction(-1)) + root + rest


def _sign(inner: Tail) -> int:
    sign = inner.whole.sign
    if sign == 0:
        raise TooNearError("the sign of an argument is not known")
    return sign


SMOOTH: Mapping[str, Callable[[Tail], Tail]] = {
    "sin": partial(_between, -1, 1),
    "cos": partial(_between, -1, 1),
    "tan": _without_bound,
    "atan": _arctangent,
    "asin": _without_bound,
    "acos": _without_bound,
    "erf": _error_function,
    "erfc": _complement,
    "loggamma": _log_gamma,
    "gamma": lambda inner: _log_gamma(inner).exponential(),
}
"""The rules for arguments that go to infinity, by name; at finite limits Taylor's theorem serves for all."""
