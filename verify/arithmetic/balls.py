"""Real numbers as balls, python-flint's ``arb``: intervals that provably contain the exact values."""

import operator
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial, reduce
from math import prod

from flint import arb
from sympy import Expr

from maxent.verify.arithmetic.algebra import Algebra
from maxent.verify.arithmetic.arrays import Guarded
from maxent.verify.arithmetic.precision import exact
from maxent.verify.errors import UndefinedError, UnevaluableError

_ZERO, _ONE = arb(0), arb(1)
_LARGEST_POWER = 1000
_MOST_FACTORS = 1000
"""A binomial coefficient of more factors is computed by gamma functions."""
_ASTRONOMICAL = arb(2) ** 1000
_SAME = arb("1e-40")
"""Overlapping balls nearer than this count as equal: instances hold rationals with small denominators."""


class Balls(Algebra[arb]):
    """Balls at the working precision, that of ``flint.ctx``."""

    words = "balls"

    def rational(self, value: Fraction) -> arb:
        """The rational number, rounded outward."""
        return arb(value.numerator) if value.denominator == 1 else exact(value)

    def constant(self, name: str, expression: Expr) -> arb:
        """The constant, rounded outward."""
        return _CONSTANTS[name]()

    @property
    def add(self) -> Callable[[arb, arb], arb]:
        """The sum of two balls."""
        return operator.add

    @property
    def multiply(self) -> Callable[[arb, arb], arb]:
        """The product, 0 if a factor is exactly 0 and none is nan: so 0 log 0 = 0."""
        return _MULTIPLY

    def power(self, base: arb, exponent: arb, expression: Expr) -> arb:
        """By repeated squaring if the exponent is an exact integer below 1000 in modulus, else the library's.

        Raises:
            UndefinedError: for a negative power of 0, or a fractional power of a negative number.
        """
        if base.is_zero() and exponent < 0:
            raise UndefinedError(f"division by zero in {expression}")
        whole = _integer(exponent) if exponent.is_exact() and abs(exponent) < _LARGEST_POWER else None
        if whole is not None:
            return integer_power(base, whole)
        if base < 0 and not exponent.contains_integer():
            raise UndefinedError(f"a fractional power of a negative number in {expression}")
        return base**exponent

    def whole_power(self, base: arb, exponent: int, expression: Expr) -> arb:
        """By repeated squaring.

        Raises:
            UndefinedError: for a negative power of 0.
        """
        if exponent < 0 and base.is_zero():
            raise UndefinedError(f"division by zero in {expression}")
        return 1 / base if exponent == -1 else integer_power(base, exponent)

    def to_power(self, exponent: int, expression: Expr) -> Callable[[arb], arb]:
        """The function that raises a ball to an integer power; quotients without a detour through Python."""
        careful = super().to_power(exponent, expression)
        if exponent != -1:
            return careful
        return Guarded(partial(operator.truediv, _ONE), arb.is_finite, careful)

    def function(self, name: str, expression: Expr) -> Callable[..., arb] | None:
        """The library's function, after a test of the argument if the function is not defined on all of R."""
        if name in _ENTIRE:
            return _ENTIRE[name]
        if name == "log":
            return Guarded(arb.log, arb.is_finite, partial(_logarithm, expression))
        rule = _PARTIAL.get(name)
        return None if rule is None else partial(rule, expression)

    def reduced(self, kind: str, values: Sequence[arb]) -> arb:
        """The sum, product or extremum, two values at a time from the left."""
        match kind:
            case "sum":
                return sum(values, _ZERO)
            case "product":
                return prod(values, start=_ONE)
            case "max":
                return reduce(arb.max, values)
            case _:
                return reduce(arb.min, values)

    def sign(self, value: arb, expression: Expr) -> int:
        """The sign; 0 where |value| is certainly below ``_SAME``."""
        if value > 0 or value < 0:
            return 1 if value > 0 else -1
        if abs(value) < _SAME:
            return 0
        raise UnevaluableError(f"which case of {expression} applies is not decided by its balls")

    def whole(self, value: arb) -> int | None:
        """The integer in the ball if it contains exactly one, else None."""
        return _integer(value)


def _integer(value: arb) -> int | None:
    """The integer in the ball if it contains exactly one, else None; None for one of astronomical size.

    A ball holds 2^(2^40) in a few bytes, and the integer would take all memory.
    """
    number = value.unique_fmpz() if abs(value) < _ASTRONOMICAL else None
    return None if number is None else int(number)


def integer_power(base: arb, exponent: int) -> arb:
    """base^exponent by repeated squaring: the library's own power is undefined on balls around 0."""
    if exponent < 0:
        return 1 / integer_power(base, -exponent)
    result, square = arb(1), base
    while exponent:
        if exponent & 1:
            result *= square
        square, exponent = square * square, exponent >> 1
    return result


_TURN = arb("0.36788")
"""Slightly above 1/e, which is both the maximiser and the maximum of |x log x| on (0, 1)."""


def square(x: arb) -> arb:
    """The square of a ball."""
    return x * x


def x_log_x(x: arb) -> arb:
    """x log x, continued by 0 at x = 0; a ball that contains 0 gives a ball around 0."""
    if x.is_zero():
        return _ZERO
    if x.contains(0):
        upper = x.abs_upper()
        bound = abs(upper * upper.log()).abs_upper()
        return arb(0, bound if upper < _TURN else bound.max(_TURN.abs_upper()))
    return x * x.log()


def _product(one: arb, other: arb) -> arb:
    zero = one.is_zero() or other.is_zero()
    return _ZERO if zero and not (one.is_nan() or other.is_nan()) else one * other


_MULTIPLY = Guarded(operator.mul, arb.is_finite, _product)


def _logarithm(expression: Expr, x: arb) -> arb:
    value = x.log()
    if value.is_finite():
        return value
    if x < 0:
        raise UndefinedError(f"the logarithm of a negative number in {expression}")
    if x.is_zero():
        return arb.neg_inf()
    return arb(0, float("inf")) if x.contains(0) else value


def _arc(function: Callable[[arb], arb], expression: Expr, x: arb) -> arb:
    if abs(x) > 1:
        raise UndefinedError(f"a number beyond 1 in {expression}")
    return function(x)


def _gamma(function: Callable[[arb], arb], expression: Expr, x: arb) -> arb:
    whole = _integer(x) if x.is_exact() else None
    if whole is not None and whole <= 0:
        raise UndefinedError(f"a pole of the gamma function in {expression}")
    return function(x)


def _log_gamma(expression: Expr, x: arb) -> arb:
    if x < 0:
        raise UndefinedError(f"the logarithm of a negative number in {expression}")
    return _gamma(arb.lgamma, expression, x)


def _step(expression: Expr, x: arb, at_zero: arb) -> arb:
    """The unit step, ``at_zero`` where x may be 0 and |x| is certainly below ``_SAME``."""
    if not x.contains(0):
        return _ONE if x > 0 else _ZERO
    if abs(x) < _SAME:
        return at_zero
    raise UnevaluableError(f"{expression} is not decided by its balls")


def _sign(expression: Expr, x: arb) -> arb:
    return 2 * _step(expression, x, _ONE / 2) - 1


def _delta(expression: Expr, one: arb, other: arb) -> arb:
    if not one.overlaps(other):
        return _ZERO
    if not abs(one - other) < _SAME:
        raise UnevaluableError(f"{expression} is not decided by its balls")
    return _ONE


def _binomial(expression: Expr, n: arb, k: arb) -> arb:
    """n (n - 1) ... (n - k + 1) / k! for an integer k, 0 for a negative one."""
    below = _integer(k) if k.is_exact() else None
    if below is None:
        raise UnevaluableError(f"the lower number of {expression} is not certainly an integer")
    if below < 0:
        return _ZERO
    above = _integer(n) if n.is_exact() else None
    fewest = min(below, above - below) if above is not None and above >= below else below
    if fewest > _MOST_FACTORS:
        whole = above is not None and above >= below
        if not (whole or n > k - 1):
            raise UnevaluableError(f"{expression} has too many factors")
        return ((n + 1).lgamma() - (k + 1).lgamma() - (n - k + 1).lgamma()).exp()
    return reduce(lambda value, j: value * (n - j) / (j + 1), range(fewest), _ONE)


def _area_cosine(expression: Expr, x: arb) -> arb:
    if x < 1:
        raise UndefinedError(f"a number below 1 in {expression}")
    return x.acosh()


def _area_tangent(expression: Expr, x: arb) -> arb:
    if abs(x) > 1:
        raise UndefinedError(f"a number beyond 1 in {expression}")
    return x.atanh()


def _digamma(expression: Expr, x: arb) -> arb:
    return _gamma(arb.digamma, expression, x)


_CONSTANTS: Mapping[str, Callable[[], arb]] = {
    "pi": arb.pi,
    "e": arb.const_e,
    "euler": arb.const_euler,
    "catalan": arb.const_catalan,
}
_ENTIRE: Mapping[str, Callable[..., arb]] = {
    "exp": arb.exp,
    "sin": arb.sin,
    "cos": arb.cos,
    "tan": arb.tan,
    "atan": arb.atan,
    "sinh": arb.sinh,
    "cosh": arb.cosh,
    "tanh": arb.tanh,
    "asinh": arb.asinh,
    "erf": arb.erf,
    "erfc": arb.erfc,
    "floor": arb.floor,
    "ceiling": arb.ceil,
    "abs": abs,
    "max": lambda *values: reduce(arb.max, values),
    "min": lambda *values: reduce(arb.min, values),
}
_PARTIAL: Mapping[str, Callable[..., arb]] = {
    "asin": partial(_arc, arb.asin),
    "acos": partial(_arc, arb.acos),
    "gamma": partial(_gamma, arb.gamma),
    "loggamma": _log_gamma,
    "step": _step,
    "sign": _sign,
    "delta": _delta,
    "binomial": _binomial,
    "acosh": _area_cosine,
    "atanh": _area_tangent,
    "digamma": _digamma,
}
