"""The expression graph that formulas are evaluated from; common subexpressions are one node.

A node that depends on bound indices stands for an array with one axis for each of them; a sum removes its
axis.  Nodes are interned: equal nodes are one object, so that they are compared and cached by identity.
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from sympy import Expr


class Operation(Enum):
    """What a node computes from its operands; its ``payload`` holds what else the operation needs."""

    RATIONAL = "a rational number, a Fraction"
    CONSTANT = "an irrational number, by name"
    NAME = "a scalar or a size, by name"
    COMPONENT = "an entry of an array, by name, at the positions"
    INDEX = "the bound index of an axis"
    RANK = "one of the indices of the outcome with the operand's number"
    ADD = "the sum of the operands"
    MULTIPLY = "the product of the operands"
    POWER = "the first operand to the power of the second"
    FUNCTION = "a known function of the operands, by name"
    CASES = "the first of several values whose condition on the other operands holds"
    REDUCE = "a sum, product or extremum over an axis"
    SERIES = "a sum to infinity"
    INTEGRAL = "an integral"
    LIMIT = "a limit"
    VARIABLE = "the point at which a derivative is taken"
    DERIVATIVE = "a derivative at a point"
    REFUSED = "no rule, with the sentence that says so"


@dataclass(frozen=True, eq=False)
class Axis:
    """A bound index that runs from ``low`` to ``high``, both included.

    The ends may depend on other axes, its ``parents``; ``serial`` numbers the axes as they are made.
    """

    index: str
    low: "Node"
    high: "Node"
    serial: int

    @property
    def parents(self) -> tuple["Axis", ...]:
        """The axes that ``low`` and ``high`` depend on."""
        return merged(self.low.axes, self.high.axes)

    @property
    def depth(self) -> int:
        """How many nested loops this axis takes: one more than its deepest parent."""
        return 1 + max((axis.depth for axis in self.parents), default=0)


@dataclass(frozen=True, eq=False)
class Node:
    """One operation of the graph.

    ``axes`` are the bound indices that the value is an array over, outermost first; ``names`` are all
    scalars, arrays and sizes that it depends on; ``expression`` is the formula that it was made from, for
    messages.  ``elementary`` has the same value, for algebras that lack this node's function.
    """

    operation: Operation
    operands: tuple["Node", ...]
    payload: Any
    expression: Expr
    axes: tuple[Axis, ...]
    names: frozenset[str]
    elementary: "Node | None" = field(default=None, repr=False)


def merged(*groups: tuple[Axis, ...]) -> tuple[Axis, ...]:
    """The axes of all groups without repetition, outermost first."""
    together = {axis for group in groups for axis in group}
    return tuple(sorted(together, key=lambda axis: (axis.depth, axis.serial)))
