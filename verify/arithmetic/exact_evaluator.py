"""Evaluating a formula again and again as a few names vary: exact rationals, balls only beyond a root.

A sample with ties has a standard deviation of exactly 0, and 0/0 is no number; balls around 0 cannot
tell.  So sums, products, quotients and roots of squares of rationals stay rational here.  Each formula
is compiled once, to closures, because it is evaluated at every sample.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial, reduce
from math import comb
from operator import add
from typing import Any, TypeAlias

from flint import fmpq
from sympy import (
    Abs,
    Add,
    Expr,
    Indexed,
    KroneckerDelta,
    Mul,
    Pow,
    Product,
    Rational,
    Sum,
    Symbol,
    binomial,
    exp,
    log,
)

from maxent.problems.parameters.drawing import Value
from maxent.verify.arithmetic.rational_or_ball import Number, ball, logarithm, magnitude, power, product
from maxent.verify.errors import IllTypedError, UnevaluableError

Indices: TypeAlias = dict[Symbol, int]
Code: TypeAlias = Callable[[Indices], Number]
Definitions: TypeAlias = Mapping[str, tuple[tuple[Symbol, ...], Expr]]


class ExactEvaluator:
    """Evaluates expressions in which the ``varying`` arrays change from call to call."""

    def __init__(
        self,
        values: Mapping[str, Value],
        sizes: Mapping[str, int],
        definitions: Definitions,
        varying: frozenset[str] = frozenset(),
    ) -> None:
        """Start with nothing compiled; what is passed must not change."""
        self._definitions = definitions
        self._values: dict[str, Any] = {name: fmpq(size) for name, size in sizes.items()}
        self._values |= {name: _rationals(value) for name, value in values.items()}
        dependent = set(varying)
        for _ in definitions:
            dependent |= {name for name, (_, meaning) in definitions.items() if _names(meaning) & dependent}
        self._dependent = dependent
        self._compiled: dict[Expr, Code] = {}
        self._fixed: dict[tuple[object, ...], Number] = {}
        self._current: dict[tuple[object, ...], Number] = {}

    def set(self, **values: tuple[int, ...]) -> None:
        """Give the varying arrays their values."""
        self._values.update({name: tuple(map(fmpq, value)) for name, value in values.items()})
        self._current.clear()

    def __call__(self, expression: Expr, indices: Mapping[Symbol, int] | None = None) -> Number:
        """The value of the expression, its free indices set to ``indices``.

        Raises:
            UnevaluableError: if a name has no value, or the expression certainly has none.
        """
        return self._code(expression)(dict(indices or {}))

    def integer(self, expression: Expr) -> int:
        """The value as an integer.

        Raises:
            UnevaluableError: if it is none.
        """
        return _integer(self._code(expression), {}, expression)

    def _code(self, expression: Expr) -> Code:
        if expression not in self._compiled:
            self._compiled[expression] = self._compile(expression)
        return self._compiled[expression]

    def _compile(self, expression: Expr) -> Code:  # noqa: C901 - one case a type
        inside = expression.indices if isinstance(expression, Indexed) else expression.args
        parts = [self._code(part) for part in inside if not isinstance(expression, Sum | Product)]
        match expression:
            case Rational():
                number = fmpq(int(expression.p), int(expression.q))
                return lambda _: number
            case Symbol():
                return partial(self._symbol, expression)
            case Indexed():
                return partial(self._component, expression, str(expression.base), parts)
            case Add():
                return lambda at: reduce(add, [part(at) for part in parts])
            case Mul():
                return lambda at: product([part(at) for part in parts])
            case exp():
                return lambda at: ball(parts[0](at)).exp()
            case log():
                return lambda at: logarithm(ball(parts[0](at)), expression)
            case Pow():
                return self._remembered(expression, lambda at: power(parts[0](at), parts[1](at), expression))
            case Abs():
                return lambda at: magnitude(parts[0](at))
            case KroneckerDelta():
                return lambda at: fmpq(int(parts[0](at) == parts[1](at)))
            case binomial():
                return lambda at: fmpq(comb(*(_integer(part, at, expression) for part in parts)))
            case Sum() | Product():
                return self._remembered(expression, self._over_index(expression))
        raise UnevaluableError(f"no rule evaluates {type(expression).__name__} in {expression}")

    def _remembered(self, expression: Expr, code: Code) -> Code:
        """Computed once a sample and value of its indices; once for all where no varying name occurs."""
        names = _names(expression)
        memory = self._current if names & self._dependent else self._fixed
        known = self._values.keys() | self._definitions.keys()
        indices = [symbol for symbol in expression.free_symbols if str(symbol) not in known]

        def remembering(at: Indices) -> Number:
            key = (code, *map(at.get, indices))
            found = memory.get(key)
            if found is None:
                found = memory[key] = code(at)
            return found

        return remembering

    def _symbol(self, symbol: Symbol, at: Indices) -> Number:
        if symbol in at:
            return fmpq(at[symbol])
        if symbol.name in self._definitions:
            return self._code(self._definitions[symbol.name][1])({})
        value = self._values.get(symbol.name)
        if not isinstance(value, fmpq):
            raise UnevaluableError(f"{symbol} has no value")
        return value

    def _component(self, component: Indexed, name: str, places: list[Code], at: Indices) -> Number:
        position = [_integer(place, at, component) for place in places]
        if name in self._definitions:
            indices, meaning = self._definitions[name]
            return self._code(meaning)(dict(zip(indices, position, strict=True)))
        value = self._values.get(name)
        if value is None:
            raise UnevaluableError(f"{component} has no value")
        for place in position:
            if not 1 <= place <= len(value):
                raise IllTypedError(f"{component} is beyond the end of {name}, which has {len(value)}")
            value = value[place - 1]
        number: Number = value
        return number

    def _over_index(self, expression: Sum | Product) -> Code:
        *inner, (index, *ends) = expression.limits
        body = self._code(expression.func(expression.function, *inner) if inner else expression.function)
        low, high = (self._code(end) for end in ends)
        summed = isinstance(expression, Sum)

        def over_index(at: Indices) -> Number:
            places = range(_integer(low, at, expression), _integer(high, at, expression) + 1)
            values = [body({**at, index: place}) for place in places]
            return reduce(add, values, fmpq(0)) if summed else product(values)

        return over_index


def _integer(code: Code, at: Indices, expression: Expr) -> int:
    number = code(at)
    if not isinstance(number, fmpq) or number.q != 1:
        raise UnevaluableError(f"an index or a size is not an integer in {expression}")
    return int(number.p)


def _names(expression: Expr) -> set[str]:
    return {str(symbol) for symbol in expression.atoms(Symbol)}


def _rationals(value: Value) -> object:
    if isinstance(value, tuple):
        return tuple(_rationals(part) for part in value)
    return fmpq(value.numerator, value.denominator) if isinstance(value, Fraction) else value
