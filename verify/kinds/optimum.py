"""Testing that a printed point is the optimum: feasible, stationary, and of the certified optimal value."""

from collections.abc import Sequence

from flint import arb
from sympy import Expr

from maxent.problems.spaces.space import Controlled, Vector
from maxent.problems.statements import Optimum
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.truth import NEGLIGIBLE, positions, relative
from maxent.verify.certificates.certificate import Certificate
from maxent.verify.certificates.counterpoints import feasible_points
from maxent.verify.certificates.optimal_quantities import distance_bound
from maxent.verify.certificates.separable import CAP, Reading
from maxent.verify.errors import (
    NoConjugateError,
    NoOptimumError,
    NotConvexError,
    UnevaluableError,
    UnrepairableError,
    UnsolvedError,
)
from maxent.verify.findings.finding import CERTIFICATE, Outcome
from maxent.verify.findings.observation import Observation, encloses, fails, inconclusive, show, upper
from maxent.verify.kinds._kkt import stationary_residual
from maxent.verify.kinds._tests import Tests
from maxent.verify.programs.row import at
from maxent.verify.trials.enclosure import CERTIFIED
from maxent.verify.trials.trial import Trial
from maxent.verify.trials.unknowns import at_some_root


def try_optimum(statement: Optimum, trial: Trial) -> list[Observation]:
    """Whether the printed point is feasible and stationary, and has the enclosed optimal value.

    Raises:
        UnevaluableError: for a problem over occupancy measures or trajectories.
    """
    space = trial.problem.space
    if isinstance(space, Controlled):
        raise UnevaluableError("an optimum over occupancy measures is stated through its policy")
    reading = Reading.of(trial.problem, trial.evaluator)
    if not statement.unknowns:
        return _judged(statement, trial, reading, space, trial.evaluator)
    return at_some_root(
        "feasible",
        trial,
        statement.unknowns,
        lambda evaluator: _judged(statement, trial, reading, space, evaluator),
        lambda reason: [_no_form(trial, reason)],
    )


def _judged(
    statement: Optimum, trial: Trial, reading: Reading, space: Vector, evaluator: Evaluator
) -> list[Observation]:
    """The results for the printed point with the unknowns as the evaluator binds them."""
    point = printed_point(statement.formula, space, evaluator)
    if statement.proportional:
        mass, total = sum(point, arb(0)), reading.total_mass
        point = [x * total / mass for x in point]
    if not all(x.is_finite() for x in point):
        return [inconclusive("feasible", "the printed point is not a finite number here")]
    feasible = feasibility(reading, point)
    if feasible.outcome is Outcome.FAILS:
        return [feasible]
    stationary, optimal = stationary_residual(reading, point), optimality(trial, reading, point)
    undecided = stationary.outcome is Outcome.INCONCLUSIVE
    if undecided and all(o.outcome is Outcome.HOLDS for o in optimal) and _only_optimum(trial.certificate):
        # On the boundary the gradient alone says nothing, and the only optimum, where it is known, says all.
        return [feasible, *optimal]
    return [feasible, stationary, *optimal]


def printed_point(formula: Expr, space: Vector, evaluator: Evaluator) -> list[arb]:
    """The values of the formula at all outcomes, row by row if an outcome has several indices."""
    sizes = space.sizes
    indices = tuple((index, evaluator.size(sizes[index])) for index in space.indices)
    return [evaluator(formula, outcome) for outcome in positions(indices)]


def _no_form(trial: Trial, reason: str) -> Observation:
    """FAILS if no member of the printed family satisfies the constraints and the problem has an optimum."""
    try:
        certificate = trial.certificate
    except (UnsolvedError, NoConjugateError, UnrepairableError) as failure:
        return inconclusive("feasible", f"{reason}; and {failure}")
    printed = "no distribution of the printed form meets the constraints"
    return fails("feasible", reason, printed, f"the optimum is {show(certificate.point)}")


def feasibility(reading: Reading, point: list[arb]) -> Observation:
    """Whether the point satisfies every constraint; a failure names one that it certainly violates."""
    misses = reading.misses(point)
    for name, miss in misses.items():
        if name == CAP and not miss.contains(0):
            return fails("feasible", f"the printed point exceeds {CAP}", show(point), str(reading.cap))
        if not miss.contains(0):
            left = at(reading.constraints[name].left, reading.placed(point))
            return fails(
                "feasible",
                f"the printed point violates the constraint of {name}",
                f"left-hand side {show(left)} at {show(point)}",
                f"required {show(reading.constraints[name].right)}",
            )
    if reading.nonnegative and any(x < 0 for x in point):
        return fails("feasible", "the printed point has a negative entry", show(point), "entries >= 0")
    worst = max(map(upper, misses.values()), default=0.0)
    if worst > NEGLIGIBLE:
        return inconclusive("feasible", "the balls are too wide")
    return encloses("feasible", worst, NEGLIGIBLE, "constraints at the printed point")


def optimality(trial: Trial, reading: Reading, point: list[arb]) -> list[Observation]:
    """The feasible point's value against the certified bound, and its distance from the solver's point."""
    attained = reading.value(point)
    try:
        certificate = trial.certificate
    except NotConvexError as failure:
        return [_beaten_by_simple_point(reading, point, attained, str(failure))]
    except NoOptimumError:
        raise
    except (UnsolvedError, NoConjugateError, UnrepairableError) as failure:
        return [inconclusive(CERTIFICATE, str(failure))]
    best, bound = certificate.lower, certificate.upper
    if reading.sign < 0:
        best, bound = bound, best
    shortfall = relative(attained, bound)
    if reading.sign * (best - attained) > 0:
        return [
            fails(
                "value",
                "a feasible point has a better value",
                f"value {show(attained)} at {show(point)}",
                f"value {show(best)} at {show(certificate.point)}",
            )
        ]
    if shortfall > CERTIFIED:
        return [inconclusive("value", f"{shortfall:.0e} short of the certified bound")]
    value = encloses("value", shortfall, CERTIFIED, "shortfall from the certified bound")
    return [value, *_distance(certificate, point)]


def _only_optimum(certificate: Certificate) -> Sequence[arb] | None:
    """The only optimiser in narrow balls, where there certainly is one; else None."""
    return certificate.vertex if certificate.kkt is None else certificate.kkt.point


def _from_the_only_optimum(optimum: Sequence[arb], point: list[arb]) -> Observation:
    """Whether the feasible point may be the only optimiser, which is enclosed in narrow balls."""
    if any(not x.overlaps(y) for x, y in zip(optimum, point, strict=True)):
        return fails("primal", "the printed point is not the only optimum", show(point), show(optimum))
    apart = max(relative(x, y) for x, y in zip(point, optimum, strict=True))
    if apart > NEGLIGIBLE:
        return inconclusive("primal", f"the printed point is enclosed to {apart:.0e} only")
    return encloses("primal", apart, NEGLIGIBLE, "largest distance from the only optimum")


def _distance(certificate: Certificate, point: list[arb]) -> list[Observation]:
    """The largest distance of an entry from the only optimum, or else from the solver's point.

    The latter is compared with what the gap allows.
    """
    only = _only_optimum(certificate)
    if only is not None:
        return [_from_the_only_optimum(only, point)]
    if certificate.modulus is None:
        return []
    allowed = float(distance_bound(certificate)) + CERTIFIED
    apart = max(upper(x - y) for x, y in zip(certificate.point, point, strict=True))
    if apart <= allowed:
        return [encloses("primal", apart, allowed, "largest distance of the solver's point")]
    return [inconclusive("primal", f"{apart:.1e} apart where {allowed:.1e} is certified")]


def _beaten_by_simple_point(reading: Reading, point: list[arb], attained: arb, reason: str) -> Observation:
    """FAILS if a vertex or another simple feasible point is better, in a problem that is not convex."""
    for challenger in feasible_points(reading, len(point)):
        value = reading.value(challenger)
        if reading.sign * (value - attained) > 0:
            return fails(
                "value",
                f"{reason}; the printed point is not the optimum",
                f"value {show(attained)} at {show(point)}",
                f"value {show(value)} at {show(challenger)}",
            )
    return inconclusive(CERTIFICATE, reason)


TESTS: Tests = {Optimum: try_optimum}
