"""Where a scalar motion rests: roots of its law, or of a printed equation, over the whole interval."""

from collections.abc import Callable
from functools import cmp_to_key
from itertools import pairwise

from flint import arb
from sympy import Expr

from maxent.problems.spaces.motion import Flow
from maxent.problems.spaces.space import Interval
from maxent.verify.arithmetic.bracket import roots
from maxent.verify.dynamics.integration import Mover
from maxent.verify.dynamics.states import placed
from maxent.verify.errors import NoAnswerError, UndefinedError

_NEAR, _FAR = range(-70, 71), (15.0, 17.0, 20.0, 25.0, 35.0, 50.0, 80.0, 140.0)
_OFF = 0.3719
"""Roots are searched between points whose coordinates are fifths, moved by this, and beyond them: a root that
is itself a point of the grid would not be found."""
_CLOSER = range(1, 31)
"""Around each root others are searched at distances that fall by factors of 2, as roots part in pairs."""

Function = Callable[[arb], arb]


def law_of(mover: Mover) -> Function:
    """What vanishes where a scalar motion rests."""
    space = mover.motion.space
    assert isinstance(space, Interval)
    law: Expr = mover.motion.law
    return at_states(law if isinstance(mover.motion, Flow) else law - space.variable, mover)


def at_states(expression: Expr, mover: Mover) -> Function:
    """The expression as a function of a scalar state, nan where it is not evaluated.

    It raises ``UndefinedError`` at a state at which the expression certainly has no value.
    """

    def value(state: arb) -> arb:
        try:
            return mover.at([state])(expression)
        except UndefinedError:
            raise
        except NoAnswerError:
            return arb.nan()

    return value


def grid(mover: Mover) -> list[arb]:
    """States of every magnitude, in increasing order."""
    near = [(step + _OFF) / 5 for step in _NEAR]
    return [placed(mover, c) for c in (*(-far for far in reversed(_FAR)), *near, *_FAR)]


def all_roots(function: Function, mover: Mover) -> list[arb]:
    """Balls around the roots that are told apart by the signs on the grid, and near the roots found there."""
    states = grid(mover)
    found = roots(function, states)
    if not found:
        return []
    near = [
        (root + sign * half * arb(2) ** -k).mid()
        for root in found
        for low, high in pairwise(states)
        if low < root < high
        for half in [(high - low) * arb("0.97")]
        for sign in (-1, 1)
        for k in _CLOSER
    ]
    inside = [state for state in near if states[0] < state < states[-1]]
    return roots(function, sorted([*states, *inside], key=cmp_to_key(_order)))


def _order(one: arb, other: arb) -> int:
    """The order of two states; the grid's balls are far narrower than their distances."""
    return -1 if one.mid() < other.mid() else int(one.mid() > other.mid())
