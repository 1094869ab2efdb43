"""Testing a printed derivative of the Lagrangian."""

from collections.abc import Iterator
from random import Random

from flint import arb, arb_mat
from sympy import Expr

from maxent.problems.problem import Problem, over
from maxent.problems.spaces.space import Euclidean, Vector
from maxent.problems.statements import Stationarity
from maxent.verify.arithmetic.evaluator import Nested
from maxent.verify.certificates.critical import critical_point
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.observation import Observation, compare, inconclusive, show
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial, random_distribution

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
    for point in _points(random, size, positive=space.nonnegative or bool(space.variable.is_positive)):
        multipliers = {name: arb(random.randint(1, 9)) / 4 for name in names}
        bound: dict[str, Nested] = {str(space.variable): point, **multipliers}
        evaluator = trial.evaluator.extended(**bound)
        slopes = _slopes(reading, point, multipliers)
        words = f"the derivative of the Lagrangian at {show(point)}"
        for i in range(1, min(size, _COORDINATES) + 1):
            results.append(
                compare("difference", evaluator(derivative, {space.index: i}), slopes[i - 1], words)
            )
    return results


def _points(random: Random, size: int, *, positive: bool) -> Iterator[tuple[arb, ...]]:
    """Points of the space, normalised or not: of ordinary entries, and of very different magnitudes."""
    yield random_distribution(random, size)
    for widest in (0, 9):
        entries = [
            arb(random.randint(1, 999)) / 100 * arb(10) ** random.randint(-widest, widest)
            for _ in range(size)
        ]
        yield tuple(x if positive else x * random.choice((1, -1)) for x in entries)


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


def _slopes(reading: Reading, point: tuple[arb, ...], multipliers: dict[str, arb]) -> list[arb]:
    """The derivatives of objective - sum multiplier (left - right) in every entry of the point."""
    placed = reading.placed(point)
    slopes = [reading.sign * c.gradient(x) for c, x in zip(reading.objective, placed, strict=True)]
    for name, row in reading.constraints.items():
        pairs = zip(slopes, row.left, placed, strict=True)
        slopes = [slope - multipliers[name] * c.gradient(x) for slope, c, x in pairs]
    if reading.basis is None:
        return slopes
    return (reading.basis.lower * arb_mat(len(slopes), 1, slopes)).entries()


TESTS: Tests = {Stationarity: try_stationarity}
