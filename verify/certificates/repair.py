"""Turning a solver's point into one that satisfies every constraint.

Equalities are met by the least correction in the norm weighted by the point's own entries, from a linear
system solved in ball arithmetic.  Lower bounds on an entropy and upper bounds on a divergence are met by
mixing with a strictly feasible point; convexity says how much of it is enough.
"""

from collections.abc import Sequence

from flint import arb, arb_mat

from maxent.problems.constraints.constraint import Relation
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import UnrepairableError
from maxent.verify.programs.row import at
from maxent.verify.programs.summand import Coordinate

Point = list[arb]

_NEGLIGIBLE_MASS = 1e-6


def repaired(primal: Sequence[arb], reading: Reading) -> Point:
    """A feasible point near the solver's ``primal``, with as many entries.

    Raises:
        UnrepairableError: where neither the correction nor the mixing makes the point feasible.
    """
    point = list(reading.placed(primal))
    if reading.nonnegative:
        point = [entry if entry > 0 else arb(0) for entry in point]
    try:
        point = _meet_equalities(point, reading)
    except UnrepairableError:
        # At the end of a moment's range the optimum has zeros, which a solver only approaches.
        point = _meet_equalities([x if x > _NEGLIGIBLE_MASS else arb(0) for x in point], reading)
    levels = [entry for entry in reading.constraints.values() if entry.relation is not Relation.EQUAL]
    if len(levels) > 1 or (levels and len(reading.constraints) > 2):  # noqa: PLR2004 - itself and the mass
        raise UnrepairableError("no repair is known for an inequality beside further constraints")
    if reading.cap is not None:
        point = _capped(point, reading, reading.cap)
    for level in levels:
        point = _mix(point, level.centre, level.left, level.right, level.relation)
    return reading.back(point)


def _capped(point: Point, reading: Reading, cap: arb) -> Point:
    """(1 - t) p + t u with the least t for which no entry exceeds the cap, u the uniform distribution."""
    largest, share = point[0], reading.total_mass / len(point)
    for entry in point:
        largest = largest.max(entry)
    if largest <= cap:
        return point
    if set(reading.constraints) - {reading.mass} or not share < cap:
        raise UnrepairableError("no repair is known for a cap beside further constraints")
    moved = (largest - cap) / (largest - share)
    moved = moved.mid() + 2 * moved.rad() + arb(1e-50)
    return [(1 - moved) * x + moved * share for x in point]


def _meet_equalities(point: Point, reading: Reading) -> Point:
    """p + diag(w) A' y, where A diag(w) A' y = b - A p: the point p corrected to satisfy A x = b.

    The weights w are p where entries are nonnegative, so that zeros stay zero, and 1 otherwise.
    """
    rows = [entry for entry in reading.constraints.values() if entry.relation is Relation.EQUAL]
    if not rows:
        return point
    slopes = [[coordinate.linear for coordinate in row.left] for row in rows]
    missing = [row.right - at(row.left, point) for row in rows]
    scale = point if reading.nonnegative else [arb(1)] * len(point)
    gram = arb_mat([[_weighted(u, v, scale) for v in slopes] for u in slopes])
    try:
        weights = gram.solve(arb_mat(len(rows), 1, missing))
    except ZeroDivisionError:
        return _normalised(point, reading)
    moved = [
        x + w * sum((slopes[k][i] * weights[k, 0] for k in range(len(rows))), arb(0))
        for i, (x, w) in enumerate(zip(point, scale, strict=True))
    ]
    if reading.nonnegative and any(x < 0 or (x.contains(0) and not x.is_zero()) for x in moved):
        raise UnrepairableError("the correction leaves the simplex")
    return moved


def _weighted(u: Point, v: Point, weights: Point) -> arb:
    return sum((a * b * x for a, b, x in zip(u, v, weights, strict=True)), arb(0))


def _normalised(point: Point, reading: Reading) -> Point:
    """The point divided by its sum, for linearly dependent equalities, if it satisfies all of them."""
    total = sum(point, arb(0))
    scaled = [x / total for x in point]
    for miss in reading.misses(scaled).values():
        if not abs(miss) < 1e-40:  # noqa: PLR2004 - a rounding error at the working precision
            raise UnrepairableError("the equality constraints are degenerate at the solver's point")
    return scaled


def _mix(point: Point, centre: Point, left: Sequence[Coordinate], right: arb, relation: Relation) -> Point:
    """(1 - t) p + t c, c the centre, with the least t for which convexity guarantees the bound."""
    sign = 1 if relation is Relation.AT_MOST else -1
    here, there = sign * (at(left, point) - right), sign * (at(left, centre) - right)
    if here <= 0:
        return point
    if not there < 0:
        raise UnrepairableError("the level constraint has no interior")
    share = here / (here - there)
    share = share.mid() + 2 * share.rad() + arb(1e-50)
    return [(1 - share) * x + share * c for x, c in zip(point, centre, strict=True)]
