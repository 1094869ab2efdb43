"""Evaluating the nodes of a formula in an algebra, each node once.

An evaluation may be based on another one that differs from it in a few names; values that do not depend on
these are taken from there.  So a bound index, an unknown that is searched for, or a sample that changes from
call to call costs no more than what depends on it.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial, reduce
from typing import Any, TypeVar

from sympy import Expr

from maxent.verify.arithmetic.algebra import Algebra
from maxent.verify.arithmetic.arrays import each, entrywise
from maxent.verify.arithmetic.indexing import Indexing, consecutive
from maxent.verify.arithmetic.node import Axis, Node, Operation, merged
from maxent.verify.errors import UnevaluableError

V = TypeVar("V")


class Evaluation(Indexing[V]):
    """Values of nodes, remembered; see ``Indexing`` for what the names stand for."""

    def __init__(
        self,
        algebra: Algebra[V],
        values: Mapping[str, Any],
        sizes: Mapping[str, int],
        base: "Evaluation[Any] | None" = None,
        changed: frozenset[str] = frozenset(),
    ) -> None:
        """Start with nothing evaluated; what is passed must not change."""
        super().__init__(algebra, values, sizes, base, changed)
        self._known: dict[Node, Any] = {}

    def value(self, node: Node) -> Any:
        """The node's number, or nested lists of numbers over its axes.

        Raises:
            UnevaluableError: if a name has no value, a function no rule, or a comparison is undecided.
            IllTypedError: if an index leaves its array.
        """
        known = self._known
        if node in known:
            return known[node]
        if self._base is not None and self._changed.isdisjoint(node.names):
            found = self._base.value(node)
            if self._base.algebra is not self.algebra:
                found = each(self.algebra.lifted, found)
                if isinstance(found, list):
                    found = self.algebra.collected(found)
            known[node] = found
            return found
        operands = node.operands
        if node.operation in _AT_POSITIONS:
            operands = ()
        for operand in operands:
            if operand not in known:
                self.value(operand)
        found = known[node] = getattr(self, _RULES[node.operation])(node)
        return found

    def depends(self, node: Node) -> bool:
        """Whether the node contains a name, or an unknown, that differs from the base."""
        return not self._changed.isdisjoint(node.names)

    def set_variable(self, place: Node, value: Any) -> None:
        """Give the variable of a derivative, or an unknown, this value."""
        self._known[place] = value

    def _rational(self, node: Node) -> V:
        assert isinstance(node.payload, Fraction)
        return self.algebra.rational(node.payload)

    def _constant(self, node: Node) -> V:
        return self.algebra.constant(str(node.payload), node.expression)

    def _name(self, node: Node) -> V:
        found = self._lookup(node)
        return self.algebra.rational(Fraction(found)) if isinstance(found, int) else found

    def _index(self, node: Node) -> Any:
        return self._numbers(self._span(node))

    def _rank(self, node: Node) -> Any:
        return self._numbers(self._rank_integers(node))

    def _numbers(self, integers: Any) -> Any:
        numbers = each(lambda k: self.algebra.rational(Fraction(k)), integers)
        return self.algebra.collected(numbers) if isinstance(integers, list) else numbers

    def _component(self, node: Node) -> Any:
        array = self._array(str(node.payload))
        if array is None:
            raise UnevaluableError(f"{node.expression} has no value")
        return self.component(array, node)

    def _operands(self, node: Node) -> list[tuple[Any, tuple[Axis, ...]]]:
        return [(self._known[operand], operand.axes) for operand in node.operands]

    def _add(self, node: Node) -> Any:
        return self._chained(self.algebra.add, node)

    def _multiply(self, node: Node) -> Any:
        return self._chained(self.algebra.multiply, node)

    def _chained(self, function: Callable[[V, V], V], node: Node) -> Any:
        """The operation on two operands at a time, those with the fewest axes first."""
        if not node.axes:
            return reduce(function, [self._known[operand] for operand in node.operands])
        first, *others = sorted(self._operands(node), key=lambda operand: len(operand[1]))
        value, axes = first
        for operand in others:
            together = merged(axes, operand[1])
            value = self.algebra.entrywise(function, [(value, axes), operand], together)
            axes = together
        return value

    def _power(self, node: Node) -> Any:
        base, exponent = node.operands
        if isinstance(exponent.payload, Fraction) and exponent.payload.denominator == 1:
            whole, expression = int(exponent.payload), node.expression
            return self.algebra.entrywise(
                self.algebra.to_power(whole, expression),
                [(self._known[base], base.axes)],
                node.axes,
            )
        power = partial(_with, self.algebra.power, node.expression)
        return self.algebra.entrywise(power, self._operands(node), node.axes)

    def _function(self, node: Node) -> Any:
        rule = self.algebra.function(str(node.payload), node.expression)
        if rule is not None:
            return self.algebra.entrywise(rule, self._operands(node), node.axes)
        if node.elementary is not None:
            return self.value(node.elementary)
        raise UnevaluableError(self.algebra.refusal(node.expression))

    def _cases(self, node: Node) -> Any:
        """The value of the case that applies; one without a value matters only where its case applies."""
        count, conditions = node.payload
        values = [(self._case(operand), operand.axes) for operand in node.operands]

        def chosen(*entries: Any) -> Any:
            return self.algebra.case(conditions, entries[:count], entries[count:], node.expression)

        return self.algebra.entrywise(chosen, values, node.axes)

    def _case(self, operand: Node) -> Any:
        try:
            return self.value(operand)
        except UnevaluableError as failure:
            if operand.axes:
                raise UnevaluableError(str(failure)) from failure
            return failure

    def _reduce(self, node: Node) -> Any:
        kind, axis = node.payload
        (body,) = node.operands
        value, axes = self._known[body], body.axes
        if axis not in axes:
            value, axes = self._spread(value, axes, axis)
        if kind in {"max", "min"} and _is_empty(value):
            raise UnevaluableError(f"an extremum over nothing: {node.expression}")
        function = partial(self.algebra.reduced, kind)
        return self.algebra.along(function, value, axes.index(axis))

    def _spread(self, value: Any, axes: tuple[Axis, ...], axis: Axis) -> Any:
        """The value repeated along an axis that it does not depend on."""
        together = merged(axes, (axis,), axis.parents)
        ends = [(self.integers(end), end.axes) for end in (axis.low, axis.high)]
        outer = merged(axis.parents)
        places = entrywise(consecutive, ends, outer)
        operands = [(value, axes), (places, merged(outer, (axis,)))]
        return self.algebra.entrywise(_first, operands, together), together

    def _variable(self, node: Node) -> Any:
        raise UnevaluableError(f"{node.expression} has no value outside of its derivative")

    def _derivative(self, node: Node) -> Any:
        raise UnevaluableError(f"no rule differentiates {node.expression} among {self.algebra.words}")

    def _series(self, node: Node) -> Any:
        raise UnevaluableError(f"no rule sums {node.expression} among {self.algebra.words}")

    def _integral(self, node: Node) -> Any:
        raise UnevaluableError(f"no rule integrates {node.expression} among {self.algebra.words}")

    def _limit(self, node: Node) -> Any:
        raise UnevaluableError(f"no rule gives {node.expression} among {self.algebra.words}")

    def _refused(self, node: Node) -> Any:
        raise UnevaluableError(str(node.payload))


_RULES: Mapping[Operation, str] = {operation: f"_{operation.name.lower()}" for operation in Operation}
"""The name of the method that does each operation."""
_AT_POSITIONS = frozenset({Operation.COMPONENT, Operation.RANK, Operation.VARIABLE, Operation.CASES})
"""What has positions, points or cases for operands, which are evaluated in their own way."""


def _with(function: Callable[..., Any], expression: Expr, one: Any, other: Any) -> Any:
    return function(one, other, expression)


def _first(value: Any, _: Any) -> Any:
    return value


def _is_empty(value: Any) -> bool:
    return isinstance(value, list) and (not value or any(map(_is_empty, value)))
