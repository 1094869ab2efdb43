"""Laws of state and action in CVXPY: one a stage, a row a state and a column an action."""

import cvxpy as cp

from maxent.problems.space import StagedOccupancy
from maxent.verify.arithmetic.solver_numbers import Numbers


def staged_variable(space: StagedOccupancy, numbers: Numbers) -> tuple[cp.Variable, list[cp.Expression]]:
    """All stages in one variable, stage below stage, and the law of each."""
    stages, states, actions = (
        numbers.evaluator.size(size) for size in (space.horizon, space.states, space.actions)
    )
    mu = cp.Variable((stages * states, actions), nonneg=True)
    return mu, [mu[t * states : (t + 1) * states, :] for t in range(stages)]


def spread(law: cp.Expression) -> cp.Expression:
    """The law of the state in every column."""
    return cp.vstack([cp.sum(law, axis=1)] * law.shape[1]).T
