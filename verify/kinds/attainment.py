"""Testing that a printed point is optimal, perhaps one of several optima."""

from maxent.problems.spaces.space import Controlled
from maxent.problems.statements import Attainment
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation, inconclusive
from maxent.verify.kinds._tests import Tests
from maxent.verify.kinds.optimum import feasibility, optimality, printed_point
from maxent.verify.trials.trial import Trial


def try_attainment(statement: Attainment, trial: Trial) -> list[Observation]:
    """Whether the printed point is feasible, and its value within the enclosure of the optimal value.

    Raises:
        UnevaluableError: for a problem over occupancy measures or trajectories.
    """
    space = trial.problem.space
    if isinstance(space, Controlled):
        raise UnevaluableError("a point of an occupancy measure is stated through its policy")
    reading = Reading.of(trial.problem, trial.evaluator)
    point = printed_point(statement.formula, space, trial.evaluator)
    if not all(x.is_finite() for x in point):
        return [inconclusive("feasible", "the printed point is not a finite number here")]
    feasible = feasibility(reading, point)
    if feasible.outcome is Outcome.FAILS:
        return [feasible]
    return [feasible, *optimality(trial, reading, point)]


TESTS: Tests = {Attainment: try_attainment}
