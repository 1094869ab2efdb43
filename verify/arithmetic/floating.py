"""Formulas in floating point, every component at once: what an integrator calls thousands of times."""

import operator
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
from flint import arb
from scipy import special
from sympy import Expr, Symbol

from maxent.verify.arithmetic.algebra import Algebra
from maxent.verify.arithmetic.arrays import Operand
from maxent.verify.arithmetic.balls import Balls
from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.node import Axis, Node
from maxent.verify.arithmetic.solver_numbers import Floats
from maxent.verify.errors import UnevaluableError

Values = Mapping[str, Floats]
Compiled = Callable[[Values], Floats]
_BALLS = Balls()


class FloatNumbers(Algebra[Floats]):
    """Floats, as NumPy arrays with one dimension an axis."""

    words = "floats"

    def rational(self, value: Fraction) -> Floats:
        """Rounded."""
        return np.asarray(value.numerator / value.denominator)

    def constant(self, name: str, expression: Expr) -> Floats:
        """Rounded."""
        return self.lifted(_BALLS.constant(name, expression))

    def lifted(self, value: Any) -> Floats:
        """The middle of a ball.

        Raises:
            UnevaluableError: if the ball is not finite.
        """
        if isinstance(value, arb) and not value.is_finite():
            raise UnevaluableError("a constant is not finite at this instance")
        return np.asarray(float(value.mid()))

    def collected(self, value: Any) -> Any:
        """Nested lists as an array.

        Raises:
            UnevaluableError: if their lengths differ.
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
        """The product, with 0 log 0 = 0."""
        return _multiply

    def power(self, base: Floats, exponent: Floats, expression: Expr) -> Floats:
        """As NumPy has it, not a number where it is undefined."""
        return np.power(base, exponent)

    def whole_power(self, base: Floats, exponent: int, expression: Expr) -> Floats:
        """By multiplication where it is small."""
        return base * base if exponent == 2 else np.power(base, float(exponent))  # noqa: PLR2004 - a square

    def function(self, name: str, expression: Expr) -> Callable[..., Floats] | None:
        """A function of NumPy or SciPy."""
        return _RULES.get(name)

    def reduced(self, kind: str, values: Sequence[Floats]) -> Floats:
        """Along the first dimension."""
        return _REDUCTIONS[kind].reduce(np.asarray(values), axis=0)

    def whole(self, value: Floats) -> int | None:
        """Of a float that is one."""
        return int(value) if float(value).is_integer() else None

    def entrywise(
        self, function: Callable[..., Any], operands: Sequence[Operand], axes: Sequence[Axis]
    ) -> Any:
        """Every operand gets the dimensions that it lacks."""
        return function(*(_widened(value, own, axes) for value, own in operands))

    def along(self, function: Callable[[Sequence[Floats]], Floats], value: Any, depth: int) -> Any:
        """The function along this dimension."""
        return function(np.moveaxis(value, depth, 0))


def _widened(value: Any, own: Sequence[Axis], axes: Sequence[Axis]) -> Any:
    if len(own) == len(axes):
        return value
    lengths = iter(np.shape(value))
    return np.reshape(value, [next(lengths) if axis in own else 1 for axis in axes])


def _multiply(one: Floats, other: Floats) -> Floats:
    product = one * other
    if np.isnan(product).any():
        return np.where((one == 0) | (other == 0), 0.0, product)
    return product


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
_REDUCTIONS: Mapping[str, np.ufunc] = {
    "sum": np.add,
    "product": np.multiply,
    "max": np.maximum,
    "min": np.minimum,
}
_FLOATS = FloatNumbers()


class _FloatEvaluation(Evaluation[Floats]):
    """Components of moving arrays are picked all at once."""

    def component(self, array: Any, node: Node) -> Any:
        places = [
            _widened(np.asarray(self.integers(place), dtype=int), place.axes, node.axes) - 1
            for place in node.operands
        ]
        for length, place in zip(np.shape(array), places, strict=False):
            if (place < 0).any() or (place >= length).any():
                raise UnevaluableError(f"{node.expression} leaves its array")
        return np.asarray(array)[tuple(places)]


class Floating:
    """Formulas in which the ``moving`` names change from call to call; the rest is done once, in balls."""

    def __init__(self, evaluator: Evaluator, *moving: str) -> None:
        """The evaluator's binding must not change."""
        self._lowering = evaluator.lowering.without(moving)
        self._moving = frozenset(moving)
        self._fixed = _FloatEvaluation(
            _FLOATS, {}, evaluator.binding.sizes, evaluator.evaluation, self._moving
        )

    def vector(self, expression: Expr, index: Symbol, size: int) -> Compiled:
        """The expression over ``index`` = 1..size as a function of the moving values."""
        inner = self._compiled(self._lowering.over(expression, index, size))
        return lambda values: np.broadcast_to(inner(values), (size,))

    def scalar(self, expression: Expr) -> Compiled:
        """The expression as a function of the moving values."""
        return self._compiled(self._lowering(expression))

    def _compiled(self, node: Node) -> Compiled:
        def compiled(values: Values) -> Floats:
            with np.errstate(all="ignore"):
                moved = _FloatEvaluation(_FLOATS, values, {}, self._fixed, self._moving)
                return np.asarray(moved.value(node))

        return compiled
