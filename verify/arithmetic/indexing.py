"""What names stand for, and where indices point: the entries of arrays, the ends of sums."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import partial
from typing import Any, Generic, TypeVar

from maxent.verify.arithmetic.algebra import Algebra
from maxent.verify.arithmetic.arrays import each, entrywise
from maxent.verify.arithmetic.node import Axis, Node, Operation
from maxent.verify.errors import IllTypedError, UnevaluableError

V = TypeVar("V")

_MOST_TERMS = 200_000


class Indexing(ABC, Generic[V]):
    """Names and indices of nodes; a subclass evaluates the nodes themselves.

    ``values`` are numbers of the algebra, integers, or nested tuples of numbers, by name; ``sizes`` are
    integers.  With a ``base``, ``values`` are what differs from it, under the names in ``changed``.
    """

    def __init__(
        self,
        algebra: Algebra[V],
        values: Mapping[str, Any],
        sizes: Mapping[str, int],
        base: "Indexing[Any] | None" = None,
        changed: frozenset[str] = frozenset(),
    ) -> None:
        """What is passed must not change."""
        self.algebra = algebra
        self.values = values
        self.sizes = sizes
        self._base = base
        self._changed = changed

    @abstractmethod
    def value(self, node: Node) -> Any:
        """The node's number, or nested lists of numbers over its axes."""

    def scalar(self, name: str) -> Any:
        """The instance's value of a name: a number, an integer, or nested tuples.

        Raises:
            KeyError: if the name has no value.
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
        return entrywise(consecutive, ends, node.axes[:-1])

    def _lookup(self, node: Node) -> Any:
        try:
            found = self.scalar(str(node.payload))
        except KeyError:
            raise UnevaluableError(f"{node.expression} has no value") from None
        if isinstance(found, tuple):
            raise UnevaluableError(f"{node.expression} has no value of its own: it is an array")
        return found

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
        """The entries at these positions; consecutive ones, which most sums need, are sliced at once."""
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


def consecutive(low: int, high: int) -> list[int]:
    """low, low + 1, ..., high.

    Raises:
        UnevaluableError: if these are more than a sum that is written out may have.
    """
    if high - low >= _MOST_TERMS:
        raise UnevaluableError(f"a sum over {high - low + 1} indices is too long to be written out")
    return list(range(low, high + 1))


def _sum(*values: int) -> int:
    return sum(values)


def _product(*values: int) -> int:
    result = 1
    for value in values:
        result *= value
    return result


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
