"""Floating-point evaluation of formulas, in NumPy arrays with one dimension for each axis."""

import operator
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import reduce
from typing import Any

import numpy as np
from flint import arb
from scipy import special
from sympy import Expr

from maxent.verify.arithmetic.algebra import Algebra
from maxent.verify.arithmetic.arrays import Operand
from maxent.verify.arithmetic.balls import Balls
from maxent.verify.arithmetic.cases import Condition
from maxent.verify.arithmetic.node import Axis
from maxent.verify.arithmetic.solver_numbers import Floats
from maxent.verify.errors import UnevaluableError

_BALLS = Balls()


class FloatNumbers(Algebra[Floats]):
    """Double-precision numbers, as NumPy arrays with one dimension for each axis."""

    words = "floats"

    def rational(self, value: Fraction) -> Floats:
        """The nearest double."""
        return np.asarray(value.numerator / value.denominator)

    def constant(self, name: str, expression: Expr) -> Floats:
        """The constant in double precision."""
        return self.lifted(_BALLS.constant(name, expression))

    def lifted(self, value: Any) -> Floats:
        """The midpoint of a ball.

        Raises:
            UnevaluableError: if the ball is not finite.
        """
        if isinstance(value, arb) and not value.is_finite():
            raise UnevaluableError("a constant is not finite at this instance")
        return np.asarray(float(value.mid()))

    def collected(self, value: Any) -> Any:
        """Nested lists as a NumPy array.

        Raises:
            UnevaluableError: if lists on one level differ in length.
        """
        try:
            return np.array(value, dtype=float)
        except ValueError:
            raise UnevaluableError("a sum whose length varies is not evaluated in floating point") from None

    @property
    def add(self) -> Callable[[Floats, Floats], Floats]:
        """The sum."""
        return operator.add

    @property
    def multiply(self) -> Callable[[Floats, Floats], Floats]:
        """The product, 0 where it would be nan and a factor is 0: so 0 log 0 = 0."""
        return _multiply

    def power(self, base: Floats, exponent: Floats, expression: Expr) -> Floats:
        """NumPy's power, nan where it is undefined."""
        return np.power(base, exponent)

    def whole_power(self, base: Floats, exponent: int, expression: Expr) -> Floats:
        """A square by multiplication, any other power by NumPy."""
        return base * base if exponent == 2 else np.power(base, float(exponent))  # noqa: PLR2004 - a square

    def function(self, name: str, expression: Expr) -> Callable[..., Floats] | None:
        """The function of NumPy or SciPy with this name, None where there is none."""
        return _RULES.get(name)

    def reduced(self, kind: str, values: Sequence[Floats]) -> Floats:
        """The sum, product or extremum of the values, entry by entry."""
        return REDUCTIONS[kind].reduce(np.asarray(values), axis=0)

    def case(
        self, conditions: Sequence[Condition], differences: Sequence[Floats], values: Sequence[Any], e: Expr
    ) -> Floats:
        """The values of the cases that apply, entry by entry; nan where none does."""
        if any(isinstance(each, Exception) for each in (*differences, *values)):
            raise UnevaluableError(f"a case of {e} has no value in floating point")
        arrays = np.broadcast_arrays(*differences, *values)
        signs, chosen = np.sign(arrays[: len(differences)]), np.full(arrays[0].shape, np.nan)
        for place in np.ndindex(arrays[0].shape):
            for condition, value in zip(conditions, arrays[len(differences) :], strict=True):
                if condition.holds(lambda k, at=place: int(signs[k][at])):
                    chosen[place] = value[place]
                    break
        return chosen

    def whole(self, value: Floats) -> int | None:
        """The integer that a float equals, else None."""
        return int(value) if float(value).is_integer() else None

    def entrywise(
        self, function: Callable[..., Any], operands: Sequence[Operand], axes: Sequence[Axis]
    ) -> Any:
        """The function of the operands, each given a dimension of length 1 for every axis that it lacks."""
        return function(*(_widened(value, own, axes) for value, own in operands))

    def along(self, function: Callable[[Sequence[Floats]], Floats], value: Any, depth: int) -> Any:
        """The function of the array with dimension ``depth`` moved to the front."""
        return function(np.moveaxis(value, depth, 0))


def _widened(value: Any, own: Sequence[Axis], axes: Sequence[Axis]) -> Any:
    if len(own) == len(axes):
        return value
    lengths = iter(np.shape(value))
    return np.reshape(value, [next(lengths) if axis in own else 1 for axis in axes])


def without_nan(product: Floats, factors: Sequence[Floats]) -> Floats:
    """The product with nan replaced by 0 where a factor is 0."""
    if np.isnan(product).any():
        return np.where(reduce(np.logical_or, [factor == 0 for factor in factors]), 0.0, product)
    return product


def _multiply(one: Floats, other: Floats) -> Floats:
    return without_nan(one * other, (one, other))


def _step(x: Floats, at_zero: Floats) -> Floats:
    return np.heaviside(x, at_zero)


def _delta(one: Floats, other: Floats) -> Floats:
    return np.equal(one, other).astype(float)


def _largest(*values: Floats) -> Floats:
    return np.maximum.reduce(np.broadcast_arrays(*values))


def _smallest(*values: Floats) -> Floats:
    return np.minimum.reduce(np.broadcast_arrays(*values))


_RULES: Mapping[str, Callable[..., Floats]] = {
    "exp": np.exp,
    "log": np.log,
    "sin": np.sin,
    "cos": np.cos,
    "tan": np.tan,
    "asin": np.arcsin,
    "acos": np.arccos,
    "atan": np.arctan,
    "sinh": np.sinh,
    "cosh": np.cosh,
    "tanh": np.tanh,
    "asinh": np.arcsinh,
    "acosh": np.arccosh,
    "atanh": np.arctanh,
    "digamma": special.digamma,
    "erf": special.erf,
    "erfc": special.erfc,
    "gamma": special.gamma,
    "loggamma": special.gammaln,
    "binomial": special.binom,
    "floor": np.floor,
    "ceiling": np.ceil,
    "abs": np.abs,
    "sign": np.sign,
    "step": _step,
    "delta": _delta,
    "max": _largest,
    "min": _smallest,
}
REDUCTIONS: Mapping[str, np.ufunc] = {
    "sum": np.add,
    "product": np.multiply,
    "max": np.maximum,
    "min": np.minimum,
}
