"""Evaluating nodes in an algebra: a straight line of operations, each done once.

An evaluation may rest on another one that differs from it in a few names; whatever does not depend on these
is taken from there.  That is how a bound index, an unknown that is searched for, a range that an unknown runs
over, or a sample that changes from call to call costs no more than what it changes.
"""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import partial, reduce
from typing import Any, Generic, TypeVar

from sympy import Expr

from maxent.verify.arithmetic.algebra import Algebra
from maxent.verify.arithmetic.arrays import each, entrywise
from maxent.verify.arithmetic.node import Axis, Node, Operation, merged
from maxent.verify.errors import IllTypedError, UnevaluableError

V = TypeVar("V")


class Evaluation(Generic[V]):
    """Values of nodes, remembered.

    ``values`` are numbers of the algebra, integers, or nested tuples of numbers, by name; ``sizes`` are
    integers.  With a ``base``, ``values`` are what differs from it.
    """

    def __init__(
        self,
        algebra: Algebra[V],
        values: Mapping[str, Any],
        sizes: Mapping[str, int],
        base: "Evaluation[Any] | None" = None,
        changed: frozenset[str] = frozenset(),
    ) -> None:
        """Start with nothing evaluated; what is passed must not change."""
        self.algebra = algebra
        self.values = values
        self.sizes = sizes
        self._base = base
        self._changed = changed
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

    def set_variable(self, place: Node, value: Any) -> None:
        """Let the point of a derivative have this value."""
        self._known[place] = value

    def scalar(self, name: str) -> Any:
        """What an instance has for a name: a number, an integer, or nested tuples.

        Raises:
            KeyError: if it has nothing.
        """
        if name in self.values:
            return self.values[name]
        if self._base is not None and name not in self._changed:
            found = self._base.scalar(name)
            return found if self._base.algebra is self.algebra else _lifted(self.algebra, found)
        return self.sizes[name]

    def integers(self, node: Node) -> Any:
        """The integers that a node stands for, over its axes: positions, ends of sums.

        Raises:
            UnevaluableError: if they are not certainly integers.
        """
        match node.operation:
            case Operation.RATIONAL:
                value = node.payload
                assert isinstance(value, Fraction)
                if value.denominator == 1:
                    return value.numerator
            case Operation.INDEX:
                return self._span(node)
            case Operation.RANK:
                return self._rank_integers(node)
            case Operation.NAME:
                found = self._lookup(node)
                if isinstance(found, int):
                    return found
            case Operation.ADD | Operation.MULTIPLY:
                return self._combined(node)
        whole = partial(self._whole, node)
        return each(whole, self.value(node))

    def _combined(self, node: Node) -> Any:
        parts = [(self.integers(operand), operand.axes) for operand in node.operands]
        return entrywise(_sum if node.operation is Operation.ADD else _product, parts, node.axes)

    def _whole(self, node: Node, value: Any) -> int:
        number = value if isinstance(value, int) else self.algebra.whole(value)
        if number is None:
            raise UnevaluableError(f"{node.expression} is not an integer here")
        return number

    def _span(self, node: Node) -> Any:
        """1, 2, 3, ... along the axis, as nested lists where its ends depend on other axes."""
        axis = node.payload
        assert isinstance(axis, Axis)
        ends = [(self.integers(end), end.axes) for end in (axis.low, axis.high)]
        return entrywise(lambda low, high: list(range(low, high + 1)), ends, node.axes[:-1])

    def _rational(self, node: Node) -> V:
        assert isinstance(node.payload, Fraction)
        return self.algebra.rational(node.payload)

    def _constant(self, node: Node) -> V:
        return self.algebra.constant(str(node.payload), node.expression)

    def _lookup(self, node: Node) -> Any:
        try:
            found = self.scalar(str(node.payload))
        except KeyError:
            raise UnevaluableError(f"{node.expression} has no value") from None
        if isinstance(found, tuple):
            raise UnevaluableError(f"{node.expression} has no value of its own: it is an array")
        return found

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

    def _rank_integers(self, node: Node) -> Any:
        lengths, place = node.payload
        shape = tuple(self._length(group, node) if k else 0 for k, group in enumerate(lengths))
        return each(lambda number: numbered(number, shape)[place], self.integers(node.operands[0]))

    def _length(self, group: tuple[tuple[str, int], ...], node: Node) -> int:
        for name, place in group:
            shape = shape_of(self._array(name))
            if place < len(shape):
                return shape[place]
        raise UnevaluableError(f"how far the indices of {node.expression} run is not known")

    def _array(self, name: str) -> Any:
        try:
            return self.scalar(name)
        except KeyError:
            return None

    def _component(self, node: Node) -> Any:
        array = self._array(str(node.payload))
        if array is None:
            raise UnevaluableError(f"{node.expression} has no value")
        return self.component(array, node)

    def component(self, array: Any, node: Node) -> Any:
        """The entries of an array at a node's positions.

        Raises:
            IllTypedError: if a position is beyond the end, or there are too many or too few.
        """
        name, component = str(node.payload), node.expression
        if not isinstance(array, tuple):
            raise IllTypedError(f"{component} has more indices than {name}")
        if len(node.operands) == 1 and array and isinstance(array[0], tuple):
            array = tuple(flattened(array))
        positions = [(self.integers(position), position.axes) for position in node.operands]
        if len(positions) == 1 and len(node.axes) == 1:
            return self.algebra.read(self._picked(array, positions[0][0], node))
        return self.algebra.entrywise(partial(self._entry, array, node), positions, node.axes)

    def _picked(self, array: tuple[Any, ...], places: list[int], node: Node) -> tuple[Any, ...]:
        """A run of entries at once, which most sums are over."""
        if not places:
            return ()
        run = range(places[0], places[0] + len(places))
        if 1 <= places[0] and run[-1] <= len(array) and places == list(run):
            picked = array[places[0] - 1 : places[-1]]
            if isinstance(picked[0], tuple):
                raise IllTypedError(f"{node.expression} has fewer indices than its array")
            return picked
        return tuple(self._entry(array, node, place) for place in places)

    def _entry(self, array: Any, node: Node, *position: int) -> Any:
        value = array
        for place in position:
            if not isinstance(value, tuple):
                raise IllTypedError(f"{node.expression} has more indices than {node.payload}")
            if not 1 <= place <= len(value):
                words = f"is beyond the end of {node.payload}, which has {len(value)}"
                raise IllTypedError(f"{node.expression} {words}")
            value = value[place - 1]
        if isinstance(value, tuple):
            raise IllTypedError(f"{node.expression} has fewer indices than {node.payload}")
        return value

    def _operands(self, node: Node) -> list[tuple[Any, tuple[Axis, ...]]]:
        return [(self._known[operand], operand.axes) for operand in node.operands]

    def _add(self, node: Node) -> Any:
        return self._chained(self.algebra.add, node)

    def _multiply(self, node: Node) -> Any:
        return self._chained(self.algebra.multiply, node)

    def _chained(self, function: Callable[[V, V], V], node: Node) -> Any:
        """Two at a time, those over fewer axes first."""
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
                lambda x: self.algebra.whole_power(x, whole, expression),
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
        """The same all along an axis that it does not depend on."""
        together = merged(axes, (axis,), axis.parents)
        ends = [(self.integers(end), end.axes) for end in (axis.low, axis.high)]
        outer = merged(axis.parents)
        places = entrywise(lambda low, high: list(range(low, high + 1)), ends, outer)
        operands = [(value, axes), (places, merged(outer, (axis,)))]
        return self.algebra.entrywise(_first, operands, together), together

    def _variable(self, node: Node) -> Any:
        raise UnevaluableError(f"{node.expression} has no value outside of its derivative")

    def _derivative(self, node: Node) -> Any:
        raise UnevaluableError(f"no rule differentiates {node.expression} among {self.algebra.words}")

    def _refused(self, node: Node) -> Any:
        raise UnevaluableError(str(node.payload))


_RULES: Mapping[Operation, str] = {operation: f"_{operation.name.lower()}" for operation in Operation}
"""Each operation is done by the method of its name."""
_AT_POSITIONS = frozenset({Operation.COMPONENT, Operation.RANK, Operation.VARIABLE})
"""What has positions or points for operands, which are evaluated in their own way."""


def _with(function: Callable[..., Any], expression: Expr, one: Any, other: Any) -> Any:
    return function(one, other, expression)


def _first(value: Any, _: Any) -> Any:
    return value


def _sum(*values: int) -> int:
    return sum(values)


def _product(*values: int) -> int:
    result = 1
    for value in values:
        result *= value
    return result


def _is_empty(value: Any) -> bool:
    return isinstance(value, list) and (not value or any(map(_is_empty, value)))


def _lifted(algebra: Algebra[Any], value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_lifted(algebra, part) for part in value)
    return value if isinstance(value, int) else algebra.lifted(value)


def shape_of(value: object) -> tuple[int, ...]:
    """The lengths of nested tuples, outer ones first."""
    return (len(value), *shape_of(value[0])) if isinstance(value, tuple) and value else ()


def flattened(value: Any) -> Iterator[Any]:
    """The entries of nested tuples, row by row."""
    for part in value:
        if isinstance(part, tuple):
            yield from flattened(part)
        else:
            yield part


def numbered(number: int, shape: tuple[int, ...]) -> tuple[int, ...]:
    """The indices of the outcome with this number, row by row, all from 1; the first length is not used."""
    position: tuple[int, ...] = ()
    rest = number - 1
    for length in shape[:0:-1]:
        rest, index = divmod(rest, length)
        position = (index + 1, *position)
    return (rest + 1, *position)
