"""Constraints on a vector as sums over its coordinates."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from flint import arb

from maxent.problems.constraints.constraint import Relation
from maxent.verify.programs.basis import Basis
from maxent.verify.programs.summand import Coordinate

ABSENT = Coordinate()
"""The summand 0, recognised by identity and skipped: rows of large programs consist mostly of it."""


@dataclass(frozen=True)
class Row:
    """The constraint that the sum of ``left``, a summand for each coordinate, compares with ``right``.

    ``centre`` is a point that satisfies an inequality strictly, empty for equalities.
    """

    relation: Relation
    left: Sequence[Coordinate]
    right: arb
    centre: list[arb] = field(default_factory=list)

    @cached_property
    def slopes(self) -> Sequence[arb] | None:
        """The slopes of a linear left-hand side, None of any other."""
        plain = all(c is ABSENT or c.is_plain for c in self.left)
        return [c.linear for c in self.left] if plain else None

    def strictly(self, point: Sequence[arb]) -> bool:
        """Whether the point certainly satisfies an inequality strictly; False for an equality."""
        excess = at(self.left, point) - self.right
        if self.relation is Relation.AT_MOST:
            return bool(excess < 0)
        return self.relation is Relation.AT_LEAST and bool(excess > 0)


def at(summands: Sequence[Coordinate], point: Sequence[arb]) -> arb:
    """The sum of the summands at a point with as many entries."""
    present = ((c, x) for c, x in zip(summands, point, strict=True) if c is not ABSENT)
    return sum((c.value(x) for c, x in present), arb(0))


def linear(slopes: Sequence[arb], basis: Basis | None) -> list[Coordinate]:
    """The summands of the linear function with these coefficients, in the basis if there is one."""
    read = slopes if basis is None else basis.functional(slopes)
    return [ABSENT if slope.is_zero() else Coordinate(linear=slope) for slope in read]
