"""Testing formulas for |objective - optimal value| at feasible points that are not optimal."""

from maxent.problems.spaces.space import Controlled
from maxent.problems.statements import OptimalityGap
from maxent.verify.certificates.optimal_quantities import optimiser
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.observation import Observation, compare
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial, random_distribution


def try_optimality_gap(statement: OptimalityGap, trial: Trial) -> list[Observation]:
    """|objective - optimal value| at random feasible points against the formula with the enclosed optimiser.

    Raises:
        UnevaluableError: for a problem over occupancy measures or trajectories, or with a cap on every entry.
    """
    space = trial.problem.space
    if isinstance(space, Controlled):
        raise UnevaluableError("the gap formula is tested over vectors only")
    reading, certificate = Reading.of(trial.problem, trial.evaluator), trial.certificate
    if reading.cap is not None:
        raise UnevaluableError("random points may exceed the cap")
    optimum = optimiser(certificate)
    results = []
    random = trial.random("feasible points")
    for _ in range(3):
        point = random_distribution(random, len(optimum))
        evaluator = trial.evaluator.extended(**{str(space.variable): point, str(statement.optimum): optimum})
        printed = evaluator(statement.formula)
        actual = abs(reading.value(point) - certificate.lower.union(certificate.upper))
        words, solver = "at a random feasible point", certificate.solution.solver
        results.append(compare("gap", printed, actual, words, solver=solver))
    return results


TESTS: Tests = {OptimalityGap: try_optimality_gap}
