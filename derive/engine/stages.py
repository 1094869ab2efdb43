"""Sums over the stages of a finite horizon, for arbitrary horizon, S and A.

The value after the last stage is 0, so that all stages have the same terms.
"""

from sympy import Expr, Indexed, IndexedBase, Sum, Symbol

from maxent.derive.algebra.calculus import bound
from maxent.problems.spaces.space import Staged, StagedOccupancy, Trajectories


def marginal(space: Staged, stage: Expr, state: Expr) -> Sum:
    """The probability of a state at a stage: the sum of the variable over actions (and next states)."""
    b, v = bound(bound(space.action)), bound(bound(space.next_state))
    if isinstance(space, StagedOccupancy):
        return Sum(space.variable[stage, state, b], (b, 1, space.actions))
    return Sum(space.variable[stage, state, b, v], (v, 1, space.states), (b, 1, space.actions))


def whole(summand: Expr, space: Staged) -> Sum:
    """The sum over every stage, state, action and, for trajectories, next state."""
    return Sum(summand, *((bound(index), 1, space.sizes[index]) for index in reversed(space.indices)))


def indices(space: Staged) -> tuple[Symbol, Symbol, Symbol, Symbol]:
    """Stage, state, action and next state, as summation indices."""
    t, s, a, u = (bound(index) for index in (space.stage, space.state, space.action, space.next_state))
    return t, s, a, u


def component(space: Staged) -> Indexed:
    """The variable at the summation indices."""
    return space.variable[tuple(map(bound, space.indices))]


def started(initial: IndexedBase, value: IndexedBase, space: Staged) -> Expr:
    """The expectation of the first stage's value under the initial law."""
    s = bound(space.state)
    return Sum(initial[s] * value[1, s], (s, 1, space.states))


def handed_on(space: Trajectories) -> Expr:
    """The Lagrangian's terms that make the stages' laws consistent, with the values as multipliers.

    The law of the next state at a stage has to be the law of the state at the stage after it.
    """
    t, s, _, u = indices(space)
    return whole((space.value[t + 1, u] - space.value[t, s]) * component(space), space)
