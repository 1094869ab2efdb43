"""Formulas compiled to NumPy calls, for integrators that evaluate them thousands of times.

What does not depend on the moving names is evaluated once, in balls, and rounded; the rest becomes a
straight-line program.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial, reduce
from operator import add, mul
from typing import Any

import numpy as np
from sympy import Expr, Symbol

from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.floats import REDUCTIONS, FloatNumbers, without_nan
from maxent.verify.arithmetic.node import Axis, Node, Operation
from maxent.verify.arithmetic.solver_numbers import Floats
from maxent.verify.errors import UnevaluableError

Values = Mapping[str, Floats]
Compiled = Callable[[Values], Floats]
_Registers = list[Any]
_Code = Callable[[_Registers, Values], Any]
_FLOATS = FloatNumbers()


class Floating:
    """Compiles formulas into functions of the ``moving`` names; the evaluator binds all other names."""

    def __init__(self, evaluator: Evaluator, *moving: str) -> None:
        """Bind all names but ``moving`` as the evaluator does; its binding must not change afterwards."""
        self._lowering = evaluator.lowering.without(moving)
        self._moving = frozenset(moving)
        self._fixed = Evaluation(_FLOATS, {}, evaluator.binding.sizes, evaluator.evaluation, self._moving)

    def vector(self, expression: Expr, index: Symbol, size: int) -> Compiled:
        """The expression for ``index`` = 1, ..., size as a function from moving values to ``size`` floats.

        Raises:
            UnevaluableError: for a function that has no floating-point rule.
        """
        inner = self._compiled(self._lowering.over(expression, index, size))
        return lambda values: np.broadcast_to(inner(values), (size,))

    def scalar(self, expression: Expr) -> Compiled:
        """The expression as a function of the moving values; raises what ``vector`` raises."""
        return self._compiled(self._lowering(expression))

    def _compiled(self, node: Node) -> Compiled:
        return _Program(self._fixed, self._moving, node)


class _Program:
    """A straight-line program: a list of NumPy calls, each with a register for its result."""

    def __init__(self, fixed: Evaluation[Floats], moving: frozenset[str], root: Node) -> None:
        self._fixed = fixed
        self._moving = moving
        self._place: dict[Node, int] = {}
        self._start: _Registers = []
        self._codes: list[tuple[int, _Code]] = []
        self._result = self._register(root)

    def __call__(self, values: Values) -> Floats:
        """The value of the root node."""
        registers = self._start.copy()
        with np.errstate(all="ignore"):
            for place, code in self._codes:
                registers[place] = code(registers, values)
        return np.asarray(registers[self._result])

    def _register(self, node: Node) -> int:
        if node in self._place:
            return self._place[node]
        if self._moving.isdisjoint(node.names):
            self._start.append(self._fixed.value(node))
        else:
            code = self._code(node)
            self._start.append(None)
            self._codes.append((len(self._start) - 1, code))
        self._place[node] = len(self._start) - 1
        return self._place[node]

    def _code(self, node: Node) -> _Code:
        match node.operation:
            case Operation.NAME:
                name = str(node.payload)
                return lambda _, values: values[name]
            case Operation.COMPONENT:
                return self._component(node)
            case Operation.ADD:
                return partial(_folded, add, self._operands(node))
            case Operation.MULTIPLY:
                return partial(_product, self._operands(node))
            case Operation.POWER:
                return self._power(node)
            case Operation.FUNCTION:
                return self._function(node)
            case Operation.REDUCE:
                return self._reduction(node)
            case Operation.CASES:
                return self._cases(node)
        raise UnevaluableError(_FLOATS.refusal(node.expression))

    def _operands(self, node: Node) -> list[tuple[int, Any]]:
        """The operands' registers, each with the index that gives it the dimensions it lacks."""
        return [(self._register(each), _widening(each.axes, node.axes)) for each in node.operands]

    def _component(self, node: Node) -> _Code:
        name = str(node.payload)
        places = tuple(
            _widened(_FLOATS.collected(self._fixed.integers(place)), place.axes, node.axes).astype(int) - 1
            for place in node.operands
        )
        least = [int(place.min(initial=0)) for place in places]
        most = [int(place.max(initial=-1)) for place in places]

        def picked(_: _Registers, values: Values) -> Floats:
            array = values[name]
            if min(least, default=0) < 0 or any(m >= n for m, n in zip(most, array.shape, strict=True)):
                raise UnevaluableError(f"{node.expression} leaves its array")
            return array[places]

        return picked

    def _power(self, node: Node) -> _Code:
        base, exponent = node.operands
        if exponent.operation is Operation.RATIONAL and exponent.payload.denominator == 1:
            place, whole = self._register(base), int(exponent.payload)
            return lambda registers, _: _FLOATS.whole_power(registers[place], whole, node.expression)
        operands = self._operands(node)
        return lambda registers, _: np.power(*_read(operands, registers))

    def _function(self, node: Node) -> _Code:
        rule = _FLOATS.function(str(node.payload), node.expression)
        if rule is None:
            if node.elementary is None:
                raise UnevaluableError(_FLOATS.refusal(node.expression))
            place = self._register(node.elementary)
            return lambda registers, _: registers[place]
        operands, function = self._operands(node), rule
        return lambda registers, _: function(*_read(operands, registers))

    def _cases(self, node: Node) -> _Code:
        (count, conditions), operands = node.payload, self._operands(node)

        def chosen(registers: _Registers, _: Values) -> Floats:
            values = _read(operands, registers)
            return _FLOATS.case(conditions, values[:count], values[count:], node.expression)

        return chosen

    def _reduction(self, node: Node) -> _Code:
        kind, axis = node.payload
        (body,) = node.operands
        place, ufunc = self._register(body), REDUCTIONS[kind]
        if axis in body.axes:
            dimension = body.axes.index(axis)
            return lambda registers, _: ufunc.reduce(registers[place], axis=dimension)
        low, high = (self._fixed.integers(end) for end in (axis.low, axis.high))
        count = np.asarray(high) - np.asarray(low) + 1
        if count.ndim:
            raise UnevaluableError("a sum whose length varies is not evaluated in floating point")
        if kind in {"max", "min"} and count < 1:
            raise UnevaluableError(f"an extremum over nothing: {node.expression}")
        return lambda registers, _: ufunc.reduce(_repeated(registers[place], max(0, int(count))))


def _read(operands: Sequence[tuple[int, Any]], registers: _Registers) -> list[Any]:
    return [
        registers[place] if widening is None else np.asarray(registers[place])[widening]
        for place, widening in operands
    ]


def _folded(
    function: Callable[[Any, Any], Any],
    operands: Sequence[tuple[int, Any]],
    registers: _Registers,
    _: Values,
) -> Any:
    return reduce(function, _read(operands, registers))


def _product(operands: Sequence[tuple[int, Any]], registers: _Registers, _: Values) -> Any:
    factors = _read(operands, registers)
    return without_nan(reduce(mul, factors), factors)


def _widening(own: tuple[Axis, ...], axes: tuple[Axis, ...]) -> Any:
    """The NumPy index that adds the missing dimensions; None where broadcasting adds them."""
    if own == axes[len(axes) - len(own) :]:
        return None
    return tuple(slice(None) if axis in own else None for axis in axes)


def _widened(value: Any, own: tuple[Axis, ...], axes: tuple[Axis, ...]) -> Any:
    widening = _widening(own, axes)
    return np.asarray(value) if widening is None else np.asarray(value)[widening]


def _repeated(value: Any, count: int) -> Floats:
    return np.broadcast_to(value, (count, *np.shape(value)))
