"""Derivatives at a point by automatic differentiation, in power series with balls as coefficients.

SymPy's derivatives are not used, so that they can be checked against these.
"""

import math
import operator
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial, reduce
from math import prod
from typing import Any

from flint import arb, arb_series
from sympy import Expr

from maxent.verify.arithmetic.algebra import Algebra
from maxent.verify.arithmetic.balls import Balls
from maxent.verify.errors import UndefinedError, UnevaluableError

_BALLS = Balls()


class Series(Algebra[arb_series]):
    """Power series in one variable h, truncated after the order of the wanted derivative."""

    words = "power series"

    def __init__(self, order: int) -> None:
        """Keep the coefficients of 1, h, ..., h^order."""
        self.order = order

    def lifted(self, value: Any) -> arb_series:
        """A ball as a constant series."""
        return arb_series([value], prec=self.order + 1)

    def moving(self, point: arb) -> arb_series:
        """The series point + h."""
        return arb_series([point, 1], prec=self.order + 1)

    def derivative(self, series: arb_series) -> arb:
        """The derivative of order ``order`` at h = 0: the coefficient of h^order times order!."""
        return series[self.order] * math.factorial(self.order)

    def rational(self, value: Fraction) -> arb_series:
        """The rational number as a constant series."""
        return self.lifted(_BALLS.rational(value))

    def constant(self, name: str, expression: Expr) -> arb_series:
        """The irrational constant as a constant series."""
        return self.lifted(_BALLS.constant(name, expression))

    @property
    def add(self) -> Callable[[arb_series, arb_series], arb_series]:
        """The sum."""
        return operator.add

    @property
    def multiply(self) -> Callable[[arb_series, arb_series], arb_series]:
        """The product, truncated."""
        return operator.mul

    def power(self, base: arb_series, exponent: arb_series, expression: Expr) -> arb_series:
        """exp(exponent log(base)), or the library's own power for a constant exponent.

        Raises:
            UndefinedError: if a logarithm of a number that is not positive is needed.
            UnevaluableError: if the power is not known to be differentiable there.
        """
        if all(exponent[k].is_zero() for k in range(1, self.order + 1)):
            if _BALLS.power(base[0], exponent[0], expression).is_finite() and not base[0].contains(0):
                return base ** arb_series([exponent[0]], prec=self.order + 1)
            raise UnevaluableError(f"{expression} has no derivative there, or its balls are too wide")
        return (exponent * _positive(base, expression).log()).exp()

    def whole_power(self, base: arb_series, exponent: int, expression: Expr) -> arb_series:
        """By repeated squaring, and one division where the exponent is negative."""
        result, square, rest = self.rational(Fraction(1)), base, abs(exponent)
        while rest:
            if rest & 1:
                result = result * square
            rest >>= 1
            square = square * square if rest else square
        return result if exponent >= 0 else self.rational(Fraction(1)) / _nonzero(result, expression)

    def function(self, name: str, expression: Expr) -> Callable[..., arb_series] | None:
        """The library's function of a series, or a piecewise linear function away from its kinks."""
        if name in _SMOOTH:
            return partial(_smooth, _SMOOTH[name], expression)
        if name in _PIECEWISE:
            return partial(_PIECEWISE[name], self, expression)
        return None

    def reduced(self, kind: str, values: Sequence[arb_series]) -> arb_series:
        """The sum, product or extremum; an extremum must certainly be attained by one value alone."""
        match kind:
            case "sum":
                return sum(values, self.rational(Fraction(0)))
            case "product":
                return prod(values, start=self.rational(Fraction(1)))
            case _:
                return _extremum(self, kind, *values)

    def sign(self, value: arb_series, expression: Expr) -> int:
        """The sign around h = 0; of 0 only if the series is the constant 0."""
        if all(value[k].is_zero() for k in range(self.order + 1)):
            return 0
        return _side(expression, value)

    def whole(self, value: arb_series) -> int | None:
        """The integer that a constant series stands for, else None."""
        moves = any(not value[k].is_zero() for k in range(1, self.order + 1))
        return None if moves else _BALLS.whole(value[0])


def _smooth(method: Callable[[arb_series], arb_series], expression: Expr, x: arb_series) -> arb_series:
    if method is arb_series.log:
        x = _positive(x, expression)
    try:
        return method(x)
    except ValueError as failure:
        raise UnevaluableError(f"{expression} has no power series there: {failure}") from failure


def _positive(x: arb_series, expression: Expr) -> arb_series:
    if x[0] < 0:
        raise UndefinedError(f"the logarithm of a negative number in {expression}")
    if x[0].is_zero():
        raise UnevaluableError(f"there is no derivative at a logarithm of 0 in {expression}")
    if not x[0] > 0:
        raise UnevaluableError(f"the balls are too wide for a logarithm in {expression}")
    return x


def _nonzero(x: arb_series, expression: Expr) -> arb_series:
    if x[0].is_zero():
        raise UndefinedError(f"division by zero in {expression}")
    if x[0].contains(0):
        raise UnevaluableError(f"the balls are too wide for a division in {expression}")
    return x


def _absolute(series: Series, expression: Expr, x: arb_series) -> arb_series:
    return x if _side(expression, x) > 0 else -x


def _step(series: Series, expression: Expr, x: arb_series, at_zero: arb_series) -> arb_series:
    """The unit step, constant away from 0; at 0 it has no derivative."""
    return series.rational(Fraction(1 if _side(expression, x) > 0 else 0))


def _floor(series: Series, expression: Expr, x: arb_series) -> arb_series:
    """The floor, constant between integers; at an integer it has no derivative."""
    if x[0].contains_integer():
        raise UnevaluableError(f"{expression} has a step there, or its balls are too wide")
    return series.lifted(x[0].floor())


def _ceiling(series: Series, expression: Expr, x: arb_series) -> arb_series:
    return -_floor(series, expression, -x)


def _sign(series: Series, expression: Expr, x: arb_series) -> arb_series:
    return series.rational(Fraction(_side(expression, x)))


def _side(expression: Expr, x: arb_series) -> int:
    if x[0] > 0 or x[0] < 0:
        return 1 if x[0] > 0 else -1
    raise UnevaluableError(f"{expression} has a kink there, or its balls are too wide")


def _extremum(series: Series, kind: str, *values: arb_series) -> arb_series:
    sign = 1 if kind == "max" else -1
    best = reduce(lambda x, y: x if sign * (x[0] - y[0]) > 0 else y, values)
    if any(value is not best and not sign * (best[0] - value[0]) > 0 for value in values):
        raise UnevaluableError("it is not decided which argument of an extremum is attained there")
    return best


def _largest(series: Series, expression: Expr, *values: arb_series) -> arb_series:
    return _extremum(series, "max", *values)


def _smallest(series: Series, expression: Expr, *values: arb_series) -> arb_series:
    return _extremum(series, "min", *values)


_SMOOTH: Mapping[str, Callable[[arb_series], arb_series]] = {
    "exp": arb_series.exp,
    "log": arb_series.log,
    "sin": arb_series.sin,
    "cos": arb_series.cos,
    "tan": arb_series.tan,
    "atan": arb_series.atan,
    "asin": arb_series.asin,
    "acos": arb_series.acos,
    "erf": arb_series.erf,
    "erfc": arb_series.erfc,
    "gamma": arb_series.gamma,
    "loggamma": arb_series.lgamma,
}
_PIECEWISE: Mapping[str, Callable[..., arb_series]] = {
    "floor": _floor,
    "ceiling": _ceiling,
    "abs": _absolute,
    "step": _step,
    "sign": _sign,
    "max": _largest,
    "min": _smallest,
}
