"""The sets that a problem's variable ranges over, with symbols for sizes: derivations hold for all sizes."""

from collections.abc import Mapping
from dataclasses import dataclass

from sympy import Expr, IndexedBase, Symbol


class Vector:
    """A space of vectors ``variable[index]``, index = 1..size.

    ``nonnegative`` says whether entries below 0 are excluded.  With ``axes``, pairs of an index and its
    size, an outcome is a tuple of these indices; ``index`` numbers the tuples row by row and ``size`` is
    the product of their sizes.
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
        """The size of each index, which runs from 1 to it."""
        return {self.index: self.size, **dict(self.axes)}


@dataclass(frozen=True)
class Simplex(Vector):
    """Vectors of nonnegative entries, whose total mass a ``Normalisation`` constraint prescribes.

    The normalisation is not part of the space, so that its multiplier has a name.
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
    """Spaces of finite Markov decision processes, whose optimum is stated as a policy.

    ``policy`` is the array of the action's conditional law given the state (and the stage), ``action_value``
    that of the expected soft return after taking the action and then following the policy (reward units).
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
        """The indices on which the law of the action depends: the state, and the stage if there is one."""
        return (self.state,)

    @property
    def choice(self) -> tuple[Symbol, ...]:
        """The indices of the policy: those of ``place``, and the action."""
        return (*self.place, self.action)

    @property
    def indices(self) -> tuple[Symbol, ...]:
        """The indices of the variable, in order."""
        return self.choice

    @property
    def sizes(self) -> Mapping[Symbol, Expr]:
        """The size of each index, which runs from 1 to it."""
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
        """The size of each index, which runs from 1 to it."""
        return {self.stage: self.horizon, **super().sizes}


@dataclass(frozen=True)
class Occupancy(Controlled):
    """Discounted state-action occupancy measures ``variable[state, action]`` >= 0.

    The policy is variable[s, a] / sum_b variable[s, b]; the action value is a discounted soft return.
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

    At each stage it is the joint law of state and action.  The stage is also the first index of ``policy``
    and ``action_value``.
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

    ``variable[stage, state, action, next_state]`` is the joint law of one transition.  These laws are all
    that has to be optimised: a sum over stages plus an entropy of the whole law is optimal at a law that is
    Markov in the state.  ``policy[stage, state, action]`` is the conditional law of the action,
    ``value[stage, state]`` the soft return from that stage on (reward units, 0 after the last stage), and
    ``action_value[stage, state, action]`` the same given the action.
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

    The state space of scalar flows and iterations; no optimisation problem is stated over it.
    """

    variable: Symbol
    low: Expr
    high: Expr


Space = Vector | Controlled
