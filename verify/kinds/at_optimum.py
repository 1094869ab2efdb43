"""Testing equations between quantities at the optimum, which are enclosed in balls."""

from maxent.problems.statements import AtOptimum
from maxent.verify.arithmetic.truth import free_indices, tried_positions
from maxent.verify.errors import UndefinedError
from maxent.verify.findings.observation import Observation, compare, fails, show
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial


def try_at_optimum(statement: AtOptimum, trial: Trial) -> list[Observation]:
    """Whether both sides agree at the enclosed optimum, for every value of the free indices.

    It fails as well where a side certainly has no value there.
    """
    evaluator, solver = trial.solved, trial.certificate.solution.solver
    detail = f"{solver}, quantities enclosed"
    indices = free_indices(evaluator, statement.left, statement.right)
    results = []
    for at in tried_positions(indices):
        try:
            left, right = evaluator(statement.left, at), evaluator(statement.right, at)
        except UndefinedError as failure:
            optimum = show(trial.certificate.point)
            results.append(fails("at-optimum", str(failure), "no value", f"the optimum is {optimum}"))
        else:
            results.append(compare("at-optimum", right, left, detail, solver=solver))
    return results


TESTS: Tests = {AtOptimum: try_at_optimum}
