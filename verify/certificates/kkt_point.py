"""The optimum as the only solution of the optimality conditions, in narrow balls, with its multipliers.

With the active inequalities and bounds as equations, the conditions of Karush, Kuhn and Tucker are a square
system: the Lagrangian is stationary in every free coordinate, and every active constraint holds.  Newton's
method approximates a solution; an interval Newton step (Moore, Interval Analysis, 1966) proves that a narrow
box around it contains exactly one.  If the Lagrangian is concave there, the multipliers of inequalities are
positive, the other inequalities strict and the slopes at the bounds strictly outward, then the point is the
problem's only optimiser, whatever the solver said (Boyd and Vandenberghe, section 5.5.3).
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from flint import arb

from maxent.problems.constraints.constraint import Relation
from maxent.verify.certificates.active_set import ActiveSet, Place, guessed, revised, slack_of
from maxent.verify.certificates.kkt_system import MOST, Iterate, System
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import NoAnswerError
from maxent.verify.programs.summand import Coordinate

_REVISIONS = 6


@dataclass(frozen=True)
class KktPoint:
    """The only optimiser, a ball for each entry, and the multipliers of the scalar constraints by name.

    The multipliers are in the convention of ``maxent.problems.constraints``; of inactive inequalities they
    are exactly 0.
    """

    point: tuple[arb, ...]
    multipliers: Mapping[str, arb]


def kkt_point(reading: Reading, primal: Sequence[arb], multipliers: Mapping[str, arb]) -> KktPoint | None:
    """The certified optimum near a solver's point and multipliers; None where none is certified."""
    if any(name not in multipliers for name in reading.constraints):
        return None
    start = list(reading.placed(primal))
    active = guessed(reading, start, multipliers)
    with suppress(NoAnswerError, ZeroDivisionError):
        for _ in range(_REVISIONS):
            if len(active.rows) > MOST:
                return None
            system = System(reading, active)
            near = system.approached(Iterate(start, {name: multipliers[name] for name in active.rows}))
            if near is None:
                return None
            better = revised(reading, active, near.point, near.weights)
            if better == active:
                return _certified(system, near)
            active = better
    return None


def _certified(system: System, near: Iterate) -> KktPoint | None:
    reading, active = system.reading, system.active
    found = system.certified(near)
    if found is None or not _optimal(reading, active, found):
        return None
    inactive = {name: arb(0) for name in reading.constraints if name not in active.rows}
    return KktPoint(tuple(reading.back(found.point)), {**found.weights, **inactive})


def _optimal(reading: Reading, active: ActiveSet, found: Iterate) -> bool:
    """Whether the solution is certainly the problem's only optimiser."""
    for name, row in reading.constraints.items():
        if row.relation is Relation.EQUAL:
            continue
        decisive = found.weights[name] if name in active.rows else slack_of(row, found.point)
        if not decisive > 0:
            return False
    whole, _ = reading.lagrangian(found.weights)
    return all(c.is_concave for c in whole) and all(
        _settled(reading, c, x, place) for c, x, place in zip(whole, found.point, active.places, strict=True)
    )


def _settled(reading: Reading, c: Coordinate, x: arb, place: Place) -> bool:
    """Whether a free coordinate certainly is between its bounds, or the slope at a bound points outward."""
    match place:
        case Place.FREE:
            above = not reading.nonnegative or x > 0
            return bool(above and (reading.cap is None or x < reading.cap))
        case Place.ZERO:
            return bool(c.gradient(arb(0)) < 0)
        case Place.CAP:
            return reading.cap is not None and bool(c.gradient(reading.cap) > 0)
