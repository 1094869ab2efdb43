"""The nodes and axes made so far, so that equal ones are one object; and what symbols stand for meanwhile."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from sympy import Expr, Symbol

from maxent.verify.arithmetic.node import Axis, Node, Operation, merged

_NONE: frozenset[str] = frozenset()


class Bound(NamedTuple):
    """A symbol and the node that it stands for.

    A bound index applies to the expression as written.  The point of a substitution or of a derivative also
    applies inside the definitions of the names that occur in the expression: then ``everywhere`` is True.
    Where a derivative moves an entry of an array, ``array`` is its name, ``at`` its position, and the node is
    what is added to it.
    """

    symbol: Symbol
    node: Node
    everywhere: bool = False
    array: str = ""
    at: tuple[Node, ...] = ()


Environment = tuple[Bound, ...]


@dataclass(frozen=True)
class Store:
    """Every node and axis made so far, by its parts."""

    nodes: dict[object, Node] = field(default_factory=dict)
    axes: dict[object, Axis] = field(default_factory=dict)

    def node(
        self,
        operation: Operation,
        e: Expr,
        operands: Iterable[Node],
        payload: object = None,
        *,
        axes: tuple[Axis, ...] | None = None,
        names: frozenset[str] = _NONE,
        elementary: Node | None = None,
    ) -> Node:
        """The node of this operation on these operands."""
        parts = tuple(operands)
        key = (operation, parts, payload)
        node = self.nodes.get(key)
        if node is None:
            over = merged(*(part.axes for part in parts)) if axes is None else axes
            depends = names.union(*(part.names for part in parts))
            node = Node(operation, parts, payload, e, over, depends, elementary)
            self.nodes[key] = node
        return node

    def axis(self, index: Symbol, low: Node, high: Node, bound: Environment) -> Axis:
        """The axis that all sums with this index and these ends share, unless one is nested in another."""
        taken = {axis for each in bound for node in (each.node, *each.at) for axis in node.axes}
        for level in range(len(taken) + 1):
            key = (index.name, low, high, level)
            axis = self.axes.get(key)
            if axis is None:
                axis = self.axes[key] = Axis(index.name, low, high, len(self.axes))
            if axis not in taken:
                return axis
        raise AssertionError("there are more levels than axes that are taken")


def extended(bound: Environment, more: Iterable[Bound]) -> Environment:
    """The environment with more symbols bound, in place of their earlier meanings."""
    new = tuple(more)
    names = {each.symbol for each in new}
    return (*(each for each in bound if each.symbol not in names), *new)
