"""Testing statements that compare the optimum with other points: the gap, another problem's optimum."""

from problems.problem import Problem
from problems.space import Occupancy
from problems.statement import OptimalityGap, SameOptimum
from verify.ball import Evaluator, UnevaluableError
from verify.certificate import certify
from verify.observation import LOOSE, Observation, compare, fails, holds, inconclusive, show, upper
from verify.quantities import multiplier, optimiser
from verify.reading import Reading
from verify.relation import NEGLIGIBLE
from verify.trial import Trial


def try_optimality_gap(statement: OptimalityGap, trial: Trial) -> list[Observation]:
    """objective - optimal value at random feasible points, against the formula with the solved optimum."""
    space = trial.problem.space
    if isinstance(space, Occupancy):
        raise UnevaluableError("the gap formula is tested over vectors only")
    reading, certificate = Reading.of(trial.problem, trial.evaluator), trial.certificate
    optimum = optimiser(certificate)
    results = []
    for _ in range(3):
        point = trial.random_distribution(len(optimum))
        evaluator = trial.evaluator.extended(**{str(space.variable): point, str(statement.optimum): optimum})
        printed = evaluator(statement.formula)
        actual = abs(reading.value(point) - certificate.lower.union(certificate.upper))
        results.append(compare("gap", printed, actual, "at a random feasible point"))
    return results


def _with_multipliers(other: Problem, trial: Trial) -> Evaluator:
    """The names at the instance, and the first problem's multipliers where the other's terms use them."""
    used = {name.name for term in other.terms for name in term.weight.free_symbols}
    constraints = [c for c in trial.problem.constraints if str(c.multiplier) in used]
    values = {str(c.multiplier): multiplier(trial.problem, trial.evaluator, c) for c in constraints}
    return trial.evaluator.extended(**values)


def try_same_optimum(statement: SameOptimum, trial: Trial) -> list[Observation]:
    """Solve both problems; their optima are enclosed, and the enclosures must meet."""
    first = trial.certificate
    second = certify(statement.other, _with_multipliers(statement.other, trial))
    left, right = optimiser(first), optimiser(second)
    apart = max(upper(x - y) for x, y in zip(first.point, second.point, strict=True))
    if any(not x.overlaps(y) for x, y in zip(left, right, strict=True)):
        return [
            fails(
                "same",
                "the two problems have different optima",
                f"first optimum {show(first.point)}",
                f"second optimum {show(second.point)}",
                apart,
            )
        ]
    detail = f"{first.solution.solver}, both problems"
    allowed = max(upper(x.rad()) + upper(y.rad()) for x, y in zip(left, right, strict=True)) + NEGLIGIBLE
    if allowed > LOOSE:
        return [inconclusive("same", f"{detail}: the enclosures are too wide")]
    return [holds("same", apart, allowed, detail)]
