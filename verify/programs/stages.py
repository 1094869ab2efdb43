"""Joint laws of state and action in CVXPY, one for each stage of a finite horizon."""

import cvxpy as cp

from maxent.problems.spaces.space import StagedOccupancy
from maxent.verify.arithmetic.solver_numbers import Numbers


def staged_variable(space: StagedOccupancy, numbers: Numbers) -> tuple[cp.Variable, list[cp.Expression]]:
    """A variable of shape (stages * states, actions), and each stage's part, of shape (states, actions)."""
    stages, states, actions = (
        numbers.evaluator.size(size) for size in (space.horizon, space.states, space.actions)
    )
    mu = cp.Variable((stages * states, actions), nonneg=True)
    return mu, [mu[t * states : (t + 1) * states, :] for t in range(stages)]


def spread(law: cp.Expression) -> cp.Expression:
    """The marginal law of the state, repeated in every column, with the shape of the joint law."""
    return cp.vstack([cp.sum(law, axis=1)] * law.shape[1]).T
