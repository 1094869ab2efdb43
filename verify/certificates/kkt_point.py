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

from flint import arb, arb_mat

from maxent.problems.constraints.constraint import Relation
from maxent.verify.certificates.active_set import ActiveSet, Place, guessed, revised, slack_of
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import NoAnswerError
from maxent.verify.programs.row import ABSENT, at
from maxent.verify.programs.summand import Coordinate

_STEPS = 60
_HALVINGS = 30
_INFLATED = arb(2) ** -90
"""The relative radius of the box that is tried: far above the rounding at 192 bits."""
_CONVERGED = arb(2) ** -140
_REVISIONS = 6
_MOST = 64
"""The most active rows and linear coordinates, for each of which a dense system has a row."""


@dataclass(frozen=True)
class KktPoint:
    """The only optimiser, a ball for each entry, and the multipliers of the scalar constraints by name.

    The multipliers are in the convention of ``maxent.problems.constraints``; of inactive inequalities they
    are exactly 0.
    """

    point: tuple[arb, ...]
    multipliers: Mapping[str, arb]


@dataclass(frozen=True)
class _Iterate:
    """Coordinates and multipliers of the active rows."""

    point: list[arb]
    weights: dict[str, arb]

    @property
    def mid(self) -> "_Iterate":
        return _Iterate([x.mid() for x in self.point], {n: w.mid() for n, w in self.weights.items()})


def kkt_point(reading: Reading, primal: Sequence[arb], multipliers: Mapping[str, arb]) -> KktPoint | None:
    """The certified optimum near a solver's point and multipliers; None where none is certified."""
    if any(name not in multipliers for name in reading.constraints):
        return None
    start = list(reading.placed(primal))
    active = guessed(reading, start, multipliers)
    with suppress(NoAnswerError, ZeroDivisionError):
        for _ in range(_REVISIONS):
            if len(active.rows) > _MOST:
                return None
            system = _System(reading, active)
            near = system.approached(_Iterate(start, {name: multipliers[name] for name in active.rows}))
            if near is None:
                return None
            better = revised(reading, active, near.point, near.weights)
            if better == active:
                return _certified(system, near)
            active = better
    return None


def _certified(system: "_System", near: _Iterate) -> KktPoint | None:
    reading, active = system.reading, system.active
    found = system.certified(near)
    if found is None or not _optimal(reading, active, found):
        return None
    inactive = {name: arb(0) for name in reading.constraints if name not in active.rows}
    return KktPoint(tuple(reading.back(found.point)), {**found.weights, **inactive})


class _System:
    """The optimality conditions with an active set, as equations."""

    def __init__(self, reading: Reading, active: ActiveSet) -> None:
        self.reading, self.active, self.free = reading, active, active.free
        self.rows = [reading.constraints[name] for name in active.rows]
        self.signs = [_sign(row.relation, reading.sign) for row in self.rows]
        # Only these coordinates of the Lagrangian may have a maximum in closed form that lies inside.
        kinds = [reading.objective[k] for k in self.free]
        self.logarithmic = any(not (c.entropy.is_zero() and c.barrier.is_zero()) for c in kinds) or any(
            row.slopes is None for row in self.rows
        )
        self._last: tuple[Mapping[str, arb], list[Coordinate]] | None = None

    def lagrangian(self, weights: Mapping[str, arb]) -> list[Coordinate]:
        """The Lagrangian's summands; the weight of an active inequality may have either sign on the way."""
        if self._last is not None and self._last[0] is weights:
            return self._last[1]
        whole = list(self.reading.objective)
        for row, name, sign in zip(self.rows, self.active.rows, self.signs, strict=True):
            weight = weights[name] * sign
            if row.slopes is None:
                whole = [a + b.scaled(-weight) for a, b in zip(whole, row.left, strict=True)]
            else:
                pairs = zip(whole, row.left, row.slopes, strict=True)
                whole = [a if b is ABSENT else a.tilted(-weight * slope) for a, b, slope in pairs]
        self._last = weights, whole
        return whole

    def placed(self, point: Sequence[arb]) -> list[arb]:
        """The point with the coordinates at a bound put exactly there."""
        fixed = {Place.ZERO: arb(0), Place.CAP: self.reading.cap}
        placed = []
        for x, place in zip(point, self.active.places, strict=True):
            bound = fixed.get(place)
            placed.append(x if bound is None else bound)
        return placed

    def approached(self, start: _Iterate) -> _Iterate | None:
        """The limit of damped Newton steps on midpoints; None where they do not converge."""
        now = self._with_maximisers(_Iterate(self._inside(start.point), start.weights).mid)
        missed = self._missed(now)
        for _ in range(_STEPS):
            step, lift = self._newton(now, now)
            for halvings in range(_HALVINGS):
                share = arb(2) ** -halvings
                tried = self._moved(now, step, lift, share)
                after = None if tried is None else self._missed(tried)
                if after is not None and (after < missed or after < _CONVERGED):
                    break
            else:
                return now if missed < _CONVERGED else None
            assert tried is not None
            assert after is not None
            settled = after < _CONVERGED and not after < missed / 2
            now, missed = tried, after
            if settled:
                return now
        return None

    def _inside(self, point: Sequence[arb]) -> list[arb]:
        """The point with free coordinates strictly positive where they have to be."""
        placed = self.placed(point)
        if not self.reading.nonnegative:
            return placed
        least = arb(2) ** -60
        return [
            x if place is not Place.FREE or x > 0 else least
            for x, place in zip(placed, self.active.places, strict=True)
        ]

    def _with_maximisers(self, now: _Iterate) -> _Iterate:
        """Coordinates whose maximum has a closed form put there, and the mass put right where that is easy."""
        if not self.logarithmic:
            return now
        whole, point, closed = self.lagrangian(now.weights), list(now.point), 0
        for k in self.free:
            c = whole[k]
            if not (c.entropy.is_zero() and c.barrier.is_zero()):
                with suppress(NoAnswerError):
                    point[k] = c.maximiser(nonnegative=False).mid()
                    closed += 1
        return (
            self._normalised(_Iterate(point, now.weights), whole)
            if closed == len(point)
            else _Iterate(point, now.weights)
        )

    def _normalised(self, now: _Iterate, whole: list[Coordinate]) -> _Iterate:
        """All coordinates scaled to the total mass by a shift of its multiplier, where all entropies are equal.

        Newton's method alone approaches the multiplier of a normalisation slowly, as the mass is exponential
        in it.
        """
        mass, first = self.reading.mass, whole[0].entropy
        if mass is None or not first > 0 or any(not (c.entropy - first).is_zero() for c in whole):
            return now
        sign = self.signs[self.active.rows.index(mass)]
        surplus = sum(now.point, arb(0)) / self.reading.total_mass
        if not surplus > 0 or not surplus.is_finite():
            return now
        shifted = (now.weights[mass] + sign * first * surplus.log()).mid()
        return _Iterate([(x / surplus).mid() for x in now.point], {**now.weights, mass: shifted})

    def _moved(self, now: _Iterate, step: Sequence[arb], lift: Sequence[arb], share: arb) -> _Iterate | None:
        """The iterate after a share of a Newton step; None where it leaves the domain."""
        weights = {n: (now.weights[n] - share * d).mid() for n, d in zip(self.active.rows, lift, strict=True)}
        point = list(now.point)
        for k, d in zip(self.free, step, strict=True):
            moved = (point[k] - share * d).mid()
            if self.reading.nonnegative:
                # A logarithm's coordinate may shrink at most to a tenth in one step.
                moved = moved.max(point[k] / 10).mid()
            point[k] = moved
        moved_to = self._with_maximisers(_Iterate(point, weights))
        finite = all(x.is_finite() for x in (*moved_to.point, *weights.values()))
        return moved_to if finite else None

    def _missed(self, now: _Iterate) -> arb:
        """The largest residual of the equations, each relative to the largest of its summands."""
        worst = arb(0)
        whole = self.lagrangian(now.weights)
        for k in self.free:
            scale = 1 + abs(whole[k].linear)
            worst = worst.max(abs(whole[k].gradient(now.point[k])) / scale)
        for row in self.rows:
            worst = worst.max(
                abs(at(row.left, now.point) - row.right) / (abs(row.right) + _size(row.left, now.point))
            )
        return worst.mid() if worst.is_finite() else arb.pos_inf()

    def _newton(self, box: _Iterate, centre: _Iterate) -> tuple[list[arb], list[arb]]:
        """The Newton step at the centre with the derivatives over the box: for coordinates and multipliers.

        Raises:
            ZeroDivisionError: where the matrix may be singular.
        """
        over, here = self.lagrangian(box.weights), self.lagrangian(centre.weights)
        bends = [over[k].curvature(box.point[k]) for k in self.free]
        slopes = [here[k].gradient(centre.point[k]) for k in self.free]
        missing = [at(row.left, centre.point) - row.right for row in self.rows]
        gradients = [[row.left[k].gradient(box.point[k]) for k in self.free] for row in self.rows]
        if all(bend < 0 for bend in bends):
            return self._eliminated(bends, slopes, gradients, missing)
        if len(bends) + len(missing) > _MOST:
            raise ZeroDivisionError("too many linear coordinates")
        return self._dense(bends, slopes, gradients, missing)

    def _eliminated(
        self, bends: list[arb], slopes: list[arb], gradients: list[list[arb]], missing: list[arb]
    ) -> tuple[list[arb], list[arb]]:
        """The step by elimination of the coordinates, each of which is curved."""
        if not self.rows:
            return [s / b for s, b in zip(slopes, bends, strict=True)], []
        rows, free = len(self.rows), len(bends)
        if free < rows:
            raise ZeroDivisionError("more equations than coordinates")
        plain = arb_mat(rows, free, [g for row in gradients for g in row])
        signed = arb_mat(
            free,
            rows,
            [
                s * row[k] / bends[k]
                for k in range(free)
                for s, row in zip(self.signs, gradients, strict=True)
            ],
        )
        # bend dx - sign a' dw = slope and a dx = missing, so (a bend^-1 sign a') dw = missing - a bend^-1 slope.
        reduced = [s / b for s, b in zip(slopes, bends, strict=True)]
        right = arb_mat(rows, 1, missing) - plain * arb_mat(free, 1, reduced)
        lift = (plain * signed).solve(right)
        step = arb_mat(free, 1, reduced) + signed * lift
        return step.entries(), lift.entries()

    def _dense(
        self, bends: list[arb], slopes: list[arb], gradients: list[list[arb]], missing: list[arb]
    ) -> tuple[list[arb], list[arb]]:
        """The step from the whole system, where some coordinate is linear."""
        free, rows = len(bends), len(missing)
        matrix = arb_mat(free + rows, free + rows)
        for k, bend in enumerate(bends):
            matrix[k, k] = bend
            for j in range(rows):
                matrix[k, free + j] = -self.signs[j] * gradients[j][k]
                matrix[free + j, k] = gradients[j][k]
        found = matrix.solve(arb_mat(free + rows, 1, [*slopes, *missing])).entries()
        return found[:free], found[free:]

    def certified(self, near: _Iterate) -> _Iterate | None:
        """A box that contains exactly one solution of the equations; None where that is not proved."""
        centre = near.mid
        least = 0 if self.reading.nonnegative else 1
        box = _Iterate(
            [x + arb(0, ((least + abs(x)) * _INFLATED).upper()) for x in centre.point],
            {n: w + arb(0, ((1 + abs(w)) * _INFLATED).upper()) for n, w in centre.weights.items()},
        )
        box = _Iterate(self.placed(box.point), box.weights)
        step, lift = self._newton(box, centre)
        point = list(box.point)
        for k, d in zip(self.free, step, strict=True):
            point[k] = centre.point[k] - d
        weights = {n: centre.weights[n] - d for n, d in zip(self.active.rows, lift, strict=True)}
        inside = all(_interior(point[k], box.point[k]) for k in self.free) and all(
            _interior(weights[n], box.weights[n]) for n in self.active.rows
        )
        return _Iterate(point, weights) if inside else None


def _interior(inner: arb, outer: arb) -> bool:
    return bool(outer.contains_interior(inner)) or (inner.is_zero() and outer.is_zero())


def _sign(relation: Relation, sense: int) -> int:
    """The sign of a row's multiplier in the Lagrangian of the maximisation."""
    return {Relation.EQUAL: sense, Relation.AT_MOST: 1, Relation.AT_LEAST: -1}[relation]


def _size(left: Sequence[Coordinate], point: Sequence[arb]) -> arb:
    """The sum of the moduli of a row's summands."""
    present = ((c, x) for c, x in zip(left, point, strict=True) if c is not ABSENT)
    return sum((abs(c.value(x)) for c, x in present), arb(2) ** -1000)


def _optimal(reading: Reading, active: ActiveSet, found: _Iterate) -> bool:
    """Whether the solution is certainly the problem's only optimiser."""
    for name, row in reading.constraints.items():
        if row.relation is Relation.EQUAL:
            continue
        if name in active.rows and not found.weights[name] > 0:
            return False
        if name not in active.rows and not slack_of(row, found.point) > 0:
            return False
    whole, _ = reading.lagrangian(found.weights)
    if not all(c.is_concave for c in whole):
        return False
    for c, x, place in zip(whole, found.point, active.places, strict=True):
        if place is Place.FREE and reading.nonnegative and not x > 0:
            return False
        if place is Place.FREE and reading.cap is not None and not x < reading.cap:
            return False
        if place is Place.ZERO and not c.gradient(arb(0)) < 0:
            return False
        if place is Place.CAP and not (reading.cap is not None and c.gradient(reading.cap) > 0):
            return False
    return True
