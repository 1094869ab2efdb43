"""Evaluating formulas in ball arithmetic: every number is an interval that provably contains it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from functools import reduce
from math import comb, prod
from typing import Any, TypeAlias

from flint import arb, ctx, fmpq
from sympy import (
    Abs,
    Add,
    Derivative,
    Expr,
    Heaviside,
    Indexed,
    KroneckerDelta,
    Max,
    Min,
    Mul,
    Number,
    Pow,
    Product,
    Rational,
    Subs,
    Sum,
    Symbol,
    binomial,
    cos,
    exp,
    log,
    sign,
    sin,
)

from maxent.problems.expressions.extremum import Maximum, Minimum
from maxent.verify.arithmetic.derivative import at_point, derivative
from maxent.verify.errors import IllTypedError, UndefinedError, UnevaluableError

_INTEGER_POWER = 1000
PRECISION = 192
"""Bits.  Cancellation in this field's formulas costs a few dozen; what remains is ample."""

Nested: TypeAlias = "arb | tuple[Nested, ...]"


@contextmanager
def precision(bits: int = PRECISION) -> Iterator[None]:
    """Work with so many bits; the library keeps its precision in a global."""
    before = ctx.prec
    ctx.prec = bits
    try:
        yield
    finally:
        ctx.prec = before


def exact(value: Fraction | int) -> arb:
    """A rational as a ball."""
    fraction = Fraction(value)
    return arb(fmpq(fraction.numerator, fraction.denominator))


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


def _logarithm(ball: arb, expression: Expr) -> arb:
    if ball < 0:
        raise UndefinedError(f"the logarithm of a negative number in {expression}")
    if ball.is_zero():
        return arb.neg_inf()
    return arb(0, float("inf")) if ball.contains(0) else ball.log()


def _product(factors: list[arb]) -> arb:
    """The product, with 0 log 0 = 0: an exact zero beats an infinite logarithm, but not a nan."""
    if any(factor.is_zero() for factor in factors) and not any(factor.is_nan() for factor in factors):
        return arb(0)
    return prod(factors, start=arb(1))


def numbered(number: int, shape: tuple[int, ...]) -> tuple[int, ...]:
    """The indices of the outcome with this number, row by row, all from 1; the first length is not used."""
    position: tuple[int, ...] = ()
    rest = number - 1
    for length in shape[:0:-1]:
        rest, index = divmod(rest, length)
        position = (index + 1, *position)
    return (rest + 1, *position)


def _shape(value: object) -> tuple[int, ...]:
    return (len(value), *_shape(value[0])) if isinstance(value, tuple) else ()


@dataclass(frozen=True)
class Binding:
    """What the names in a formula stand for.

    ``values`` are balls or nested tuples of them (indices in order, from 1); ``definitions`` map a
    name to its indices and the expression for a component.
    """

    sizes: Mapping[str, int]
    values: Mapping[str, Nested]
    definitions: Mapping[str, tuple[tuple[Symbol, ...], Expr]] = field(default_factory=dict)

    def extended(self, values: Mapping[str, Nested]) -> "Binding":
        """The same with more values, which take precedence over definitions."""
        kept = {name: d for name, d in self.definitions.items() if name not in values}
        return Binding(self.sizes, {**self.values, **values}, kept)


class Evaluator:
    """Evaluates expressions under one binding, each subexpression once per value of its indices."""

    def __init__(self, binding: Binding, free: dict[Expr, tuple[Symbol, ...]] | None = None) -> None:
        """Start with an empty memory; the binding must not change.

        ``free`` remembers the free symbols of expressions, which no binding changes.
        """
        self.binding = binding
        self._memory: dict[tuple[Expr, tuple[int, ...]], arb] = {}
        self._free = {} if free is None else free

    def extended(self, **values: Nested) -> "Evaluator":
        """An evaluator with more values bound."""
        return Evaluator(self.binding.extended(values), self._free)

    def defining(self, names: Mapping[str, tuple[tuple[Symbol, ...], Expr]]) -> "Evaluator":
        """An evaluator in which these names stand for expressions, whatever they stood for."""
        values = {name: value for name, value in self.binding.values.items() if name not in names}
        return Evaluator(
            Binding(self.binding.sizes, values, {**self.binding.definitions, **names}), self._free
        )

    def size(self, symbol: Expr) -> int:
        """How far an index runs.

        Raises:
            UnevaluableError: if the size has no value, or not an integer one.
        """
        if isinstance(symbol, Symbol) and symbol.name in self.binding.sizes:
            return self.binding.sizes[symbol.name]
        ball = self(symbol)
        number = ball.unique_fmpz()
        if number is None:
            raise UnevaluableError(f"the size {symbol} is not an integer here")
        return int(number)

    def __call__(self, expression: Expr, indices: Mapping[Symbol, int] | None = None) -> arb:
        """The value of the expression, its free indices set to ``indices``.

        Raises:
            UnevaluableError: if a name has no value or a comparison of balls is undecided.
        """
        return self._evaluate(expression, dict(indices or {}))

    def _evaluate(self, expression: Expr, at: dict[Symbol, int]) -> arb:
        free = self._free.get(expression)
        if free is None:
            free = tuple(sorted(expression.free_symbols, key=str))
            self._free[expression] = free
        key = (expression, tuple(at.get(symbol, -1) for symbol in free))
        known = self._memory.get(key)
        if known is None:
            known = self._compute(expression, at)
            self._memory[key] = known
        return known

    def _compute(self, expression: Expr, at: dict[Symbol, int]) -> arb:  # noqa: C901, PLR0912 - one case a type
        match expression:
            case Number() if isinstance(expression, Rational):
                return exact(Fraction(int(expression.p), int(expression.q)))
            case Symbol():
                return self._symbol(expression, at)
            case Indexed():
                return self._component(expression, at)
            case Add():
                return sum((self._evaluate(a, at) for a in expression.args), arb(0))
            case Mul():
                return _product([self._evaluate(argument, at) for argument in expression.args])
            case exp():
                return self._evaluate(expression.args[0], at).exp()
            case log():
                return _logarithm(self._evaluate(expression.args[0], at), expression)
            case sin():
                return self._evaluate(expression.args[0], at).sin()
            case cos():
                return self._evaluate(expression.args[0], at).cos()
            case Pow():
                return self._power(expression, at)
            case Derivative() | Subs():
                return self._derivative(expression, at)
            case Max() | Min():
                larger = isinstance(expression, Max)
                values = [self._evaluate(argument, at) for argument in expression.args]
                return reduce(arb.max if larger else arb.min, values)
            case Heaviside():
                return self._step(expression, at)
            case sign():
                return 2 * self._step(expression, at) - 1
            case Abs():
                return abs(self._evaluate(expression.args[0], at))
            case binomial():
                return exact(comb(*(self._index(argument, at) for argument in expression.args)))
            case KroneckerDelta():
                return self._delta(expression, at)
            case Sum() | Product() | Maximum() | Minimum():
                return self._over_index(expression, at)
            case _ if expression.is_number and not expression.is_real:
                raise UndefinedError(f"{expression} is not real")
            case _ if expression.is_number:
                return arb(str(expression.evalf(60)), 1e-55)
        raise UnevaluableError(f"no rule evaluates {type(expression).__name__} in {expression}")

    def _symbol(self, symbol: Symbol, at: dict[Symbol, int]) -> arb:
        if symbol in at:
            return arb(at[symbol])
        if symbol.name in self.binding.values:
            value = self.binding.values[symbol.name]
            if isinstance(value, arb):
                return value
        if symbol.name in self.binding.definitions:
            return self._evaluate(self.binding.definitions[symbol.name][1], {})
        if symbol.name in self.binding.sizes:
            return arb(self.binding.sizes[symbol.name])
        raise UnevaluableError(f"{symbol} has no value")

    def _component(self, component: Indexed, at: dict[Symbol, int]) -> arb:
        name = component.base.name
        position = tuple(self._index(index, at) for index in component.indices)
        if name in self.binding.definitions:
            indices, expression = self.binding.definitions[name]
            if len(position) < len(indices):
                position = numbered(position[0], self._lengths(indices, expression))
            return self._evaluate(expression, dict(zip(indices, position, strict=True)))
        value: Any = self.binding.values.get(name)
        if value is None:
            raise UnevaluableError(f"{component} has no value")
        if len(position) == 1 and isinstance(value[0], tuple):
            position = numbered(position[0], _shape(value))
        for index in position:
            if not isinstance(value, tuple):
                raise IllTypedError(f"{component} has more indices than {name}")
            if not 1 <= index <= len(value):
                raise IllTypedError(f"{component} is beyond the end of {name}, which has {len(value)}")
            value = value[index - 1]
        assert isinstance(value, arb)
        return value

    def _lengths(self, indices: tuple[Symbol, ...], expression: Expr) -> tuple[int, ...]:
        """How far its indices but the first run: as far as in the arrays that a defined one is made of."""
        found: dict[Expr, int] = {}
        for component in expression.atoms(Indexed):
            shape = _shape(self.binding.values.get(component.base.name))
            found |= dict(zip(component.indices, shape, strict=False))
        if not set(indices[1:]) <= set(found):
            raise UnevaluableError(f"how far {indices} run is not known")
        return tuple(found.get(index, 0) for index in indices)

    def _index(self, index: Expr, at: dict[Symbol, int]) -> int:
        if index in at:
            return at[index]
        number = self._evaluate(index, at).unique_fmpz()
        if number is None:
            raise UnevaluableError(f"the index {index} has no integer value")
        return int(number)

    def _power(self, power: Pow, at: dict[Symbol, int]) -> arb:
        base = self._evaluate(power.base, at)
        if base.is_zero() and power.exp.is_negative:
            raise UndefinedError(f"division by zero in {power}")
        if power.exp.is_Integer:
            return integer_power(base, int(power.exp))
        exponent = self._evaluate(power.exp, at)
        whole = exponent.unique_fmpz()
        if whole is not None and exponent.is_exact() and abs(exponent) < _INTEGER_POWER:
            return integer_power(base, int(whole))
        if base < 0 and not exponent.contains_integer():
            raise UndefinedError(f"a fractional power of a negative number in {power}")
        return base**exponent

    def _delta(self, delta: KroneckerDelta, at: dict[Symbol, int]) -> arb:
        """Instances hold rationals with small denominators: balls that overlap at 1e-40 are equal."""
        left, right = (self._evaluate(argument, at) for argument in delta.args)
        if not left.overlaps(right):
            return arb(0)
        if not abs(left - right) < arb(1e-40):
            raise UnevaluableError(f"{delta} is not decided by its balls")
        return arb(1)

    def _derivative(self, expression: Derivative | Subs, at: dict[Symbol, int]) -> arb:
        if isinstance(expression, Subs):
            return at_point(self, expression, at)
        slope = derivative(self, expression, at)
        if slope is None:
            raise UnevaluableError(f"no rule differentiates {expression}")
        return slope

    def _step(self, step: Heaviside | sign, at: dict[Symbol, int]) -> arb:
        """The unit step, 1/2 at zero; what is zero is decided as in ``_delta``."""
        position = self._evaluate(step.args[0], at)
        if abs(position) < arb(1e-40):
            return arb(1) / 2
        if position.contains(0):
            raise UnevaluableError(f"{step} is not decided by its balls")
        return arb(1 if position > 0 else 0)

    def _last(self, high: Expr, at: dict[Symbol, int]) -> int:
        """How far a sum runs, perhaps up to the index of a sum around it."""
        return self._index(high, at) if high.free_symbols & at.keys() else self.size(high)

    def _over_index(self, expression: Sum | Product | Maximum | Minimum, at: dict[Symbol, int]) -> arb:
        limits = list(expression.limits)
        *inner, (index, low, high) = limits
        body = expression.func(expression.function, *inner) if inner else expression.function
        values = (
            self._evaluate(body, {**at, index: position})
            for position in range(self._index(low, at), self._last(high, at) + 1)
        )
        if isinstance(expression, Sum):
            return sum(values, arb(0))
        if isinstance(expression, Product):
            return prod(values, start=arb(1))
        result: arb | None = None
        for value in values:
            if result is None:
                result = value
            else:
                result = result.max(value) if isinstance(expression, Maximum) else result.min(value)
        if result is None:
            raise UnevaluableError(f"an extremum over nothing: {expression}")
        return result
