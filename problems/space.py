"""The sets a problem's variable lives in.  Sizes are symbols: every derivation is for arbitrary n."""

from dataclasses import dataclass

from sympy import Expr, IndexedBase, Symbol


@dataclass(frozen=True)
class Simplex:
    """Probability vectors ``variable[index]``, index = 1..size; entries are nonnegative.

    The normalisation is a constraint of the problem, so that its multiplier has a name.  Where there
    is a ``cap``, no entry may exceed it.
    """

    variable: IndexedBase
    index: Symbol
    size: Symbol
    cap: Expr | None = None


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


Space = Simplex | Euclidean | Occupancy
