"""Testing whether a problem has an optimum, and whether it is the only one.

A solver's status is no evidence.  On the simplex, which is closed and bounded, an optimum exists if there is
a feasible point and a finite enclosure.  It is unique if the objective is strongly concave, if one vertex
alone is optimal, or if a constraint with a strictly convex level set certainly binds; it is not unique if two
feasible points are certainly both optimal.  Over R^n all critical points are isolated in each coordinate.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flint import arb
from sympy import Dummy, Expr

from maxent.problems.constraints.constraint import Relation
from maxent.problems.constraints.level import Level
from maxent.problems.problem import Problem, Sense, over
from maxent.problems.spaces.space import Controlled, Euclidean
from maxent.problems.statements import WellPosed
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.interval import single
from maxent.verify.arithmetic.range_evaluator import RangeEvaluator
from maxent.verify.arithmetic.truth import agree
from maxent.verify.certificates.certificate import Certificate, certify
from maxent.verify.certificates.counterpoints import feasible_points
from maxent.verify.certificates.critical import MOST, coordinate_slope, critical_points
from maxent.verify.certificates.separable import Reading
from maxent.verify.certificates.strong_concavity import strong_concavity
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.observation import Observation, certain, encloses, fails, inconclusive, show
from maxent.verify.kinds._tests import Tests
from maxent.verify.programs.row import at
from maxent.verify.programs.terms import numbers_of
from maxent.verify.trials.enclosure import CERTIFIED
from maxent.verify.trials.trial import Trial

_SEEN_AT = [arb(1) / 10, arb(10)]
"""Two points, positive for problems over a half-line, at which a witness shows the objective's slope."""
_HALVINGS = 30
"""Points of a level set are looked for from its centre towards a vertex, at shares down to 2^-29."""


def try_well_posed(statement: WellPosed, trial: Trial) -> list[Observation]:
    """Whether existence and uniqueness of the optimum are as the statement says.

    Raises:
        UnevaluableError: for a problem over occupancy measures or trajectories, or if the feasible set is not
            known to be bounded.
    """
    problem = trial.problem
    if over(problem, Controlled):
        raise UnevaluableError("existence is tested over vectors only")
    if over(problem, Euclidean) and not problem.constraints:
        return _by_coordinates(statement, problem, trial.evaluator)
    reading = Reading.of(problem, trial.evaluator)
    if not reading.nonnegative or reading.mass is None:
        raise UnevaluableError("the feasible set is not known to be bounded")
    certificate = trial.certificate
    if not certificate.width <= CERTIFIED:
        return [inconclusive("existence", f"the enclosure is {certificate.width:.0e} wide")]
    value = f"value {show(certificate.lower)} at {show(certificate.point)}"
    if not statement.exists:
        return [fails("existence", "the problem has an optimum", "no optimum", value)]
    words, solver = "finite on a closed and bounded feasible set", certificate.solution.solver
    existence = encloses("existence", certificate.width, CERTIFIED, words, solver=solver)
    if statement.unique is None:
        return [existence]
    return [existence, _uniqueness(statement, problem, trial.evaluator, reading, certificate)]


def _uniqueness(
    statement: WellPosed, problem: Problem, evaluator: Evaluator, reading: Reading, certificate: Certificate
) -> Observation:
    reason = _unique(problem, evaluator, reading, certificate)
    if reason is not None:
        if statement.unique:
            return certain("uniqueness", reason)
        return fails("uniqueness", reason, "several optima", f"only {show(certificate.point)}")
    pair = _two_optima(reading)
    if pair is None:
        return inconclusive("uniqueness", "neither curvature nor a second optimum is certain")
    one, other = pair
    if not statement.unique:
        return certain("uniqueness", "two feasible points are optimal")
    worth = f"both have the optimal value {show(reading.value(one))}"
    return fails("uniqueness", worth, "one optimum", f"{show(one)} and {show(other)}")


def _unique(problem: Problem, evaluator: Evaluator, reading: Reading, certificate: Certificate) -> str | None:
    """Why there is only one optimum, in words; None where that is not certain."""
    if strong_concavity(reading, {}, arb(0)) is not None:
        return "the objective is strongly concave in its sense"
    if certificate.vertex is not None:
        return "one vertex alone is optimal"
    curved = [
        c
        for c in problem.constraints
        if isinstance(c, Level) and c.is_inequality and numbers_of(c.term).strictly_curved
    ]
    if len(curved) != 1:
        return None
    # If the value is better without the level constraint, its multiplier is positive: the Lagrangian is then
    # strictly concave.
    freed = replace(problem, constraints=tuple(c for c in problem.constraints if c is not curved[0]))
    beyond = certify(freed, evaluator)
    if beyond.vertex is not None and all(miss.is_zero() for miss in reading.misses(beyond.vertex).values()):
        return "one vertex alone is optimal, and it is within the level"
    maximising = problem.sense is Sense.MAXIMISE
    binds = beyond.lower > certificate.upper if maximising else beyond.upper < certificate.lower
    return "the level binds, and its set is strictly convex" if binds else None


def _two_optima(reading: Reading) -> tuple[Sequence[arb], Sequence[arb]] | None:
    """Two different feasible points that maximise a linear objective over the whole simplex; else None."""
    if not all(c.is_linear for c in reading.objective):
        return None
    worths = [c.linear * reading.total_mass for c in reading.objective]
    best = max(worths, key=lambda worth: float(worth.mid()))
    face = [agree(worth, best) is True for worth in worths]
    if any(worth > best for worth in worths):
        return None
    found: list[Sequence[arb]] = []
    for point in _points(reading, face):
        if not agree(
            sum((c.linear * x for c, x in zip(reading.objective, point, strict=True)), arb(0)), best
        ):
            continue
        if found and any(not x.overlaps(y) for x, y in zip(found[0], point, strict=True)):
            return found[0], point
        found = found or [point]
    return None


def _points(reading: Reading, face: Sequence[bool]) -> Iterator[Sequence[arb]]:
    """Plain feasible points, then points near the centre of a level set restricted to the best outcomes.

    ``face`` says for each outcome whether it is one of the best.
    """
    yield from feasible_points(reading, len(face))
    levels = [entry for entry in reading.constraints.values() if entry.relation is not Relation.EQUAL]
    if len(levels) != 1:
        return
    restricted = [x if best else arb(0) for x, best in zip(levels[0].centre, face, strict=True)]
    mass = sum(restricted, arb(0))
    centre = [x * reading.total_mass / mass for x in restricted]
    towards = face.index(True)
    for share in (arb(0), *(arb(2) ** -k for k in range(_HALVINGS))):
        point = [(1 - share) * x + share * int(k == towards) for k, x in enumerate(centre)]
        if (at(levels[0].left, point) - levels[0].right) * _outward(levels[0].relation) < 0:
            yield point


def _outward(relation: Relation) -> int:
    return 1 if relation is Relation.AT_MOST else -1


def _by_coordinates(
    statement: WellPosed, problem: Problem[Euclidean], evaluator: Evaluator
) -> list[Observation]:
    """Existence and uniqueness over R^n, where the objective is a sum over coordinates.

    An optimum is a critical point in each coordinate; it is the only optimum if each slope has one sign
    change.
    """
    space = problem.space
    x = Dummy("x", real=True)
    ranges = RangeEvaluator(evaluator, x)
    inward = 1 if problem.sense is Sense.MINIMISE else -1
    if evaluator.size(space.size) > MOST:
        reason = f"more than {MOST} coordinates are not isolated one by one"
        both = statement.exists and statement.unique is not None
        checks = ("existence", "uniqueness") if both else ("existence",)
        return [inconclusive(check, reason) for check in checks]
    for position in range(1, evaluator.size(space.size) + 1):
        slope = coordinate_slope(problem, position, x)
        found = critical_points(problem, slope, ranges)
        if found.undecided or len(found.roots) > 1:
            reason = f"coordinate {position}: neither an optimum nor its absence is certain"
            return [inconclusive("existence", reason)]
        if not found.roots:
            return [_without(statement, f"the slope of coordinate {position} is never 0", slope, ranges)]
        if ranges(slope, single(found.roots[0].high)).sign != inward:
            reason = f"the slope of coordinate {position} changes sign the other way"
            return [_without(statement, reason, slope, ranges)]
    if not statement.exists:
        return [fails("existence", "every coordinate has its optimum", "no optimum", "one critical point")]
    found_one = certain("existence", "one critical point in every coordinate, isolated")
    if statement.unique is False:
        return [found_one, fails("uniqueness", "the critical point is the only one", "several optima", "one")]
    unique = certain("uniqueness", "the slope changes sign once in every coordinate")
    return [found_one] if statement.unique is None else [found_one, unique]


def _without(statement: WellPosed, reason: str, slope: Expr, ranges: RangeEvaluator) -> Observation:
    """The result for a problem that certainly has no optimum, for this reason."""
    reason += ", so no point is optimal"
    if not statement.exists:
        return certain("existence", reason)
    slopes = [ranges.evaluator.extended(**{ranges.unknown.name: end})(slope) for end in _SEEN_AT]
    return fails("existence", reason, "an optimum", f"slope {show(slopes)} at {show(_SEEN_AT)}")


TESTS: Tests = {WellPosed: try_well_posed}
