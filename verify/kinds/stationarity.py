"""Testing a printed derivative of the Lagrangian."""

from flint import arb
from sympy import Expr

from maxent.problems.problem import Problem, over
from maxent.problems.space import Euclidean, Vector
from maxent.problems.statements import Stationarity
from maxent.verify.arithmetic.ball import Nested
from maxent.verify.arithmetic.truth import relative
from maxent.verify.certificates.critical import critical_point
from maxent.verify.certificates.optimal_quantities import at_optimum
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.observation import Observation, compare, fails, holds, inconclusive, show
from maxent.verify.programs.row import at
from maxent.verify.trials.trial import Trial

_DIFFERENCE = 1e-15
"""Central differences at step 2^-60 leave an error of the step squared, and half the digits."""
_COORDINATES = 5


def try_stationarity(statement: Stationarity, trial: Trial) -> list[Observation]:
    """The derivative vanishes at the solved optimum and is that of the Lagrangian everywhere."""
    problem = trial.problem
    if not over(problem, Vector):
        raise UnevaluableError("stationarity is tested over vectors only")
    space = problem.space
    size = trial.evaluator.size(space.size)
    derivative = trial.concrete(statement.derivative)
    results = _at_optimum(derivative, problem, trial)
    reading = Reading.of(problem, trial.evaluator)
    if reading.cap is not None:
        raise UnevaluableError("the multipliers of a bound on every entry are not enclosed")
    names = [str(constraint.multiplier) for constraint in problem.constraints]
    multipliers = {name: arb(trial.rng.randint(1, 9)) / 4 for name in names}
    point = trial.random_distribution(size)
    bound: dict[str, Nested] = {str(space.variable): point, **multipliers}
    evaluator = trial.evaluator.extended(**bound)
    for i in range(1, min(size, _COORDINATES) + 1):
        printed = evaluator(derivative, {space.index: i})
        actual = _slope(reading, point, multipliers, i - 1)
        apart = relative(printed, actual)
        if apart <= _DIFFERENCE:
            results.append(holds("difference", apart, _DIFFERENCE, "central differences of the Lagrangian"))
        else:
            results.append(
                fails(
                    "difference",
                    f"not the derivative of the Lagrangian at {show(point)}",
                    show(printed),
                    show(actual),
                    apart,
                )
            )
    return results


def _at_optimum(derivative: Expr, problem: Problem[Vector], trial: Trial) -> list[Observation]:
    """The derivative at the solved optimum, or over R^n at the isolated critical point."""
    space = problem.space
    smooth = any(c.smooth for c in Reading.of(problem, trial.evaluator).objective)
    if over(problem, Euclidean) and not problem.constraints and smooth:
        try:
            point = critical_point(problem, trial.evaluator)  # no conjugate, so no certificate
        except UnevaluableError as failure:
            return [inconclusive("at-optimum", str(failure))]
        solved = trial.evaluator.extended(**{str(space.variable): point})
        how = "the isolated critical point"
    else:
        solved = trial.once("quantities", lambda: at_optimum(problem, trial.evaluator, trial.certificate))
        how = trial.certificate.solution.solver
    indices = range(1, trial.evaluator.size(space.size) + 1)
    return [compare("at-optimum", solved(derivative, {space.index: i}), arb(0), how) for i in indices]


def _slope(reading: Reading, point: tuple[arb, ...], multipliers: dict[str, arb], position: int) -> arb:
    step = arb(2) ** -60
    values = []
    for shift in (step, -step):
        moved = [x + shift * int(k == position) for k, x in enumerate(point)]
        values.append(_lagrangian(reading, moved, multipliers))
    return (values[0] - values[1]) / (2 * step)


def _lagrangian(reading: Reading, point: list[arb], multipliers: dict[str, arb]) -> arb:
    whole = reading.value(point)
    for name, entry in reading.constraints.items():
        whole -= multipliers[name] * (at(entry.left, point) - entry.right)
    return whole
