"""The optimality conditions with a given active set as equations, and Newton's method for them.

The unknowns are the free coordinates and the multipliers of the active rows.  A step eliminates the
coordinates, whose second derivatives are a diagonal matrix, unless some of them are linear.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from flint import arb, arb_mat

from maxent.problems.constraints.constraint import Relation
from maxent.verify.certificates.active_set import ActiveSet, Place
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import NoAnswerError
from maxent.verify.programs.row import ABSENT, at
from maxent.verify.programs.summand import Coordinate

_STEPS = 60
_HALVINGS = 30
_INFLATED = arb(2) ** -90
"""The relative radius of the box that is tried: far above the rounding at 192 bits."""
_CONVERGED = arb(2) ** -140
MOST = 64
"""The most active rows and linear coordinates, for each of which a dense system has a row."""


@dataclass(frozen=True)
class Iterate:
    """Coordinates and multipliers of the active rows."""

    point: list[arb]
    weights: dict[str, arb]

    @property
    def mid(self) -> "Iterate":
        """The midpoints of all balls."""
        return Iterate([x.mid() for x in self.point], {n: w.mid() for n, w in self.weights.items()})


class System:
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

    def approached(self, start: Iterate) -> Iterate | None:
        """The limit of damped Newton steps on midpoints; None where they do not converge."""
        now = self._with_maximisers(Iterate(self._inside(start.point), start.weights).mid)
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

    def _with_maximisers(self, now: Iterate) -> Iterate:
        """Coordinates whose maximum has a closed form put there, and the mass put right where it is easy."""
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
            self._normalised(Iterate(point, now.weights), whole)
            if closed == len(point)
            else Iterate(point, now.weights)
        )

    def _normalised(self, now: Iterate, whole: list[Coordinate]) -> Iterate:
        """All coordinates scaled to the mass by a shift of its multiplier, where all entropies are equal.

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
        return Iterate([(x / surplus).mid() for x in now.point], {**now.weights, mass: shifted})

    def _moved(self, now: Iterate, step: Sequence[arb], lift: Sequence[arb], share: arb) -> Iterate | None:
        """The iterate after a share of a Newton step; None where it leaves the domain."""
        weights = {n: (now.weights[n] - share * d).mid() for n, d in zip(self.active.rows, lift, strict=True)}
        point = list(now.point)
        for k, d in zip(self.free, step, strict=True):
            moved = (point[k] - share * d).mid()
            if self.reading.nonnegative:
                # A logarithm's coordinate may shrink at most to a tenth in one step.
                moved = moved.max(point[k] / 10).mid()
            point[k] = moved
        moved_to = self._with_maximisers(Iterate(point, weights))
        finite = all(x.is_finite() for x in (*moved_to.point, *weights.values()))
        return moved_to if finite else None

    def _missed(self, now: Iterate) -> arb:
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

    def _newton(self, box: Iterate, centre: Iterate) -> tuple[list[arb], list[arb]]:
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
        if len(bends) + len(missing) > MOST:
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
        # bend dx - sign a' dw = slope and a dx = missing: (a bend^-1 sign a') dw = missing - a bend^-1 slope.
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

    def certified(self, near: Iterate) -> Iterate | None:
        """A box that contains exactly one solution of the equations; None where that is not proved."""
        centre = near.mid
        least = 0 if self.reading.nonnegative else 1
        box = Iterate(
            [x + arb(0, ((least + abs(x)) * _INFLATED).upper()) for x in centre.point],
            {n: w + arb(0, ((1 + abs(w)) * _INFLATED).upper()) for n, w in centre.weights.items()},
        )
        box = Iterate(self.placed(box.point), box.weights)
        step, lift = self._newton(box, centre)
        point = list(box.point)
        for k, d in zip(self.free, step, strict=True):
            point[k] = centre.point[k] - d
        weights = {n: centre.weights[n] - d for n, d in zip(self.active.rows, lift, strict=True)}
        inside = all(_interior(point[k], box.point[k]) for k in self.free) and all(
            _interior(weights[n], box.weights[n]) for n in self.active.rows
        )
        return Iterate(point, weights) if inside else None


def _interior(inner: arb, outer: arb) -> bool:
    return bool(outer.contains_interior(inner)) or (inner.is_zero() and outer.is_zero())


def _sign(relation: Relation, sense: int) -> int:
    """The sign of a row's multiplier in the Lagrangian of the maximisation."""
    return {Relation.EQUAL: sense, Relation.ATMOST: 1, Relation.AT_LEAST: -1}[relation]


def _size(left: Sequence[Coordinate], point: Sequence[arb]) -> arb:
    """The sum of the moduli of a row's summands."""
    present = ((c, x) for c, x in zip(left, point, strict=True) if c is not ABSENT)
    return sum((abs(c.value(x)) for c, x in present), arb(2) ** -1000)
