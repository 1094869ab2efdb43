"""Testing a printed derivative of the Lagrangian."""

from flint import arb
from sympy import Expr

from maxent.problems.problem import Problem, over
from maxent.problems.spaces.space import Euclidean, Vector
from maxent.problems.statements import Stationarity
from maxent.verify.arithmetic.evaluator import Nested
from maxent.verify.arithmetic.truth import relative
from maxent.verify.certificates.critical import critical_point
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.basis import numerical
from maxent.verify.findings.observation import Observation, compare, fails, inconclusive, show, within
from maxent.verify.kinds._tests import Tests
from maxent.verify.programs.row import at
from maxent.verify.trials.trial import Trial, random_distribution

_DIFFERENCE = 1e-15
_BECAUSE = "a central difference at step 2^-60 leaves an error of the step squared, and half the digits"
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
    random = trial.random("stationarity")
    multipliers = {name: arb(random.randint(1, 9)) / 4 for name in names}
    point = random_distribution(random, size)
    bound: dict[str, Nested] = {str(space.variable): point, **multipliers}
    evaluator = trial.evaluator.extended(**bound)
    for i in range(1, min(size, _COORDINATES) + 1):
        printed = evaluator(derivative, {space.index: i})
        actual = _slope(reading, point, multipliers, i - 1)
        apart = relative(printed, actual)
        if apart <= _DIFFERENCE:
            words = "central differences of the Lagrangian"
            results.append(within("difference", apart, _DIFFERENCE, _BECAUSE, words))
        else:
            results.append(
                fails(
                    "difference",
                    f"not the derivative of the Lagrangian at {show(point)}",
                    show(printed),
                    show(actual),
                    numerical(apart, _DIFFERENCE, _BECAUSE),
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
        how, solver = "the isolated critical point", None
    else:
        solved = trial.solved
        how, solver = "at the certified optimum", trial.certificate.solution.solver
    indices = range(1, trial.evaluator.size(space.size) + 1)
    slopes = (solved(derivative, {space.index: i}) for i in indices)
    return [compare("at-optimum", slope, arb(0), how, solver=solver) for slope in slopes]


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


TESTS: Tests = {Stationarity: try_stationarity}
