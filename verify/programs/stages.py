"""Control over finitely many stages as a program in the laws of state and action, a stage at a time."""

import cvxpy as cp

from maxent.problems.constraint import StageFlow
from maxent.problems.space import StagedOccupancy
from maxent.problems.term import CausalEntropy, Linear, Term
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.errors import UnloweredError


def staged_variable(space: StagedOccupancy, numbers: Numbers) -> tuple[cp.Variable, list[cp.Expression]]:
    """All stages in one variable, stage below stage, and the law of each."""
    stages, states, actions = (
        numbers.evaluator.size(size) for size in (space.horizon, space.states, space.actions)
    )
    mu = cp.Variable((stages * states, actions), nonneg=True)
    return mu, [mu[t * states : (t + 1) * states, :] for t in range(stages)]


def lower_staged_term(term: Term, stages: list[cp.Expression], numbers: Numbers) -> cp.Expression:
    """The term, weight included.

    Raises:
        UnloweredError: if it has no form over stages.
    """
    weight = numbers.scalar(term.weight)
    match term:
        case Linear():
            reward = numbers.array(term.coefficients)
            return weight * sum(cp.sum(cp.multiply(reward, law)) for law in stages)
        case CausalEntropy():
            return -weight * sum(cp.sum(cp.rel_entr(law, _spread(law))) for law in stages)
    raise UnloweredError(f"{type(term).__name__} has no form over the stages of a horizon")


def _spread(law: cp.Expression) -> cp.Expression:
    """The law of the state in every column."""
    return cp.vstack([cp.sum(law, axis=1)] * law.shape[1]).T


def lower_stage_flow(flow: StageFlow, stages: list[cp.Expression], numbers: Numbers) -> cp.Constraint:
    """Every stage's law of the state, in one equation: what arrives there from the stage before."""
    kernel, initial = numbers.array(flow.kernel), numbers.array(flow.initial)
    actions = range(kernel.shape[1])
    arriving = [
        cp.Constant(initial),
        *(sum(kernel[:, a, :].T @ law[:, a] for a in actions) for law in stages[:-1]),
    ]
    present = [cp.sum(law, axis=1) for law in stages]
    return cp.hstack(present) == cp.hstack(arriving)
