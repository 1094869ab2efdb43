"""A lowered formula: nodes that share common subexpressions, their bound indices as axes of arrays.

A node that depends on bound indices stands for an array of numbers over them; a sum takes one axis away.
Nodes are interned: two that are the same are one object, compared and remembered by identity.
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from sympy import Expr


class Operation(Enum):
    """What a node does with its operands; ``payload`` is what else it needs to know."""

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
    REDUCE = "a sum, product or extremum over an axis"
    VARIABLE = "the point at which a derivative is taken"
    DERIVATIVE = "a derivative at a point"
    REFUSED = "no rule, with the sentence that says so"


@dataclass(frozen=True, eq=False)
class Axis:
    """A bound index that runs from ``low`` to ``high``; these may depend on other axes, its ``parents``."""

    index: str
    low: "Node"
    high: "Node"
    serial: int

    @property
    def parents(self) -> tuple["Axis", ...]:
        """The axes that its ends depend on."""
        return merged(self.low.axes, self.high.axes)

    @property
    def depth(self) -> int:
        """How many axes have to be fixed, one after the other, before this one has a length."""
        return 1 + max((axis.depth for axis in self.parents), default=0)


@dataclass(frozen=True, eq=False)
class Node:
    """One operation.

    ``axes`` are the bound indices that the value is an array over, in the order of their nesting;
    ``names`` are all scalars, arrays and sizes that it depends on; ``expression`` is what it was lowered
    from, for messages.  ``elementary`` is the same value by other functions.
    """

    operation: Operation
    operands: tuple["Node", ...]
    payload: Any
    expression: Expr
    axes: tuple[Axis, ...]
    names: frozenset[str]
    elementary: "Node | None" = field(default=None, repr=False)


def merged(*groups: tuple[Axis, ...]) -> tuple[Axis, ...]:
    """All the axes, outer ones first."""
    together = {axis for group in groups for axis in group}
    return tuple(sorted(together, key=lambda axis: (axis.depth, axis.serial)))
