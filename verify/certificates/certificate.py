"""Rigorous enclosures of the optimal value by weak duality (Boyd and Vandenberghe, section 5.2.2).

The solver's point is repaired to an exactly feasible one; the dual function at its multipliers is computed
by the conjugates of the terms.  Both are evaluated in ball arithmetic, so that the enclosure holds however
inaccurate the solver was.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from flint import arb

from maxent.problems.constraints.level import Level
from maxent.problems.problem import Problem, over
from maxent.problems.spaces.space import Occupancy, StagedOccupancy, Trajectories, Vector
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.certificates.kkt_point import KktPoint, kkt_point
from maxent.verify.certificates.polish import polished
from maxent.verify.certificates.repair import repaired
from maxent.verify.certificates.separable import Reading
from maxent.verify.certificates.strong_concavity import strong_concavity
from maxent.verify.control.discounted import enclose_control
from maxent.verify.control.finite_horizon import enclose_staged_value
from maxent.verify.errors import (
    NoAnswerError,
    NoConjugateError,
    NoOptimumError,
    NotConvexError,
    UnrepairableError,
    UnsolvedError,
)
from maxent.verify.programs.paths import enumerated
from maxent.verify.programs.solve import Solution, candidates

FINE, ENOUGH = 1e-14, 1e-10
"""Relative widths of the enclosure at which no further solver is tried: after the first one, or any later.

Verdicts need 1e-9.  The optimiser's radius goes as the square root of the width, and a second formulation,
which costs milliseconds, often narrows it by three digits.
"""


@dataclass(frozen=True)
class Certificate:
    """A rigorous enclosure of the optimal value: ``lower`` <= optimal value <= ``upper``.

    ``point`` is a feasible point near the solver's, at which the objective has one of these values; it is
    empty for occupancy measures.  ``modulus`` is an m > 0 with gap >= m/2 |point - optimum|^2, None where
    none is known.  ``vertex`` is the optimiser itself if the objective is linear and only one vertex is
    optimal.  ``kkt`` is the only optimiser with its multipliers, in narrow balls, where that is certified.
    """

    lower: arb
    upper: arb
    solution: Solution
    point: Sequence[arb] = ()
    modulus: arb | None = None
    vertex: Sequence[arb] | None = None
    kkt: KktPoint | None = None

    @property
    def gap(self) -> arb:
        """An upper bound on the width of the enclosure."""
        return (self.upper - self.lower).abs_upper()

    @property
    def width(self) -> float:
        """The gap divided by 1 + |lower|, infinite where it is not finite."""
        width = (self.gap / (1 + abs(self.lower))).abs_upper()
        return float(width) if width.is_finite() else float("inf")


def certify(problem: Problem, evaluator: Evaluator, near: Certificate | None = None) -> Certificate:
    """The narrowest enclosure that the solvers' points and multipliers give.

    ``near`` is the certificate of the same problem at other numbers.  Its multipliers are tried first: where
    Newton's method on the dual leads from them to a narrow enclosure, no solver is asked.

    Raises:
        NotConvexError: if the problem is not convex in its stated sense.
        UnsolvedError: if no solver returns a point.
        NoConjugateError: if no dual bound is known for the problem.
        UnrepairableError: if no solver's point is near a feasible one.
    """
    continued = None if near is None else _continued(problem, evaluator, near)
    if continued is not None:
        return continued
    if over(problem, Trajectories):
        return _of_trajectories(problem, evaluator)
    try:
        return _narrowest(problem, evaluator)
    except NotConvexError:
        relaxed = _relaxed(problem, evaluator)
        if relaxed is None:
            raise
        return relaxed


def _continued(problem: Problem, evaluator: Evaluator, near: Certificate) -> Certificate | None:
    """The enclosure from the multipliers of a problem near by, None where it is not narrow."""
    if not over(problem, Vector):
        return None
    try:
        reading = Reading.of(problem, evaluator)
        start, multipliers = near.point, scalar_multipliers(near.solution)
        if near.kkt is not None:
            start, multipliers = near.kkt.point, near.kkt.multipliers
        found = _certified(reading, near.solution, start, multipliers)
        if found is not None:
            return found
        better = polished(reading, multipliers)
        found = None if better is None else _enclosed(reading, near.solution, *better)
    except NoAnswerError:
        return None
    return found if found is not None and found.width <= FINE else None


def _relaxed(problem: Problem, evaluator: Evaluator) -> Certificate | None:
    """The certificate without the level constraints, if one vertex is optimal and strictly satisfies them."""
    others = tuple(c for c in problem.constraints if not isinstance(c, Level))
    if len(others) == len(problem.constraints):
        return None
    try:
        found = _narrowest(replace(problem, constraints=others), evaluator)
        inside = found.vertex is not None and Reading.of(problem, evaluator).slack(found.vertex)
    except (NotConvexError, UnsolvedError, NoConjugateError, UnrepairableError):
        return None
    return found if inside else None


def _narrowest(problem: Problem, evaluator: Evaluator) -> Certificate:
    best: Certificate | None = None
    reason = ""
    for tried, solution in enumerate(candidates(problem, evaluator), 1):
        try:
            enclosed = _enclose(problem, evaluator, solution)
        except UnrepairableError as failure:
            reason = str(failure)
            continue
        if best is None or enclosed.width < best.width:
            best = enclosed
        if best.width <= FINE or (tried > 1 and best.width <= ENOUGH):
            break
    if best is None:
        raise UnrepairableError(reason)
    return best


def _of_trajectories(problem: Problem[Trajectories], evaluator: Evaluator) -> Certificate:
    """The certificate of the equivalent problem over the simplex of all trajectories.

    Errors are raised for the problem as stated.
    """
    try:
        return certify(*enumerated(problem, evaluator))
    except NotConvexError as failure:
        raise NotConvexError(problem) from failure
    except NoOptimumError as failure:
        raise NoOptimumError(problem, "without an optimum") from failure


def _enclose(problem: Problem, evaluator: Evaluator, solution: Solution) -> Certificate:
    if over(problem, Occupancy):
        lower, upper = enclose_control(problem, evaluator, solution)
        return Certificate(lower, upper, solution)
    if over(problem, StagedOccupancy):
        lower, upper = enclose_staged_value(problem, evaluator, solution)
        return Certificate(lower, upper, solution)
    reading = Reading.of(problem, evaluator)
    primal = [arb(float(entry)) for entry in np.ravel(solution.primal)]
    multipliers = scalar_multipliers(solution)
    certified = _certified(reading, solution, primal, multipliers)
    if certified is not None:
        return certified
    better = polished(reading, multipliers)
    if better is not None:
        try:
            return _enclosed(reading, solution, *better)
        except UnrepairableError:
            pass
    return _enclosed(reading, solution, primal, multipliers)


def _certified(
    reading: Reading, solution: Solution, primal: Sequence[arb], multipliers: Mapping[str, arb]
) -> Certificate | None:
    """The certificate of an optimum that the optimality conditions determine; None where they do not."""
    found = kkt_point(reading, primal, multipliers)
    if found is None:
        return None
    value = reading.value(found.point)
    if not value.is_finite():
        return None
    low, high = arb(value.lower()), arb(value.upper())
    vertex = reading.greedy(value)
    modulus = strong_concavity(reading, found.multipliers, high - low)
    return Certificate(low, high, solution, found.point, modulus, vertex, found)


def _enclosed(
    reading: Reading, solution: Solution, primal: Sequence[arb], multipliers: Mapping[str, arb]
) -> Certificate:
    point = repaired(primal, reading)
    attained = reading.value(point)
    bound = reading.dual_bound(multipliers)
    low, high = (attained, bound) if reading.sign > 0 else (bound, attained)
    vertex = reading.greedy(low.union(high))
    modulus = strong_concavity(reading, multipliers, high - low)
    return Certificate(low, high, solution, point, modulus, vertex)


def scalar_multipliers(solution: Solution) -> Mapping[str, arb]:
    """The solver's multipliers of scalar constraints, floats taken as exact numbers, by name."""
    single = {name: value for name, value in solution.multipliers.items() if np.size(value) == 1}
    return {name: arb(float(np.ravel(value)[0])) for name, value in single.items()}
