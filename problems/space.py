"""The sets a problem's variable lives in.  Sizes are symbols: every derivation is for arbitrary n."""

from collections.abc import Mapping
from dataclasses import dataclass

from sympy import Expr, IndexedBase, Symbol


class Vector:
    """A space of vectors ``variable[index]``, index = 1..size.

    ``nonnegative`` says whether entries below 0 are excluded.  Where there are ``axes``, each an index
    with its size, an outcome is a tuple of indices, ``index`` numbers the tuples row by row, and
    ``size`` is the product.
    """

    variable: IndexedBase
    index: Symbol
    size: Expr
    axes: tuple[tuple[Symbol, Symbol], ...] = ()
    nonnegative = False

    @property
    def indices(self) -> tuple[Symbol, ...]:
        """The indices of the variable, in order."""
        return tuple(index for index, _ in self.axes) or (self.index,)

    @property
    def sizes(self) -> Mapping[Symbol, Expr]:
        """How far each index of the space runs."""
        return {self.index: self.size, **dict(self.axes)}


@dataclass(frozen=True)
class Simplex(Vector):
    """Probability vectors: entries are nonnegative.

    The normalisation is a constraint of the problem, so that its multiplier has a name.
    """

    variable: IndexedBase
    index: Symbol
    size: Expr
    axes: tuple[tuple[Symbol, Symbol], ...] = ()
    nonnegative = True


@dataclass(frozen=True)
class Euclidean(Vector):
    """Vectors of R^size, unconstrained."""

    variable: IndexedBase
    index: Symbol
    size: Symbol


class Controlled:
    """A space whose optimum is stated through its policy.

    ``policy`` names the conditional law of the action where one chooses it, and ``action_value`` what
    is expected after taking the action and following that policy (reward units).
    """

    variable: IndexedBase
    state: Symbol
    action: Symbol
    next_state: Symbol
    states: Symbol
    actions: Symbol
    policy: IndexedBase
    action_value: IndexedBase

    @property
    def place(self) -> tuple[Symbol, ...]:
        """The indices of where one chooses an action."""
        return (self.state,)

    @property
    def choice(self) -> tuple[Symbol, ...]:
        """The indices of the policy: the place and the action."""
        return (*self.place, self.action)

    @property
    def indices(self) -> tuple[Symbol, ...]:
        """The indices of the variable, in order."""
        return self.choice

    @property
    def sizes(self) -> Mapping[Symbol, Expr]:
        """How far each index of the space runs."""
        return {self.state: self.states, self.action: self.actions, self.next_state: self.states}


class Staged(Controlled):
    """Control over finitely many stages, stage = 1..horizon, without discount."""

    stage: Symbol
    horizon: Symbol

    @property
    def place(self) -> tuple[Symbol, ...]:
        """Stage and state."""
        return self.stage, self.state

    @property
    def sizes(self) -> Mapping[Symbol, Expr]:
        """How far each index of the space runs."""
        return {self.stage: self.horizon, **super().sizes}


@dataclass(frozen=True)
class Occupancy(Controlled):
    """Discounted state-action occupancy measures ``variable[state, action]`` >= 0.

    The policy is variable[s, a] / sum_b variable[s, b], the action value a discounted soft return.
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
class StagedOccupancy(Staged):
    """Occupancy measures of a finite horizon: ``variable[stage, state, action]`` >= 0.

    Of each stage the law of state and action.  ``policy`` and ``action_value`` have the stage as their
    first index.
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
class Trajectories(Staged):
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

    @property
    def indices(self) -> tuple[Symbol, ...]:
        """Stage, state, action and next state."""
        return (*self.choice, self.next_state)


@dataclass(frozen=True)
class Interval:
    """Numbers ``variable`` in the open interval from ``low`` to ``high``, which may be infinite.

    The state of a scalar flow; no problem is stated over it.
    """

    variable: Symbol
    low: Expr
    high: Expr


Space = Vector | Controlled
