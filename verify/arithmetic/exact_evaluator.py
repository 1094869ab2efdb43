"""Formulas in exact rationals as far as these go, in balls beyond a root or a logarithm.

A sample with ties has a standard deviation of exactly 0, and 0/0 is no number; balls around 0 cannot tell.
So sums, products, quotients and roots of squares of rationals stay rational here.
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial, reduce
from typing import Any

from flint import arb, fmpq
from sympy import Expr, Symbol

from maxent.verify.arithmetic.algebra import Algebra
from maxent.verify.arithmetic.balls import Balls
from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.lowering import Definitions, lowering_of
from maxent.verify.arithmetic.rational_or_ball import Number, ball, logarithm, magnitude, power, product

_BALLS = Balls()


class ExactNumbers(Algebra[Number]):
    """Rationals, and balls where the value is not known to be one."""

    words = "exact numbers"

    def rational(self, value: Fraction) -> Number:
        """Itself."""
        return fmpq(value.numerator, value.denominator)

    def constant(self, name: str, expression: Expr) -> Number:
        """As a ball."""
        return _BALLS.constant(name, expression)

    @property
    def add(self) -> Callable[[Number, Number], Number]:
        """The sum."""
        return operator.add

    @property
    def multiply(self) -> Callable[[Number, Number], Number]:
        """The product; a rational zero makes it 0 exactly, whatever else there is."""
        return lambda one, other: product([one, other])

    def power(self, base: Number, exponent: Number, expression: Expr) -> Number:
        """Rational for whole exponents, and for square roots of squares."""
        return power(base, exponent, expression)

    def function(self, name: str, expression: Expr) -> Callable[..., Number] | None:
        """Exact where the function of a rational is one, else that of balls."""
        if name == "abs":
            return magnitude
        if name == "log":
            return lambda x: logarithm(ball(x), expression)
        if name == "delta":
            return lambda one, other: fmpq(int(one == other))
        if name in {"max", "min"}:
            return lambda *values: self.reduced(name, values)
        rule = _BALLS.function(name, expression)
        if rule is None:
            return None
        return partial(_in_balls, rule)

    def reduced(self, kind: str, values: Sequence[Number]) -> Number:
        """Exact where all are rational."""
        match kind:
            case "sum":
                return reduce(operator.add, values, fmpq(0))
            case "product":
                return product(list(values))
        if all(isinstance(value, fmpq) for value in values):
            return max(values) if kind == "max" else min(values)
        return _BALLS.reduced(kind, [ball(value) for value in values])

    def whole(self, value: Number) -> int | None:
        """Of a rational that is one."""
        return int(value.p) if isinstance(value, fmpq) and value.q == 1 else None

    def lifted(self, value: Any) -> Number:
        """A ball stays one."""
        number: Number = value
        return number


_NUMBERS = ExactNumbers()


def _in_balls(rule: Callable[..., arb], *values: Number) -> Number:
    found = rule(*map(ball, values))
    whole = found.unique_fmpz() if found.is_exact() else None
    return found if whole is None else fmpq(whole)


class ExactEvaluator:
    """Evaluates expressions in which the ``varying`` arrays change from call to call.

    ``values`` are rationals, or balls where they are not known exactly.
    """

    def __init__(
        self,
        values: Mapping[str, Any],
        sizes: Mapping[str, int],
        definitions: Definitions,
        varying: frozenset[str] = frozenset(),
    ) -> None:
        """Start with nothing evaluated; what is passed must not change."""
        self._lowering = lowering_of(tuple((name, *meaning) for name, meaning in definitions.items()))
        self._varying = varying
        known = {name: _rationals(value) for name, value in values.items()}
        self._fixed = Evaluation(_NUMBERS, known, sizes)
        self._current = self._fixed

    def set(self, **values: tuple[int, ...]) -> None:
        """Give the varying arrays their values."""
        numbers = {name: tuple(map(fmpq, value)) for name, value in values.items()}
        self._current = Evaluation(_NUMBERS, numbers, {}, self._fixed, self._varying)

    def __call__(self, expression: Expr, indices: Mapping[Symbol, int] | None = None) -> Number:
        """The value of the expression, its free indices set to ``indices``.

        Raises:
            UnevaluableError: if a name has no value, or the expression certainly has none.
        """
        number: Number = self.at(indices).value(self._lowering(expression))
        return number

    def integer(self, expression: Expr) -> int:
        """The value as an integer.

        Raises:
            UnevaluableError: if it is none.
        """
        number: int = self._current.integers(self._lowering(expression))
        return number

    def at(self, indices: Mapping[Symbol, int] | None = None) -> Evaluation[Number]:
        """The evaluation behind it, with free indices set."""
        if not indices:
            return self._current
        places = {symbol.name: place for symbol, place in indices.items()}
        return Evaluation(_NUMBERS, places, {}, self._current, frozenset(places))


def _rationals(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(_rationals(part) for part in value)
    return fmpq(value.numerator, value.denominator) if isinstance(value, Fraction) else value
