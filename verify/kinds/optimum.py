"""Testing statements about the optimiser: feasible, stationary, certified optimal."""

from flint import arb

from problems.constraint import Relation
from problems.space import Occupancy
from problems.statement import Curvature, OptimalityGap, Optimum, SameOptimum
from verify.ball import Evaluator, UnevaluableError
from verify.certificate import Certificate, certify
from verify.coordinate import NoConjugateError
from verify.observation import Observation, fails, holds, inconclusive, show, upper
from verify.quantities import distance_bound
from verify.reading import Reading, at
from verify.relation import NEGLIGIBLE, relative
from verify.root import NoRootError
from verify.solve import NotConvexError, UnsolvedError
from verify.trial import Trial

CERTIFIED = 1e-9
"""What a printed optimum may fall short of the certified bound by, relative to 1 + |value|.

The enclosures come from a solver run at 1e-12; a narrower bound would test the solver.
"""
_LOOSE = 1e-3


def try_optimum(statement: Optimum, trial: Trial) -> list[Observation]:
    """Feasibility and stationarity of the printed point exactly, its value against the enclosure."""
    space = trial.problem.space
    if isinstance(space, Occupancy):
        raise UnevaluableError("an optimum over occupancy measures is stated through its policy")
    reading = Reading.of(trial.problem, trial.evaluator)
    try:
        evaluator = trial.with_unknowns(statement.unknowns)
    except NoRootError as failure:
        return [_no_form(trial, str(failure))]
    size = evaluator.size(space.size)
    point = [evaluator(statement.formula, {space.index: i}) for i in range(1, size + 1)]
    if statement.proportional:
        mass = sum(point, arb(0))
        point = [x / mass for x in point]
    if not all(x.is_finite() for x in point):
        return [inconclusive("feasible", "the printed point is not a finite number here")]
    infeasible = _infeasible(reading, point)
    if infeasible is not None:
        return [infeasible]
    worst = max((upper(miss) for miss in reading.misses(point).values()), default=0.0)
    feasible = holds("feasible", worst, NEGLIGIBLE, "constraints at the printed point")
    return [feasible, _stationary(reading, point), *_certified(trial, reading, point)]


def _no_form(trial: Trial, reason: str) -> Observation:
    """The printed family has no member that meets the constraints, but the problem has an optimum."""
    try:
        certificate = trial.certificate
    except (UnsolvedError, NoConjugateError) as failure:
        return inconclusive("feasible", f"{reason}; and {failure}")
    return fails(
        "feasible", reason, "no distribution of the printed form meets the constraints", show(certificate.point)
    )


def _infeasible(reading: Reading, point: list[arb]) -> Observation | None:
    for name, miss in reading.misses(point).items():
        if not miss.contains(0):
            left = at(reading.constraints[name].left, point)
            return fails(
                "feasible",
                f"the printed point violates the constraint of {name}",
                f"left-hand side {show(left)} at {show(point)}",
                f"required {show(reading.constraints[name].right)}",
                upper(miss),
            )
    if reading.nonnegative and any(x < 0 for x in point):
        return fails("feasible", "the printed point has a negative entry", show(point), "entries >= 0")
    return None


def _stationary(reading: Reading, point: list[arb]) -> Observation:
    """The objective's gradient is a combination of the constraints', with multipliers of their sign.

    The multipliers are fitted at the printed point itself, weighted by its entries; no solver is
    involved, and what is left over is exactly zero at a stationary point.
    """
    weights = point if reading.nonnegative else [arb(1)] * len(point)
    if not all(weight > 0 for weight in weights):
        return inconclusive("kkt", "the printed point is on the boundary")
    rest = [reading.sign * c.gradient(x) for c, x in zip(reading.objective, point, strict=True)]
    basis: list[list[arb]] = []
    for entry in reading.constraints.values():
        slope = [c.gradient(x) for c, x in zip(entry.left, point, strict=True)]
        orthogonal = _without(slope, basis, weights)
        if not _inner(orthogonal, orthogonal, weights) < NEGLIGIBLE:
            basis.append(orthogonal)
        if entry.relation is not Relation.EQUAL and len(reading.constraints) == 1:
            break
    left_over = _without(rest, basis, weights)
    scale = 1 + max((upper(g) for g in rest), default=0.0)
    residual = max((upper(g) for g in left_over), default=0.0) / scale
    if residual <= NEGLIGIBLE:
        return holds("kkt", residual, NEGLIGIBLE, "stationarity at the printed point")
    if any(not g.contains(0) for g in left_over):
        return Observation("kkt", fails("kkt", "", "", "").outcome, "the printed point is not stationary",
                           residual, NEGLIGIBLE, f"gradient {show(rest)}", "constant over outcomes")
    return inconclusive("kkt", "the balls are too wide")


def _inner(u: list[arb], v: list[arb], weights: list[arb]) -> arb:
    return sum((w * a * b for w, a, b in zip(weights, u, v, strict=True)), arb(0))


def _without(vector: list[arb], basis: list[list[arb]], weights: list[arb]) -> list[arb]:
    """The part of the vector orthogonal to the basis."""
    for direction in basis:
        share = _inner(vector, direction, weights) / _inner(direction, direction, weights)
        vector = [a - share * b for a, b in zip(vector, direction, strict=True)]
    return vector


def _certified(trial: Trial, reading: Reading, point: list[arb]) -> list[Observation]:
    attained = reading.value(point)
    try:
        certificate = trial.certificate
    except NotConvexError as failure:
        return [_challenged(reading, point, attained, str(failure))]
    except (UnsolvedError, NoConjugateError) as failure:
        return [inconclusive("certificate", str(failure))]
    best, bound = certificate.lower, certificate.upper
    if reading.sign < 0:
        best, bound = bound, best
    better = reading.sign * (best - attained)
    shortfall = relative(attained, bound)
    if better > 0 and shortfall > CERTIFIED:
        return [
            fails(
                "certificate",
                "a feasible point has a better value",
                f"value {show(attained)} at {show(point)}",
                f"value {show(best)} at {show(certificate.point)}",
                shortfall,
            )
        ]
    detail = f"{certificate.solution.solver}, enclosure width {certificate.width:.0e}"
    if shortfall > CERTIFIED:
        return [inconclusive("certificate", f"{detail}: too wide")]
    return [holds("certificate", shortfall, CERTIFIED, detail), *_distance(certificate, point)]


def _distance(certificate: Certificate, point: list[arb]) -> list[Observation]:
    """The solver's point and the printed one, in l1, against what their gaps allow."""
    if certificate.weight is None:
        return []
    allowed = float(distance_bound(certificate)) + CERTIFIED
    apart = upper(sum((abs(x - y) for x, y in zip(certificate.point, point, strict=True)), arb(0)))
    if apart <= allowed:
        return [holds("primal", apart, allowed, "l1 distance of the solver's point")]
    return [inconclusive("primal", f"{apart:.1e} apart where {allowed:.1e} is certified")]


def _challenged(reading: Reading, point: list[arb], attained: arb, reason: str) -> Observation:
    """Where the problem is not convex: does a vertex, or the centre, do better?"""
    size = len(point)
    vertices = [[arb(int(i == k)) for i in range(size)] for k in range(size)]
    for challenger in (*vertices, [arb(1) / size] * size):
        if any(not miss.contains(0) for miss in reading.misses(challenger).values()):
            continue
        value = reading.value(challenger)
        if reading.sign * (value - attained) > 0:
            return fails(
                "certificate",
                f"{reason}; the printed point is not the optimum",
                f"value {show(attained)} at {show(point)}",
                f"value {show(value)} at {show(challenger)}",
            )
    return inconclusive("certificate", reason)


def try_optimality_gap(statement: OptimalityGap, trial: Trial) -> list[Observation]:
    """objective - optimal value at random feasible points, against the formula with the solved optimum."""
    space = trial.problem.space
    if isinstance(space, Occupancy):
        raise UnevaluableError("the gap formula is tested over vectors only")
    reading, certificate = Reading.of(trial.problem, trial.evaluator), trial.certificate
    radius = distance_bound(certificate)
    optimum = tuple(x + arb(0, radius) for x in certificate.point)
    results = []
    for _ in range(3):
        point = trial.random_distribution(len(optimum))
        evaluator = trial.evaluator.extended(
            **{str(space.variable): point, str(statement.optimum): optimum}
        )
        printed = evaluator(statement.formula)
        actual = abs(reading.value(point) - certificate.lower.union(certificate.upper))
        results.append(compare("gap", printed, actual, "at a random feasible point"))
    return results


def compare(check: str, printed: arb, actual: arb, detail: str) -> Observation:
    """Two balls that should be the same number."""
    residual = relative(printed.mid(), actual.mid())
    if not printed.is_finite() or not actual.is_finite():
        return inconclusive(check, f"{detail}: not finite at the certified accuracy")
    if not printed.overlaps(actual):
        return fails(check, detail, show(printed), show(actual), residual)
    bound = relative(printed, actual)
    if bound > _LOOSE:
        return inconclusive(check, f"{detail}: the enclosure is too wide ({bound:.0e})")
    return holds(check, residual, bound, detail)


def try_same_optimum(statement: SameOptimum, trial: Trial) -> list[Observation]:
    """Solve both problems; their optima are enclosed, and the enclosures must meet."""
    first = trial.certificate
    second = certify(statement.other, trial.evaluator)
    allowed = distance_bound(first) + distance_bound(second)
    apart = sum((abs(x - y) for x, y in zip(first.point, second.point, strict=True)), arb(0))
    if apart > allowed:
        return [
            fails(
                "same",
                "the two problems have different optima",
                f"first optimum {show(first.point)}",
                f"second optimum {show(second.point)}",
                upper(apart),
            )
        ]
    detail = f"{first.solution.solver}, both problems"
    if upper(allowed) > _LOOSE:
        return [inconclusive("same", f"{detail}: the enclosures are too wide")]
    return [holds("same", upper(apart), upper(allowed), detail)]


def try_curvature(statement: Curvature, trial: Trial) -> list[Observation]:
    """CVXPY's curvature analysis, and the strict midpoint inequality at random pairs of points."""
    from verify.lowering import lower

    space = trial.problem.space
    if isinstance(space, Occupancy):
        raise UnevaluableError("curvature is tested over vectors only")
    reading = Reading.of(trial.problem, trial.evaluator)
    convex = lower(trial.problem, trial.evaluator).convex
    size = trial.evaluator.size(space.size)
    sign = 1 if statement.concave else -1
    results = []
    if convex:
        results.append(holds("curvature", 0.0, 0.0, "CVXPY accepts the objective in this sense"))
    else:
        results.append(inconclusive("curvature", "CVXPY does not accept the objective in this sense"))

    def printed(point: tuple[arb, ...]) -> arb:
        evaluator: Evaluator = trial.evaluator.extended(**{str(space.variable): point})
        return evaluator(statement.objective)

    for _ in range(4):
        p, q = trial.random_distribution(size), trial.random_distribution(size)
        middle = tuple((x + y) / 2 for x, y in zip(p, q, strict=True))
        results.append(compare("objective", printed(p), reading.value(p), "printed against stated objective"))
        if size == 1 or all((x - y).contains(0) for x, y in zip(p, q, strict=True)):
            continue
        excess = sign * (printed(middle) - (printed(p) + printed(q)) / 2)
        if excess > 0:
            results.append(holds("midpoint", 0.0, 0.0, "strict midpoint inequality"))
        elif excess < 0:
            results.append(
                fails(
                    "midpoint",
                    "the midpoint inequality fails",
                    f"{show(printed(middle))} at the midpoint of {show(p)} and {show(q)}",
                    f"mean of the ends {show((printed(p) + printed(q)) / 2)}",
                )
            )
        else:
            results.append(inconclusive("midpoint", "not decided"))
    return results
