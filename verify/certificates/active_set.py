"""Which inequalities and bounds hold with equality at the optimum, guessed from a solver's point.

Where the conditions are strictly complementary, one of a multiplier and its slack is 0 and the other is not,
so the larger of the two tells which.  A wrong guess is found out when the point is certified.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from flint import arb

from maxent.problems.constraints.constraint import Relation
from maxent.verify.certificates.separable import Reading
from maxent.verify.programs.row import Row, at
from maxent.verify.programs.summand import Coordinate


class Place(Enum):
    """Where a coordinate of the optimum is."""

    FREE = "strictly between its bounds"
    ZERO = "at 0"
    CAP = "at the cap"


@dataclass(frozen=True)
class ActiveSet:
    """The rows that hold with equality, by their multipliers' names, and the place of every coordinate."""

    rows: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def free(self) -> tuple[int, ...]:
        """The positions of the coordinates that are strictly between their bounds."""
        return tuple(k for k, place in enumerate(self.places) if place is Place.FREE)


def guessed(reading: Reading, point: Sequence[arb], multipliers: Mapping[str, arb]) -> ActiveSet:
    """The active set near a solver's point, given in the reading's coordinates, and its multipliers."""
    rows = tuple(
        name
        for name, row in reading.constraints.items()
        if row.relation is Relation.EQUAL or slack_of(row, point) < multipliers.get(name, arb(0))
    )
    whole, _ = reading.lagrangian({name: multipliers.get(name, arb(0)) for name in rows})
    places = []
    for c, x in zip(whole, point, strict=True):
        place = Place.FREE
        if reading.nonnegative and c.entropy.is_zero() and c.barrier.is_zero() and not c.smooth:
            place = Place.ZERO if x < -c.gradient(arb(0)) else place
        if reading.cap is not None and reading.cap - x < c.gradient(reading.cap):
            place = Place.CAP
        places.append(place)
    return ActiveSet(rows, tuple(places))


def revised(
    reading: Reading, active: ActiveSet, point: Sequence[arb], weights: Mapping[str, arb]
) -> ActiveSet:
    """The active set without what its own solution shows to be idle, and with what that violates."""
    rows = tuple(
        name
        for name, row in reading.constraints.items()
        if row.relation is Relation.EQUAL
        or (weights[name] > 0 if name in active.rows else slack_of(row, point) < 0)
    )
    whole, _ = reading.lagrangian(weights)
    triples = zip(whole, point, active.places, strict=True)
    return ActiveSet(rows, tuple(_replaced(reading, c, x, place) for c, x, place in triples))


def _replaced(reading: Reading, c: Coordinate, x: arb, place: Place) -> Place:
    """The place of a coordinate, freed where the slope at its bound points inward."""
    inward = place is Place.ZERO and c.gradient(arb(0)) > 0
    if reading.cap is not None:
        inward = inward or (place is Place.CAP and c.gradient(reading.cap) < 0)
        if place is Place.FREE and x > reading.cap:
            return Place.CAP
    return Place.FREE if inward else place


def slack_of(row: Row, point: Sequence[arb]) -> arb:
    """How far the point is inside an inequality, negative if it is outside."""
    excess = at(row.left, point) - row.right
    return excess if row.relation is Relation.AT_LEAST else -excess
