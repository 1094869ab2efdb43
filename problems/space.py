"""The sets a problem's variable lives in.  Sizes are symbols: every derivation is for arbitrary n."""

from dataclasses import dataclass

from sympy import Expr, IndexedBase, Symbol


@dataclass(frozen=True)
class Simplex:
    """Probability vectors ``variable[index]``, index = 1..size; entries are nonnegative.

    The normalisation is a constraint of the problem, so that its multiplier has a name.  Where there
    is a ``cap``, no entry may exceed it.  Where there are ``axes``, each an index with its size, an
    outcome is a tuple of indices, ``index`` numbers the tuples row by row, and ``size`` is the product.
    """

    variable: IndexedBase
    index: Symbol
    size: Expr
    cap: Expr | None = None
    axes: tuple[tuple[Symbol, Symbol], ...] = ()


@dataclass(frozen=True)
class Euclidean:
    """Vectors ``variable[index]`` of R^size, unconstrained."""

    variable: IndexedBase
    index: Symbol
    size: Symbol


@dataclass(frozen=True)
class Occupancy:
    """Discounted state-action occupancy measures ``variable[state, action]`` >= 0.

    ``policy`` names the conditional law variable[s, a] / sum_b variable[s, b], ``action_value`` the
    expected discounted soft return after taking the action and following that policy (reward units).
    """

    variable: IndexedBase
    state: Symbol
    action: Symbol
    next_state: Symbol
    states: Symbol
    actions: Symbol
    policy: IndexedBase
    action_value: IndexedBase


@dataclass(frozen=True)
class Interval:
    """Numbers ``variable`` in the open interval from ``low`` to ``high``, which may be infinite.

    The state of a scalar flow; no problem is stated over it.
    """

    variable: Symbol
    low: Expr
    high: Expr


@dataclass(frozen=True)
class StagedOccupancy:
    """Occupancy measures of a finite horizon: ``variable[stage, state, action]`` >= 0, stage = 1..horizon.

    Of each stage the law of state and action.  ``policy`` and ``action_value`` are as in
    ``Occupancy``, with the stage as their first index and without discount.
    """

    variable: IndexedBase
    stage: Symbol
    state: Symbol
    action: Symbol
    next_state: Symbol
    horizon: Symbol
    states: Symbol
    actions: Symbol
    policy: IndexedBase
    action_value: IndexedBase


@dataclass(frozen=True)
class Trajectories:
    """Laws of trajectories s_1, a_1, s_2, ..., s_T, a_T over finitely many states and actions.

    ``variable[stage, state, action, next_state]`` is the law of one transition; objectives that are
    sums over stages and entropies of the whole law are best at a law that is Markov in the state, so
    that the transitions' laws are all there is to choose.  ``policy[stage, state, action]`` is the
    conditional law of the action; ``value[stage, state]`` is what is still to come there, 0 after the
    last stage, and ``action_value`` the same with the action known.
    """

    variable: IndexedBase
    stage: Symbol
    state: Symbol
    action: Symbol
    next_state: Symbol
    horizon: Symbol
    states: Symbol
    actions: Symbol
    policy: IndexedBase
    action_value: IndexedBase
    value: IndexedBase


Staged = StagedOccupancy | Trajectories
"""Control over finitely many stages."""
Controlled = Occupancy | Staged
"""Spaces whose optimum is stated through its policy."""
Space = Simplex | Euclidean | Controlled


def indices_of(space: Space) -> tuple[Symbol, ...]:
    """The indices of the space's variable, in order."""
    match space:
        case Occupancy():
            return space.state, space.action
        case StagedOccupancy():
            return space.stage, space.state, space.action
        case Trajectories():
            return space.stage, space.state, space.action, space.next_state
        case Simplex() if space.axes:
            return tuple(index for index, _ in space.axes)
        case _:
            return (space.index,)


def sizes_of(space: Space) -> dict[Symbol, Expr]:
    """How far each index of the space runs."""
    if not isinstance(space, Controlled):
        return {space.index: space.size, **dict(space.axes if isinstance(space, Simplex) else ())}
    sizes = {space.state: space.states, space.action: space.actions, space.next_state: space.states}
    return sizes if isinstance(space, Occupancy) else {space.stage: space.horizon, **sizes}
