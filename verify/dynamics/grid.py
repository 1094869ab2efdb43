"""Formulas at all points of a grid at once in floating point, with the logarithms of their values.

A density such as exp(-V/T) underflows or overflows long before its logarithm does.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, partial, reduce
from typing import Any

import numpy as np
from flint import arb
from numpy.typing import NDArray
from sympy import Expr, Symbol

from maxent.verify.arithmetic.algebra import Algebra
from maxent.verify.arithmetic.balls import Balls
from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.floats import FloatNumbers
from maxent.verify.arithmetic.precision import exact
from maxent.verify.errors import UndefinedError, UnevaluableError
from maxent.verify.trials.trial import Trial

Floats = NDArray[np.floating[Any]]
Array = NDArray[Any]

_EPSILON = 2.0**-52
_MARGIN, _SMALL = 8.0, 1e-3
"""A sum below eight times its rounding error counts as 0, as its sign is not known."""
_PROBES = (Fraction(1, 3), Fraction(-2, 3), Fraction(7, 2))
_BALLS, _FLOATS = Balls(), FloatNumbers()


@dataclass(frozen=True)
class Signed:
    """Values as sign * exp(logarithm), entry by entry; ``noise`` estimates the logarithm's rounding error."""

    sign: Floats
    logarithm: Floats
    noise: Floats


@dataclass(frozen=True)
class GridNumber:
    """Values at the points of a grid: ``plain``, real or complex, and by sign and logarithm on demand."""

    plain: Array
    by_logarithm: Callable[[], Signed]

    @cached_property
    def signed(self) -> Signed:
        """The values by sign and logarithm, in which products of exponentials neither under- nor overflow."""
        return self.by_logarithm()


def _number(plain: Array) -> GridNumber:
    return GridNumber(plain, partial(_of_values, plain))


def _of_values(plain: Array) -> Signed:
    size = np.where(plain.real < 0, -plain, plain) if np.iscomplexobj(plain) else np.abs(plain)
    logarithm = np.log(size)
    noise = _EPSILON * np.where(plain == 0, 1.0, 1 + np.abs(logarithm))
    return Signed(np.sign(plain.real), logarithm, noise)


def _sum(one: GridNumber, other: GridNumber) -> Signed:
    plain = one.plain + other.plain
    if np.iscomplexobj(plain):
        return _of_values(plain)
    parts = (one.signed, other.signed)
    largest = np.maximum(one.signed.logarithm, other.signed.logarithm)
    scale = np.where(np.isfinite(largest), largest, 0.0)
    total = reduce(np.add, (part.sign * np.exp(part.logarithm - scale) for part in parts))
    noise = reduce(np.add, (_noise(part, scale) for part in parts))
    total = np.where((np.abs(total) <= _MARGIN * noise) & (noise < _SMALL), 0.0, total)
    return Signed(
        np.sign(total), np.log(np.abs(total)) + scale, noise / np.where(total == 0, 1.0, abs(total))
    )


def _noise(part: Signed, scale: Floats) -> Floats:
    """The rounding error of a summand, relative to exp(scale); that of an exact 0 is 0."""
    weight = np.exp(part.logarithm - scale)
    return np.where(weight == 0, 0.0, weight * (np.where(weight == 0, 0.0, part.noise) + _EPSILON))


def _product(one: GridNumber, other: GridNumber) -> Signed:
    a, b = one.signed, other.signed
    noise = a.noise + b.noise + _EPSILON * (np.abs(a.logarithm) + np.abs(b.logarithm))
    return Signed(a.sign * b.sign, a.logarithm + b.logarithm, noise)


def _power(base: GridNumber, exponent: int) -> Signed:
    signed = base.signed
    return Signed(signed.sign**exponent, exponent * signed.logarithm, abs(exponent) * signed.noise)


def _exponential(exponent: GridNumber) -> GridNumber:
    plain = exponent.plain
    signed = partial(Signed, np.ones_like(plain.real), plain, _EPSILON * np.abs(plain))
    return GridNumber(np.exp(plain), signed)


def _logarithm(x: GridNumber) -> GridNumber:
    """The logarithm, taken of the signed form, so that log(a exp(b)) is finite where exp(b) overflows."""
    signed = x.signed
    missing = np.where(signed.sign == 0, -np.inf, np.nan)
    return _number(np.where(signed.sign > 0, signed.logarithm, missing))


class GridNumbers(Algebra[GridNumber]):
    """Arrays over a grid in floating point, with their signs and logarithms."""

    words = "numbers on a grid"

    def rational(self, value: Fraction) -> GridNumber:
        """The rational number, rounded, at every point."""
        return _number(_FLOATS.rational(value))

    def constant(self, name: str, expression: Expr) -> GridNumber:
        """The constant, rounded, at every point."""
        return self.lifted(_BALLS.constant(name, expression))

    def lifted(self, value: Any) -> GridNumber:
        """The midpoint of a ball, at every point.

        Raises:
            UnevaluableError: if the ball is not finite.
        """
        if isinstance(value, arb) and not value.is_finite():
            raise UnevaluableError("a parameter is not finite at this instance")
        return _number(_FLOATS.lifted(value))

    @property
    def add(self) -> Callable[[GridNumber, GridNumber], GridNumber]:
        """The sum."""
        return lambda one, other: GridNumber(one.plain + other.plain, partial(_sum, one, other))

    @property
    def multiply(self) -> Callable[[GridNumber, GridNumber], GridNumber]:
        """The product."""
        return lambda one, other: GridNumber(one.plain * other.plain, partial(_product, one, other))

    def power(self, base: GridNumber, exponent: GridNumber, expression: Expr) -> GridNumber:
        """The power, nan where it is undefined."""
        return _number(base.plain**exponent.plain)

    def whole_power(self, base: GridNumber, exponent: int, expression: Expr) -> GridNumber:
        """An integer power."""
        return GridNumber(base.plain ** float(exponent), partial(_power, base, exponent))

    def function(self, name: str, expression: Expr) -> Callable[..., GridNumber] | None:
        """The functions of floats, entry by entry; exp and log work on the signed form."""
        if name in _OWN:
            return _OWN[name]
        rule = _FLOATS.function(name, expression)
        return None if rule is None else lambda *values: _number(rule(*(value.plain for value in values)))

    def reduced(self, kind: str, values: Sequence[GridNumber]) -> GridNumber:
        """The sum, product or extremum of the values, entry by entry."""
        match kind:
            case "sum":
                return reduce(self.add, values, self.rational(Fraction(0)))
            case "product":
                return reduce(self.multiply, values, self.rational(Fraction(1)))
        choose = np.maximum if kind == "max" else np.minimum
        return _number(reduce(choose, (value.plain for value in values)))

    def whole(self, value: GridNumber) -> int | None:
        """The integer that a value without dimensions equals, else None."""
        return _FLOATS.whole(value.plain) if value.plain.ndim == 0 else None


_OWN: Mapping[str, Callable[..., GridNumber]] = {"exp": _exponential, "log": _logarithm}
_GRID = GridNumbers()


class OnGrid:
    """An expression at an instance as a function of arrays for its ``free`` symbols."""

    def __init__(self, expression: Expr, evaluator: Evaluator, *free: Symbol) -> None:
        """Let the ``free`` symbols be arrays; the evaluator's binding must not change afterwards."""
        self.expression = expression
        lowering = evaluator.lowering
        self._places = {symbol: lowering.unknown(symbol) for symbol in free}
        self._node = lowering(self.expression, tuple(self._places.values()))
        self._base = evaluator.evaluation

    def varies(self, symbol: Symbol) -> bool:
        """Whether the expression depends on one of its free symbols."""
        return not self._node.names.isdisjoint(self._places[symbol].node.names)

    def __call__(self, at: Mapping[Symbol, Array]) -> Array:
        """The values, real or complex as the arrays in ``at`` are; infinite or nan where the formula is.

        Raises:
            UndefinedError: if a constant part has no real value.
            UnevaluableError: if a symbol has no value, or a function no floating-point rule.
        """
        return self._number(at).plain

    def signed(self, at: Mapping[Symbol, Floats]) -> Signed:
        """The values by sign and logarithm; raises what a call raises."""
        return self._number(at).signed

    def _number(self, at: Mapping[Symbol, Array]) -> GridNumber:
        names = frozenset[str]().union(*(place.node.names for place in self._places.values()))
        evaluation = Evaluation(_GRID, {}, {}, self._base, names)
        for symbol, values in at.items():
            evaluation.set_variable(self._places[symbol].node, _number(np.asarray(values)))
        number: GridNumber = evaluation.value(self._node)
        return number


def on_grid(expression: Expr, trial: Trial, *free: Symbol) -> OnGrid:
    """The expression at the trial's instance as a function of arrays for the ``free`` symbols."""
    return OnGrid(trial.concrete(expression), trial.evaluator, *free)


def check_defined(expression: Expr, variable: Symbol, trial: Trial) -> None:
    """Evaluate the expression at a few points in balls: on a grid a value may be missing by overflow only.

    Raises:
        UndefinedError: if it certainly has no value at one of these points.
    """
    for point in _PROBES:
        there = trial.evaluator.extended(**{variable.name: exact(point)})
        try:
            there(trial.concrete(expression))
        except UndefinedError:
            raise
        except UnevaluableError:
            return
