"""Formulas in floating point, every component at once: what an integrator calls thousands of times.

A second reading of the trees that ``maxent.verify.arithmetic.ball`` evaluates exactly and slowly.
"""

from collections.abc import Callable, Mapping
from functools import reduce

import numpy as np
from sympy import Abs, Add, Expr, Indexed, KroneckerDelta, Mul, Number, Pow, Product, Sum, Symbol, exp, log

from maxent.problems.expressions.extremum import Maximum, Minimum
from maxent.verify.arithmetic.ball import Evaluator
from maxent.verify.arithmetic.solver_numbers import Floats, Numbers
from maxent.verify.errors import UnevaluableError

Values = Mapping[str, Floats]
Compiled = Callable[[Values], Floats]
_At = Mapping[Symbol, Floats]

_BINARY = {Add: np.add, Pow: np.power, KroneckerDelta: np.equal}
_UNARY = {exp: np.exp, log: np.log, Abs: np.abs}
_OVER = {Sum: np.add, Product: np.multiply, Maximum: np.maximum, Minimum: np.minimum}


class Floating:
    """Formulas in which the ``moving`` names change from call to call; the rest is computed once."""

    def __init__(self, evaluator: Evaluator, *moving: str) -> None:
        """The evaluator's binding must not change."""
        self._evaluator = evaluator
        self._numbers = Numbers(evaluator)
        self._definitions = evaluator.binding.definitions
        self._moving = frozenset(moving)

    def vector(self, expression: Expr, index: Symbol, size: int) -> Compiled:
        """The expression over ``index`` = 1..size as a function of the moving values."""
        inner = self._compile(expression, {index: np.arange(1.0, size + 1)}, 1)
        return lambda values: np.broadcast_to(inner(values), (size,))

    def scalar(self, expression: Expr) -> Compiled:
        """The expression as a function of the moving values."""
        return self._compile(expression, {}, 0)

    def _compile(self, expression: Expr, at: _At, depth: int) -> Compiled:
        if self._moves(expression):
            return self._build(expression, at, depth)
        if not expression.free_symbols & at.keys():
            return _constant(self._numbers.scalar(expression))  # what is exactly 0 does not become 1e-17
        with np.errstate(all="ignore"):
            return _constant(self._build(expression, at, depth)({}))

    def _moves(self, expression: Expr) -> bool:
        names = {str(symbol) for symbol in expression.free_symbols}
        names |= {str(component.base) for component in expression.atoms(Indexed)}
        defined = (self._definitions[name][1] for name in names if name in self._definitions)
        return bool(names & self._moving) or any(self._moves(meaning) for meaning in defined)

    def _build(self, expression: Expr, at: _At, depth: int) -> Compiled:
        kind = type(expression)
        match expression:
            case Number():
                return _constant(float(expression))
            case Symbol():
                return self._symbol(expression, at)
            case Indexed():
                return self._component(expression, at, depth)
            case Sum() | Product() | Maximum() | Minimum():
                return self._over_index(expression, at, depth)
            case _ if expression.is_number:
                return _constant(float(expression))
        parts = [self._compile(argument, at, depth) for argument in expression.args]
        if kind is Mul:
            return lambda values: _product([part(values) for part in parts])
        if kind in _BINARY:
            combine = _BINARY[kind]
            return lambda values: reduce(combine, [part(values) for part in parts])
        if kind in _UNARY:
            (inner,), function = parts, _UNARY[kind]
            return lambda values: np.asarray(function(inner(values)))
        raise UnevaluableError(f"no rule evaluates {kind.__name__} in floating point")

    def _symbol(self, symbol: Symbol, at: _At) -> Compiled:
        if symbol in at:
            return _constant(at[symbol])
        if symbol.name in self._moving:
            return lambda values: values[symbol.name]
        if symbol.name in self._definitions:
            return self._compile(self._definitions[symbol.name][1], {}, 0)
        return _constant(self._numbers.scalar(symbol))

    def _component(self, component: Indexed, at: _At, depth: int) -> Compiled:
        name = component.base.name
        position = [self._compile(index, at, depth)({}) for index in component.indices]
        if name in self._definitions and name not in self._moving:
            indices, meaning = self._definitions[name]
            return self._compile(meaning, dict(zip(indices, position, strict=True)), depth)
        places = tuple(np.asarray(p, dtype=int) - 1 for p in position)
        if name in self._moving:
            return lambda values: values[name][places]
        return _constant(self._numbers.array(component.base)[places])

    def _over_index(self, expression: Sum | Product | Maximum | Minimum, at: _At, depth: int) -> Compiled:
        """The bound index runs along a new first axis."""
        *inner, (index, low, high) = expression.limits
        body = expression.func(expression.function, *inner) if inner else expression.function
        first, last = int(self._compile(low, at, depth)({})), self._evaluator.size(high)
        along = np.arange(float(first), last + 1).reshape((-1, *(1,) * depth))
        part, combine = self._compile(body, {**at, index: along}, depth + 1), _OVER[type(expression)]

        def over(values: Values) -> Floats:
            found = part(values)
            missing = found.shape if found.ndim <= depth else found.shape[1:]
            return np.asarray(combine.reduce(np.broadcast_to(found, (len(along), *missing)), axis=0))

        return over


def _constant(value: float | Floats) -> Compiled:
    fixed = np.asarray(value, dtype=float)
    return lambda _: fixed


def _product(factors: list[Floats]) -> Floats:
    """The product, with 0 log 0 = 0."""
    product = reduce(np.multiply, factors)
    if np.isnan(product).any():
        zero = reduce(np.logical_or, [factor == 0 for factor in factors])
        return np.where(zero, 0.0, product)
    return product
