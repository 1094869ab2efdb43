"""A vector problem coordinate by coordinate, as a maximisation, at one instance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flint import arb
from sympy import IndexedBase

from maxent.problems.constraint import Level, Moment, Normalisation, Relation
from maxent.problems.problem import Problem, Sense
from maxent.problems.space import Controlled, Simplex
from maxent.problems.term import FDivergence, QuadraticForm, RelativeEntropy, ReverseRelativeEntropy, Term
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.certificates.quadratic_basis import Basis, basis_of
from maxent.verify.certificates.summand import Coordinate
from maxent.verify.certificates.term_summands import coordinates
from maxent.verify.errors import NoConjugateError
from maxent.verify.programs.lower import merged

_MARGIN = arb(2) ** -120
"""Far above the rounding at 192 bits, far below what a verdict needs."""


CAP = "the cap on every entry"
"""The name under which ``misses`` has what exceeds it."""
ABSENT = Coordinate()
"""A coordinate that a constraint says nothing of; rows of long programs are mostly these."""


def _slopes(statistic: IndexedBase, size: int, evaluator: Evaluator) -> list[Coordinate]:
    """The entries of the statistic, taken as they are where they are numbers and not defined."""
    known = evaluator.binding.values.get(str(statistic))
    entries = known if isinstance(known, tuple) and len(known) == size else None
    if entries is None:
        entries = tuple(evaluator(statistic[position]) for position in range(1, size + 1))
    slopes = (entry for entry in entries if isinstance(entry, arb))
    return [ABSENT if slope.is_zero() else Coordinate(linear=slope) for slope in slopes]


@dataclass(frozen=True)
class ReadConstraint:
    """sum of ``left`` over the coordinates compared with ``right``.

    ``centre`` is a point that satisfies an inequality strictly (unused for equalities).
    """

    relation: Relation
    left: Sequence[Coordinate]
    right: arb
    centre: list[arb]


@dataclass(frozen=True)
class Reading:
    """``sign`` is -1 where the problem is a minimisation, whose objective is read negated.

    ``mass`` names the multiplier of the normalisation, if there is one; ``cap`` bounds every coordinate.
    """

    sign: int
    nonnegative: bool
    objective: Sequence[Coordinate]
    constraints: Mapping[str, ReadConstraint]
    mass: str | None = None
    cap: arb | None = None
    basis: Basis | None = None

    @classmethod
    def of(cls, problem: Problem, evaluator: Evaluator) -> "Reading":
        """Read the problem at an instance.

        Raises:
            NoConjugateError: for a term or constraint that has no coordinate form.
        """
        space = problem.space
        if isinstance(space, Controlled):
            raise NoConjugateError("an occupancy measure is not read coordinate by coordinate")
        size = evaluator.size(space.size)
        sign = 1 if problem.sense is Sense.MAXIMISE else -1
        basis = basis_of(problem, evaluator)
        if basis is not None and problem.constraints[1:]:
            raise NoConjugateError("a quadratic form beside other constraints")
        objective = [Coordinate()] * size
        for term in merged(problem.terms):
            contributed = coordinates(term, size, evaluator, basis)
            objective = [a + b.scaled(arb(sign)) for a, b in zip(objective, contributed, strict=True)]
        constraints = {}
        for constraint in problem.constraints:
            match constraint:
                case Normalisation():
                    ones = [Coordinate(linear=arb(1))] * size
                    entry = ReadConstraint(Relation.EQUAL, ones, evaluator(constraint.total), [])
                case Moment():
                    left = _slopes(constraint.statistic, size, evaluator)
                    centre = _extreme_vertex(left, constraint.relation)
                    entry = ReadConstraint(constraint.relation, left, evaluator(constraint.value), centre)
                case Level():
                    left = coordinates(constraint.term, size, evaluator, basis)
                    centre = _centre(constraint.term, size, evaluator)
                    entry = ReadConstraint(constraint.relation, left, evaluator(constraint.bound), centre)
                case _:
                    raise NoConjugateError(f"{type(constraint).__name__} over a vector")
            constraints[str(constraint.multiplier)] = entry
        mass = next((str(c.multiplier) for c in problem.constraints if isinstance(c, Normalisation)), None)
        simplex = isinstance(space, Simplex)
        cap = evaluator(space.cap) if isinstance(space, Simplex) and space.cap is not None else None
        return cls(sign, simplex, objective, constraints, mass, cap, basis)

    def placed(self, point: Sequence[arb]) -> Sequence[arb]:
        """The point in the coordinates that the functions are read in."""
        return point if self.basis is None else self.basis.into(point)

    def back(self, coordinates: Sequence[arb]) -> list[arb]:
        """The point with these coordinates."""
        return list(coordinates) if self.basis is None else self.basis.back(coordinates)

    @property
    def total_mass(self) -> arb:
        """The right-hand side of the normalisation, 1 where there is none."""
        return self.constraints[self.mass].right if self.mass is not None else arb(1)

    def value(self, point: Sequence[arb]) -> arb:
        """The objective in the problem's own sense."""
        return self.sign * at(self.objective, self.placed(point))

    def misses(self, point: Sequence[arb]) -> dict[str, arb]:
        """How far each constraint is from holding: 0 for a satisfied inequality."""
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

    def _lagrangian(self, multipliers: Mapping[str, arb]) -> tuple[list[Coordinate], arb]:
        """The coordinates of objective - sum w (left - right), and the constant sum w right.

        ``multipliers`` are in the convention of ``maxent.problems.constraint``; any values are allowed,
        those of inequalities are clipped to their sign.
        """
        whole, constant = list(self.objective), arb(0)
        for name, entry in self.constraints.items():
            weight = multipliers.get(name, arb(0))
            if entry.relation is Relation.EQUAL:
                weight = weight * self.sign
            else:
                weight = weight if weight > 0 else arb(0)
                weight = -weight if entry.relation is Relation.AT_LEAST else weight
            whole = [
                a if b is ABSENT else a + b.scaled(-weight) for a, b in zip(whole, entry.left, strict=True)
            ]
            constant += weight * entry.right
        return whole, constant

    def dual_bound(self, multipliers: Mapping[str, arb]) -> arb:
        """A bound on the optimal value that holds for any multipliers: weak duality.

        Raises:
            NoConjugateError: where the Lagrangian has no finite supremum at these multipliers.
        """
        if self.cap is not None:
            whole, constant = self._lagrangian(multipliers)
            return self.sign * sum((c.supremum_up_to(self.cap) for c in whole), constant)
        whole, constant = self._lagrangian(self._raised(multipliers))
        most = self.total_mass if self.mass is not None else None
        bounds = (c.supremum(nonnegative=self.nonnegative, most=most) for c in whole)
        return self.sign * sum(bounds, constant)

    def maximiser(self, multipliers: Mapping[str, arb]) -> list[arb]:
        """The Lagrangian's largest point at these multipliers, feasible or not.

        Raises:
            NoConjugateError: where a coordinate has no closed form.
        """
        whole, _ = self._lagrangian(multipliers)
        return self.back([c.maximiser(nonnegative=self.nonnegative) for c in whole])

    def _raised(self, multipliers: Mapping[str, arb]) -> Mapping[str, arb]:
        """Where coordinates are linear, the mass's multiplier raised until none of them is positive."""
        whole, _ = self._lagrangian(multipliers)
        slopes = [c.linear for c in whole if c.is_linear]
        lift = max((slope.upper() for slope in slopes), default=arb(0))
        if self.mass is None or not lift > 0:
            return multipliers
        lift += _MARGIN * (1 + lift)  # so that a slope of nothing but rounding is not positive
        return {**multipliers, self.mass: multipliers.get(self.mass, arb(0)) + self.sign * lift}

    def gradient(self, point: Sequence[arb], multipliers: Mapping[str, arb]) -> list[arb]:
        """The derivative of the Lagrangian in every coordinate, in the problem's own sense."""
        whole, _ = self._lagrangian(multipliers)
        return [self.sign * c.gradient(x) for c, x in zip(whole, self.placed(point), strict=True)]

    def strong_concavity(self, multipliers: Mapping[str, arb], gap: arb) -> arb | None:
        """m > 0 with gap >= m/2 |x - optimum|^2 for a feasible x within the gap; None without one.

        Where the objective f has none, the Lagrangian L at the multipliers of the dual bound may: a
        feasible x and the optimum both have f <= L <= bound, so both lie within sqrt(2 gap / m') of
        the maximum of L, and within twice that of each other: m = m'/4.
        """
        whole = self._lagrangian(self._raised(multipliers))[0]
        ranges = self._ranges(whole, gap)
        if ranges is None:
            return None
        own = self._modulus(self.objective, ranges)
        if own is not None:
            return own
        dual = self._modulus(whole, ranges)
        return None if dual is None else dual / 4

    def _ranges(self, whole: Sequence[Coordinate], gap: arb) -> Sequence[arb] | None:
        """A bound for every coordinate of the optimum and of a feasible point within the gap.

        With a normalisation it is the mass.  Without one, a coordinate beyond which the Lagrangian's
        summand has fallen by more than the gap; 1 where no curvature depends on the bound.
        """
        curved = any(not (c.entropy.is_zero() and c.barrier.is_zero()) for c in (*self.objective, *whole))
        if not curved:
            return [arb(1)] * len(whole)
        if not self.nonnegative:
            return None
        if self.mass is not None:
            return [self.total_mass] * len(whole)
        try:
            return [c.fallen(gap) for c in whole]
        except NoConjugateError:
            return None

    def _modulus(self, summands: Sequence[Coordinate], ranges: Sequence[arb]) -> arb | None:
        """The strong concavity of a sum over coordinates where they do not exceed their ranges.

        Where 0 <= x <= t the second derivatives of -x log x and log x are at most -1/t and -1/t^2,
        that of -(x - c)^2 is -2.
        """
        if any(c.smooth for c in summands):
            return None
        pairs = zip(summands, ranges, strict=True)
        moduli = [c.entropy / t + c.barrier / (t * t) + 2 * c.quadratic for c, t in pairs]
        parts = [part for c in summands for part in (c.entropy, c.barrier, c.quadratic)]
        if any(part < 0 for part in parts) or not moduli:
            return None
        least = moduli[0]
        for modulus in moduli[1:]:
            least = least.min(modulus)
        if self.basis is not None:
            least = least / self.basis.stretch
        return least if least > 0 else None

    def greedy(self, value: arb) -> list[arb] | None:
        """The optimiser of a linear objective on the simplex, if one vertex alone is worth ``value``.

        None where several vertices may be optimal, or another constraint may exclude the one.
        """
        if self.mass is None or not (self.nonnegative and all(c.is_linear for c in self.objective)):
            return None
        if self.cap is not None:
            return None
        possible = [not c.linear * self.total_mass < self.sign * value for c in self.objective]
        if sum(possible) != 1:
            return None
        vertex = [arb(int(taken)) * self.total_mass for taken in possible]
        return vertex if self.slack(vertex) else None

    def slack(self, point: Sequence[arb]) -> bool:
        """Whether the point satisfies every constraint but the normalisation with room to spare."""
        others = (entry for name, entry in self.constraints.items() if name != self.mass)
        return all(_strictly(entry, point) for entry in others)


def at(summands: Sequence[Coordinate], point: Sequence[arb]) -> arb:
    """The sum of the coordinate functions at a point."""
    present = ((c, x) for c, x in zip(summands, point, strict=True) if c is not ABSENT)
    return sum((c.value(x) for c, x in present), arb(0))


def _strictly(constraint: ReadConstraint, point: Sequence[arb]) -> bool:
    """Whether the point satisfies an inequality with room to spare."""
    excess = at(constraint.left, point) - constraint.right
    if constraint.relation is Relation.AT_MOST:
        return bool(excess < 0)
    return constraint.relation is Relation.AT_LEAST and bool(excess > 0)


def _extreme_vertex(left: Sequence[Coordinate], relation: Relation) -> list[arb]:
    """The vertex with the smallest (for a lower bound, the largest) value of the statistic."""
    slopes = [float(c.linear.mid()) for c in left]
    best = slopes.index(min(slopes) if relation is Relation.AT_MOST else max(slopes))
    return [arb(int(position == best)) for position in range(len(left))]


def _centre(term: Term, size: int, evaluator: Evaluator) -> list[arb]:
    """Where a divergence or a form is 0 and an entropy largest."""
    if isinstance(term, RelativeEntropy | ReverseRelativeEntropy | FDivergence):
        return [evaluator(term.reference[position]) for position in range(1, size + 1)]
    if isinstance(term, QuadraticForm):
        return [arb(0)] * size
    return [arb(1) / size] * size
