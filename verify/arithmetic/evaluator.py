"""Formulas at an instance: their names bound to numbers, their values enclosed in balls."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from flint import arb, arb_series
from sympy import Expr, IndexedBase, Symbol

from maxent.verify.arithmetic.arrays import each
from maxent.verify.arithmetic.balls import Balls
from maxent.verify.arithmetic.differentiation import Differentiating
from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.infinite_sum import infinite_sum
from maxent.verify.arithmetic.inner_limit import inner_limit
from maxent.verify.arithmetic.integral import Integrand
from maxent.verify.arithmetic.lowering import Definitions, Lowering, lowering_of
from maxent.verify.arithmetic.node import Node
from maxent.verify.arithmetic.series import Series

Nested: TypeAlias = "arb | tuple[Nested, ...]"
_BALLS, _FIRST = Balls(), Series(1)


@dataclass(frozen=True)
class Binding:
    """What the names in formulas stand for.

    ``sizes`` maps the name of a size to an integer.  ``values`` maps a scalar to a ball and an array to
    nested tuples of balls, one level for each index.  ``definitions`` maps a name to its indices and the
    expression for a component.
    """

    sizes: Mapping[str, int]
    values: Mapping[str, Nested]
    definitions: Definitions = field(default_factory=dict)

    def extended(self, values: Mapping[str, Nested]) -> "Binding":
        """The same with more values, which replace earlier values and definitions."""
        kept = {name: d for name, d in self.definitions.items() if name not in values}
        return Binding(self.sizes, {**self.values, **values}, kept)


class BallEvaluation(Differentiating):
    """Nodes evaluated in balls, infinite sums, integrals and limits included."""

    def _series(self, node: Node) -> Any:
        place, inner, _ = node.payload
        (first,) = node.operands
        return infinite_sum(self, place, inner, self.integers(first), str(node.expression))

    def _integral(self, node: Node) -> Any:
        place, inner, _ = node.payload
        low, high, *_ = (*map(self.value, node.operands), arb.pos_inf())
        return Integrand(self, place, inner, str(node.expression)).integral(low, high)

    def _limit(self, node: Node) -> Any:
        place, inner, where = node.payload
        point = self.value(node.operands[0]) if node.operands else None
        return inner_limit(self, place, inner, point, where, str(node.expression))


class Evaluator:
    """Values of expressions under one binding; a common subexpression is evaluated once.

    An evaluator made from another by ``extended`` or ``defining`` evaluates anew only what depends on the
    changed names.
    """

    def __init__(
        self,
        binding: Binding,
        lowering: Lowering | None = None,
        base: BallEvaluation | None = None,
        changed: Iterable[str] = (),
    ) -> None:
        """``binding`` must not change afterwards; it differs from that of ``base`` in ``changed`` only."""
        self.binding = binding
        self.lowering = lowering or lowering_of(
            tuple((name, *meaning) for name, meaning in binding.definitions.items())
        )
        names = frozenset(changed)
        values = binding.values if base is None else {n: v for n, v in binding.values.items() if n in names}
        self.evaluation = BallEvaluation(_BALLS, values, binding.sizes, base, names)
        self._places: dict[tuple[tuple[str, int], ...], BallEvaluation] = {}

    def extended(self, **values: Nested) -> "Evaluator":
        """An evaluator with these values bound besides, in place of earlier values and definitions."""
        return Evaluator(
            self.binding.extended(values), self.lowering.without(values), self.evaluation, values
        )

    def defining(self, names: Definitions) -> "Evaluator":
        """An evaluator in which these names stand for expressions, in place of earlier meanings."""
        values = {name: value for name, value in self.binding.values.items() if name not in names}
        binding = Binding(self.binding.sizes, values, {**self.binding.definitions, **names})
        return Evaluator(binding, self.lowering.defining(names), self.evaluation, names)

    def __call__(self, expression: Expr, indices: Mapping[Symbol, int] | None = None) -> arb:
        """The value of the expression, its free indices set to ``indices``.

        Raises:
            UnevaluableError: if a name has no value or a comparison of balls is undecided.
        """
        ball: arb = self._at(indices).value(self.lowering(expression))
        return ball

    def scalar(self, name: str) -> arb:
        """The ball that a scalar is bound to.

        Raises:
            UnevaluableError: if it has no value.
        """
        return self(Symbol(name))

    def rate(self, expression: Expr, moving: Mapping[str, tuple[Nested, Nested]]) -> arb:
        """d/dt of the expression at t = 0, as each name in ``moving`` stands for value + t velocity.

        A value and its velocity, both in balls, have the same shape.

        Raises:
            UnevaluableError: where a function has no derivative, or no rule.
        """
        node = self.lowering.without(moving)(expression)
        return _FIRST.derivative(self._moved(moving).value(node))

    def derivative(
        self,
        expression: Expr,
        name: str,
        point: arb,
        order: int = 1,
        indices: Mapping[Symbol, int] | None = None,
    ) -> arb:
        """A ball around the derivative of this order in a scalar at every number in the ball ``point``.

        Raises:
            UnevaluableError: where a function has no derivative, or no rule, or the ball is too wide.
        """
        series = Series(order)
        node = self.lowering.without([name])(expression)
        moved = Evaluation(series, {name: series.moving(point)}, {}, self._at(indices), frozenset({name}))
        return series.derivative(moved.value(node))

    def rates(
        self, expression: Expr, index: Symbol, size: int, moving: Mapping[str, tuple[Nested, Nested]]
    ) -> list[arb]:
        """The same for index = 1..size; raises what ``rate`` raises."""
        node = self.lowering.without(moving).over(expression, index, size)
        found = each(_FIRST.derivative, self._moved(moving).value(node))
        return found if node.axes else [found] * size

    def _moved(self, moving: Mapping[str, tuple[Nested, Nested]]) -> Evaluation[arb_series]:
        values = {name: _moving(value, velocity) for name, (value, velocity) in moving.items()}
        return Evaluation(_FIRST, values, {}, self.evaluation, frozenset(values))

    def along(
        self, expression: Expr, index: Symbol, size: int, indices: Mapping[Symbol, int] | None = None
    ) -> list[arb]:
        """The values for index = 1, ..., size, in a list of ``size`` balls; ``indices`` sets the others."""
        node = self.lowering.over(expression, index, size)
        value = self._at(indices).value(node)
        return value if node.axes else [value] * size

    def entries(self, base: IndexedBase, size: int) -> list[arb]:
        """The first ``size`` entries of an array, row by row if it has several indices."""
        known = self.binding.values.get(str(base))
        if isinstance(known, tuple) and len(known) == size and isinstance(known[0], arb):
            return list(known)  # type: ignore[arg-type]
        index = Symbol("outcome", integer=True)
        return self.along(base[index], index, size)

    def entry(self, base: IndexedBase, *position: int) -> arb:
        """One entry of an array, without a detour by a SymPy component where the array has values.

        Raises:
            IllTypedError: if the position is beyond its end.
        """
        value: Nested | None = self.binding.values.get(str(base))
        for place in position:
            if not isinstance(value, tuple) or not 1 <= place <= len(value):
                return self(base[position])
            value = value[place - 1]
        return value if isinstance(value, arb) else self(base[position])

    def size(self, symbol: Expr) -> int:
        """The integer that a size stands for.

        Raises:
            UnevaluableError: if the size has no value, or none that is an integer.
        """
        if isinstance(symbol, Symbol) and symbol.name in self.binding.sizes:
            return self.binding.sizes[symbol.name]
        return self.integer(symbol)

    def integer(self, expression: Expr, indices: Mapping[Symbol, int] | None = None) -> int:
        """The value of an expression that is an integer.

        Raises:
            UnevaluableError: if it is not known to be an integer.
        """
        number: int = self._at(indices).integers(self.lowering(expression))
        return number

    def _at(self, indices: Mapping[Symbol, int] | None) -> BallEvaluation:
        if not indices:
            return self.evaluation
        key = tuple(sorted((symbol.name, place) for symbol, place in indices.items()))
        known = self._places.get(key)
        if known is None:
            names = frozenset(name for name, _ in key)
            known = BallEvaluation(_BALLS, dict(key), self.binding.sizes, self.evaluation, names)
            self._places[key] = known
        return known


def _moving(value: Nested, velocity: Nested) -> Any:
    if isinstance(value, tuple):
        assert isinstance(velocity, tuple)
        return tuple(map(_moving, value, velocity))
    assert isinstance(velocity, arb)
    return arb_series([value, velocity], prec=2)
