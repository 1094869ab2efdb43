"""Testing equations between the quantities at the optimum, each enclosed by a certificate."""

from problems.statement import AtOptimum
from verify.observation import Observation, compare
from verify.quantities import at_optimum
from verify.relation import free_indices, positions
from verify.trial import Trial


def try_at_optimum(statement: AtOptimum, trial: Trial) -> list[Observation]:
    """Both sides at the enclosed optimum."""
    evaluator = trial.once(
        "quantities", lambda: at_optimum(trial.problem, trial.evaluator, trial.certificate)
    )
    detail = f"{trial.certificate.solution.solver}, quantities enclosed"
    indices = free_indices(evaluator, statement.left, statement.right)
    return [
        compare("at-optimum", evaluator(statement.right, at), evaluator(statement.left, at), detail)
        for at in positions(indices)
    ]
