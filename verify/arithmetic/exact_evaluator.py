"""Formulas in rational arithmetic, and in balls where a root or a logarithm is irrational.

A sample of equal numbers has a standard deviation of exactly 0, and dividing by it must be noticed; a ball
around 0 cannot tell 0 from a small number.  So sums, products, quotients and square roots of squares of
rationals stay rational here.
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
from maxent.verify.arithmetic.differentiation import Differentiating
from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.lowering import Definitions, lowering_of
from maxent.verify.arithmetic.rational_or_ball import Number, ball, logarithm, magnitude, power, product

_BALLS = Balls()


class ExactNumbers(Algebra[Number]):
    """Rational numbers (``fmpq``), and balls (``arb``) for values that are not known to be rational."""

    words = "exact numbers"

    def rational(self, value: Fraction) -> Number:
        """The number itself, as an ``fmpq``."""
        return fmpq(value.numerator, value.denominator)

    def constant(self, name: str, expression: Expr) -> Number:
        """The constant as a ball."""
        return _BALLS.constant(name, expression)

    @property
    def add(self) -> Callable[[Number, Number], Number]:
        """The sum, a ball if one summand is."""
        return operator.add

    @property
    def multiply(self) -> Callable[[Number, Number], Number]:
        """The product, exactly 0 if a factor is a rational 0, whatever the other is."""
        return lambda one, other: product([one, other])

    def power(self, base: Number, exponent: Number, expression: Expr) -> Number:
        """The power, rational for integer exponents and for square roots of squares of rationals."""
        return power(base, exponent, expression)

    def function(self, name: str, expression: Expr) -> Callable[..., Number] | None:
        """|x|, max, min and the Kronecker delta of rationals exactly; others in balls.

        What is exactly an integer as a ball becomes rational again.
        """
        if name == "abs":
            return magnitude
        if name == "log":
            return lambda x: logarithm(ball(x), expression)
        if name in {"floor", "ceiling", "delta"}:
            return partial(_whole_or_balls, name, _BALLS.function(name, expression))
        if name in {"max", "min"}:
            return lambda *values: self.reduced(name, values)
        rule = _BALLS.function(name, expression)
        if rule is None:
            return None
        return partial(_in_balls, rule)

    def reduced(self, kind: str, values: Sequence[Number]) -> Number:
        """The sum, product or extremum, exact where all values are rational."""
        match kind:
            case "sum":
                return reduce(operator.add, values, fmpq(0))
            case "product":
                return product(list(values))
        if all(isinstance(value, fmpq) for value in values):
            return max(values) if kind == "max" else min(values)
        return _BALLS.reduced(kind, [ball(value) for value in values])

    def sign(self, value: Number, expression: Expr) -> int:
        """The sign, exact for a rational."""
        if isinstance(value, fmpq):
            return (value > 0) - (value < 0)
        return _BALLS.sign(value, expression)

    def whole(self, value: Number) -> int | None:
        """The integer that a rational equals; None for any other number, and for every ball."""
        return int(value.p) if isinstance(value, fmpq) and value.q == 1 else None

    def lifted(self, value: Any) -> Number:
        """The number unchanged: rationals and balls both belong to this algebra."""
        number: Number = value
        return number


_NUMBERS = ExactNumbers()


def _whole_or_balls(name: str, rule: Callable[..., arb], *values: Number) -> Number:
    """The floor, ceiling or Kronecker delta: exact for rationals, else what balls decide."""
    if not all(isinstance(value, fmpq) for value in values):
        return _in_balls(rule, *values)
    match name:
        case "floor":
            return fmpq(values[0].p // values[0].q)
        case "ceiling":
            return fmpq(-(-values[0].p // values[0].q))
        case _:
            return fmpq(int(values[0] == values[1]))


def _in_balls(rule: Callable[..., arb], *values: Number) -> Number:
    found = rule(*map(ball, values))
    whole = _BALLS.whole(found) if found.is_exact() else None
    return found if whole is None else fmpq(whole)


class ExactEvaluator:
    """Values of expressions at an instance; the arrays named in ``varying`` get their entries by ``set``.

    ``values`` maps names to rationals, or balls for numbers not known exactly, or nested tuples of these;
    ``sizes`` maps sizes to integers.
    """

    def __init__(
        self,
        values: Mapping[str, Any],
        sizes: Mapping[str, int],
        definitions: Definitions,
        varying: frozenset[str] = frozenset(),
    ) -> None:
        """Evaluate nothing yet; the mappings must not change afterwards."""
        self._lowering = lowering_of(tuple((name, *meaning) for name, meaning in definitions.items()))
        self._varying = varying
        known = {name: _rationals(value) for name, value in values.items()}
        self._fixed = Differentiating(_NUMBERS, known, sizes)
        self._current = self._fixed

    def set(self, **values: tuple[int, ...]) -> None:
        """Bind varying arrays, by name, to vectors of integers."""
        numbers = {name: tuple(map(fmpq, value)) for name, value in values.items()}
        self._current = Differentiating(_NUMBERS, numbers, {}, self._fixed, self._varying)

    def __call__(self, expression: Expr, indices: Mapping[Symbol, int] | None = None) -> Number:
        """The value of the expression, its free indices set to ``indices``.

        Raises:
            UnevaluableError: if a name has no value, or the expression certainly has none.
        """
        number: Number = self.at(indices).value(self._lowering(expression))
        return number

    def integer(self, expression: Expr) -> int:
        """The value of an expression that is an integer.

        Raises:
            UnevaluableError: if it is not an integer.
        """
        number: int = self._current.integers(self._lowering(expression))
        return number

    def at(self, indices: Mapping[Symbol, int] | None = None) -> Evaluation[Number]:
        """The underlying evaluation, its free indices set to ``indices``."""
        if not indices:
            return self._current
        places = {symbol.name: place for symbol, place in indices.items()}
        return Differentiating(_NUMBERS, places, {}, self._current, frozenset(places))


def _rationals(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(_rationals(part) for part in value)
    return fmpq(value.numerator, value.denominator) if isinstance(value, Fraction) else value
