"""A problem over vectors at an instance, read as a maximisation of a sum over coordinates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from flint import arb

from maxent.problems.constraints.constraint import Relation
from maxent.problems.constraints.level import Level
from maxent.problems.constraints.normalisation import Normalisation
from maxent.problems.problem import Problem, Sense, over
from maxent.problems.spaces.space import Vector
from maxent.problems.terms.term import ONE
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.errors import NoConjugateError
from maxent.verify.programs import constraints, terms
from maxent.verify.programs.basis import Basis
from maxent.verify.programs.lower import merged
from maxent.verify.programs.row import ABSENT, Row, at
from maxent.verify.programs.summand import Coordinate

_MARGIN = arb(2) ** -120
"""A relative margin far above the rounding error at 192 bits and far below what a verdict needs."""


CAP = "the cap on every entry"
"""The key of the cap's excess in ``Reading.misses``."""


@dataclass(frozen=True)
class Reading:
    """A problem over vectors of n entries whose objective and constraints are sums over coordinates.

    ``sign`` is -1 for a minimisation, whose objective is read negated.  ``objective`` has n summands;
    ``constraints`` maps a multiplier's name to its row.  ``mass`` is the name of the multiplier of the
    normalisation, if there is one; ``cap`` is an upper bound on every entry.  With a ``basis`` the
    coordinates are those of the basis, not the entries.
    """

    sign: int
    nonnegative: bool
    objective: Sequence[Coordinate]
    constraints: Mapping[str, Row]
    mass: str | None = None
    cap: arb | None = None
    basis: Basis | None = None

    @classmethod
    def of(cls, problem: Problem, evaluator: Evaluator) -> "Reading":
        """The reading of a problem at an instance.

        Raises:
            NoConjugateError: if the problem is not over vectors, a term or constraint is not a sum over
                coordinates, a quadratic form comes with more than one constraint, or entries have a cap and
                no lower bound.
        """
        if not over(problem, Vector):
            raise NoConjugateError("an occupancy measure is not read coordinate by coordinate")
        size = evaluator.size(problem.space.size)
        sign = 1 if problem.sense is Sense.MAXIMISE else -1
        basis = basis_of(problem, evaluator)
        if basis is not None and problem.constraints[1:]:
            raise NoConjugateError("a quadratic form beside other constraints")
        objective = [Coordinate()] * size
        for term in merged(problem.terms):
            contributed = terms.coordinates(term, size, evaluator, basis)
            direction = arb(sign)
            objective = [a + b.scaled(direction) for a, b in zip(objective, contributed, strict=True)]
        rows, cap = {}, None
        for constraint in problem.constraints:
            numbers = constraints.numbers_of(constraint)
            row, most = numbers.row(constraint, size, evaluator, basis), numbers.cap(constraint, evaluator)
            if row is not None:
                rows[str(constraint.multiplier)] = row
            if most is not None:
                cap = most if cap is None else cap.min(most)
        if cap is not None and not problem.space.nonnegative:
            raise NoConjugateError("nothing bounds the entries from below")
        mass = next((str(c.multiplier) for c in problem.constraints if isinstance(c, Normalisation)), None)
        return cls(sign, problem.space.nonnegative, objective, rows, mass, cap, basis)

    def placed(self, point: Sequence[arb]) -> Sequence[arb]:
        """The coordinates of a point in the basis, if there is one."""
        return point if self.basis is None else self.basis.into(point)

    def back(self, coordinates: Sequence[arb]) -> list[arb]:
        """The point with these coordinates in the basis, if there is one."""
        return list(coordinates) if self.basis is None else self.basis.back(coordinates)

    @property
    def total_mass(self) -> arb:
        """The right-hand side of the normalisation, 1 where there is none."""
        return self.constraints[self.mass].right if self.mass is not None else arb(1)

    def value(self, point: Sequence[arb]) -> arb:
        """The problem's own objective at a point."""
        return self.sign * at(self.objective, self.placed(point))

    def misses(self, point: Sequence[arb]) -> dict[str, arb]:
        """The violation of each constraint at a point, by its multiplier's name: left - right of an equality.

        Of an inequality it is the amount by which it is violated, or 0.
        """
        missed, point = {}, self.placed(point)
        for name, entry in self.constraints.items():
            excess = at(entry.left, point) - entry.right
            if entry.relation is Relation.AT_MOST:
                excess = excess.max(arb(0))
            elif entry.relation is Relation.AT_LEAST:
                excess = (-excess).max(arb(0))
            missed[name] = excess
        if self.cap is not None:
            missed[CAP] = sum(((x - self.cap).max(arb(0)) for x in point), arb(0))
        return missed

    def lagrangian(self, multipliers: Mapping[str, arb]) -> tuple[list[Coordinate], arb]:
        """The Lagrangian of the maximisation, objective - sum w (left - right): its summands and sum w right.

        ``multipliers`` are in the convention of ``maxent.problems.constraints``; a missing one is 0,
        and a negative one of an inequality counts as 0.
        """
        whole, constant = list(self.objective), arb(0)
        for name, entry in self.constraints.items():
            weight = multipliers.get(name, arb(0))
            if entry.relation is Relation.EQUAL:
                weight = weight * self.sign
            else:
                weight = weight if weight > 0 else arb(0)
                weight = -weight if entry.relation is Relation.AT_LEAST else weight
            if entry.slopes is None:
                whole = [a + b.scaled(-weight) for a, b in zip(whole, entry.left, strict=True)]
            else:
                pairs = zip(whole, entry.left, entry.slopes, strict=True)
                whole = [a if b is ABSENT else a.tilted(-weight * slope) for a, b, slope in pairs]
            constant += weight * entry.right
        return whole, constant

    def dual_bound(self, multipliers: Mapping[str, arb]) -> arb:
        """A bound on the optimal value by weak duality: the Lagrangian's supremum at these multipliers.

        It is an upper bound for a maximum and a lower bound for a minimum, whatever the multipliers are.

        Raises:
            NoConjugateError: where the supremum is infinite or no bound on it is known.
        """
        if self.cap is not None:
            whole, constant = self.lagrangian(multipliers)
            return self.sign * sum((c.supremum_up_to(self.cap) for c in whole), constant)
        whole, constant = self.lagrangian(self.raised(multipliers))
        most = self.total_mass if self.mass is not None else None
        bounds = (c.supremum(nonnegative=self.nonnegative, most=most) for c in whole)
        return self.sign * sum(bounds, constant)

    def maximiser(self, multipliers: Mapping[str, arb]) -> list[arb]:
        """The point at which the Lagrangian with these multipliers is largest, feasible or not.

        Raises:
            NoConjugateError: where the maximiser in some coordinate has no closed form.
        """
        whole, _ = self.lagrangian(multipliers)
        return self.back([c.maximiser(nonnegative=self.nonnegative) for c in whole])

    def raised(self, multipliers: Mapping[str, arb]) -> Mapping[str, arb]:
        """The multipliers, that of the normalisation raised until no linear summand has a positive slope.

        Otherwise the supremum of the Lagrangian over nonnegative coordinates would be infinite.
        """
        whole, _ = self.lagrangian(multipliers)
        slopes = [c.linear for c in whole if c.is_linear]
        lift = max((slope.upper() for slope in slopes), default=arb(0))
        if self.mass is None or not lift > 0:
            return multipliers
        lift += _MARGIN * (1 + lift)  # rounding alone must not leave a slope positive
        return {**multipliers, self.mass: multipliers.get(self.mass, arb(0)) + self.sign * lift}

    def gradient(self, point: Sequence[arb], multipliers: Mapping[str, arb]) -> list[arb]:
        """The derivatives of the problem's own Lagrangian in each coordinate at a point."""
        whole, _ = self.lagrangian(multipliers)
        return [self.sign * c.gradient(x) for c, x in zip(whole, self.placed(point), strict=True)]

    def greedy(self, value: arb) -> list[arb] | None:
        """The optimiser of a linear objective on the simplex, perhaps capped, if it is the only one.

        ``value`` encloses the optimal value.  None where several vertices may be optimal, or where the vertex
        does not strictly satisfy the other constraints.
        """
        if self.mass is None or not (self.nonnegative and all(c.is_linear for c in self.objective)):
            return None
        if self.cap is None:
            possible = [not c.linear * self.total_mass < self.sign * value for c in self.objective]
            if sum(possible) != 1:
                return None
            vertex = [arb(int(taken)) * self.total_mass for taken in possible]
        else:
            filled = self._filled(self.cap)
            if filled is None:
                return None
            vertex = filled
        return vertex if self.slack(vertex) else None

    def _filled(self, cap: arb) -> list[arb] | None:
        """The mass put on the best outcomes, each filled to the cap; None where their order is not certain."""
        slopes, left = [c.linear for c in self.objective], self.total_mass
        order = sorted(range(len(slopes)), key=lambda k: float(-slopes[k].mid()))
        filled, marginal = [arb(0)] * len(slopes), None
        for k in order:
            if marginal is not None and not slopes[k] < slopes[marginal]:
                return None
            if not left > cap:
                filled[k], left, marginal = (
                    (left, arb(0), k) if marginal is None else (arb(0), left, marginal)
                )
            else:
                filled[k], left = cap, left - cap
        if marginal is None:
            return None
        fuller = [slopes[k] for k in order[: order.index(marginal)]]
        return filled if all(slope > slopes[marginal] for slope in fuller) else None

    def slack(self, point: Sequence[arb]) -> bool:
        """Whether the point certainly satisfies every constraint but the normalisation, strictly."""
        others = (entry for name, entry in self.constraints.items() if name != self.mass)
        return all(entry.strictly(point) for entry in others)


def basis_of(problem: Problem[Vector], evaluator: Evaluator) -> Basis | None:
    """The basis in which the problem's quadratic form is a sum over coordinates; None if it has no such term.

    Raises:
        NoConjugateError: if two terms need different ones, or the term's matrix is not positive definite.
    """
    bounded = [c.term for c in problem.constraints if isinstance(c, Level)]
    kinds = {replace(term, weight=ONE) for term in (*problem.terms, *bounded)}
    size = evaluator.size(problem.space.size)
    found = [basis for kind in kinds if (basis := terms.numbers_of(kind).basis(kind, size, evaluator))]
    if len(found) > 1:
        raise NoConjugateError("two quadratic forms have no common coordinates here")
    if found and problem.space.nonnegative:
        raise NoConjugateError("a quadratic form is read over R^n only")
    return found[0] if found else None
