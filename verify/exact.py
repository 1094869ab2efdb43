"""Evaluating a formula again and again as a few names vary: exact rationals, balls only beyond a root.

A sample with ties has a standard deviation of exactly 0, and 0/0 is no number; balls around 0 cannot
tell.  So sums, products, quotients and roots of squares of rationals stay rational here.
"""

from collections.abc import Mapping
from fractions import Fraction
from functools import reduce
from math import comb, isqrt
from operator import add, mul
from typing import Any, TypeAlias

from flint import arb, fmpq
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

from problems.instance import Value
from verify.ball import IllTypedError, UndefinedError, UnevaluableError

Number: TypeAlias = "fmpq | arb"
Key: TypeAlias = tuple[Expr, tuple[int, ...]]
Definitions: TypeAlias = Mapping[str, tuple[tuple[Symbol, ...], Expr]]


def ball(number: Number) -> arb:
    """The number as a ball."""
    return number if isinstance(number, arb) else arb(number)


class ExactEvaluator:
    """Evaluates expressions in which the ``varying`` arrays change from call to call.

    What does not depend on them is computed once.
    """

    def __init__(
        self,
        values: Mapping[str, Value],
        sizes: Mapping[str, int],
        definitions: Definitions,
        varying: frozenset[str],
    ) -> None:
        """Start with an empty memory; what is passed must not change."""
        self._sizes, self._definitions = sizes, definitions
        self._values: dict[str, Any] = {name: _rationals(value) for name, value in values.items()}
        dependent = set(varying)
        for _ in definitions:
            dependent |= {name for name, (_, meaning) in definitions.items() if _names(meaning) & dependent}
        self._dependent = dependent
        self._known: dict[Expr, tuple[tuple[Symbol, ...], bool]] = {}
        self._fixed: dict[Key, Number] = {}
        self._current: dict[Key, Number] = {}

    def set(self, **values: tuple[int, ...]) -> None:
        """Give the varying arrays their values."""
        self._values.update({name: tuple(map(fmpq, value)) for name, value in values.items()})
        self._current = {}

    def integer(self, expression: Expr) -> int:
        """The value as an integer.

        Raises:
            UnevaluableError: if it is none.
        """
        return self._integer(expression, {})

    def __call__(self, expression: Expr, indices: Mapping[Symbol, int] | None = None) -> Number:
        """The value of the expression, its free indices set to ``indices``.

        Raises:
            UnevaluableError: if a name has no value, or the expression certainly has none.
        """
        return self._evaluate(expression, dict(indices or {}))

    def _evaluate(self, expression: Expr, at: dict[Symbol, int]) -> Number:
        if expression not in self._known:
            free = tuple(sorted(expression.free_symbols, key=str))
            self._known[expression] = free, bool(_names(expression) & self._dependent)
        free, changes = self._known[expression]
        memory = self._current if changes else self._fixed
        key = expression, tuple(at.get(symbol, -1) for symbol in free)
        if key not in memory:
            memory[key] = self._compute(expression, at)
        return memory[key]

    def _compute(self, expression: Expr, at: dict[Symbol, int]) -> Number:  # noqa: C901 - one case a type
        match expression:
            case Rational():
                return fmpq(int(expression.p), int(expression.q))
            case Symbol():
                return self._symbol(expression, at)
            case Indexed():
                return self._component(expression, at)
            case Add() | Mul():
                operation, neutral = (add, fmpq(0)) if isinstance(expression, Add) else (mul, fmpq(1))
                return reduce(operation, (self._evaluate(part, at) for part in expression.args), neutral)
            case exp() | log():
                inner = ball(self._evaluate(expression.args[0], at))
                return inner.exp() if isinstance(expression, exp) else _logarithm(inner, expression)
            case Pow():
                return self._power(expression, at)
            case Abs():
                value = self._evaluate(expression.args[0], at)
                return abs(value) if isinstance(value, arb) else max(value, -value)
            case KroneckerDelta():
                return fmpq(
                    int(self._integer(expression.args[0], at) == self._integer(expression.args[1], at))
                )
            case binomial():
                return fmpq(comb(*(self._integer(argument, at) for argument in expression.args)))
            case Sum() | Product():
                return self._over_index(expression, at)
        raise UnevaluableError(f"no rule evaluates {type(expression).__name__} in {expression}")

    def _symbol(self, symbol: Symbol, at: dict[Symbol, int]) -> Number:
        if symbol in at:
            return fmpq(at[symbol])
        if symbol.name in self._definitions:
            return self._evaluate(self._definitions[symbol.name][1], {})
        value = self._values.get(symbol.name, self._sizes.get(symbol.name))
        if value is None or isinstance(value, tuple):
            raise UnevaluableError(f"{symbol} has no value")
        return fmpq(value) if isinstance(value, int) else value

    def _component(self, component: Indexed, at: dict[Symbol, int]) -> Number:
        name = str(component.base)
        position = tuple(self._integer(index, at) for index in component.indices)
        if name in self._definitions:
            indices, meaning = self._definitions[name]
            return self._evaluate(meaning, dict(zip(indices, position, strict=True)))
        value = self._values.get(name)
        if value is None:
            raise UnevaluableError(f"{component} has no value")
        for index in position:
            if not 1 <= index <= len(value):
                raise IllTypedError(f"{component} is beyond the end of {name}, which has {len(value)}")
            value = value[index - 1]
        number: Number = value
        return number

    def _integer(self, expression: Expr, at: dict[Symbol, int]) -> int:
        number = self._evaluate(expression, at)
        if not isinstance(number, fmpq) or number.q != 1:
            raise UnevaluableError(f"{expression} is not an integer here")
        return int(number.p)

    def _power(self, power: Pow, at: dict[Symbol, int]) -> Number:
        base, exponent = (self._evaluate(argument, at) for argument in power.args)
        if base == 0 and isinstance(exponent, fmpq):
            if exponent < 0:
                raise UndefinedError(f"division by zero in {power}")
            return fmpq(int(exponent == 0))
        if isinstance(exponent, fmpq) and exponent.q == 1:
            return base ** int(exponent.p)
        if isinstance(base, fmpq) and base < 0:
            raise UndefinedError(f"a fractional power of a negative number in {power}")
        if isinstance(base, fmpq) and exponent == fmpq(1, 2):
            top, bottom = isqrt(int(base.p)), isqrt(int(base.q))
            if top**2 == base.p and bottom**2 == base.q:
                return fmpq(top, bottom)
        root: arb = ball(base) ** ball(exponent)
        return root

    def _over_index(self, expression: Sum | Product, at: dict[Symbol, int]) -> Number:
        *inner, (index, low, high) = expression.limits
        body = expression.func(expression.function, *inner) if inner else expression.function
        places = range(self._integer(low, at), self._integer(high, at) + 1)
        operation, neutral = (add, fmpq(0)) if isinstance(expression, Sum) else (mul, fmpq(1))
        return reduce(operation, (self._evaluate(body, {**at, index: place}) for place in places), neutral)


def _names(expression: Expr) -> set[str]:
    return {str(symbol) for symbol in expression.atoms(Symbol)}


def _logarithm(value: arb, expression: Expr) -> arb:
    if value <= 0:
        raise UndefinedError(f"the logarithm of a number that is not positive in {expression}")
    return value.log()


def _rationals(value: Value) -> object:
    if isinstance(value, tuple):
        return tuple(_rationals(part) for part in value)
    return fmpq(value.numerator, value.denominator) if isinstance(value, Fraction) else value
