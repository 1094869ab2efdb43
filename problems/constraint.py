"""Constraints, each with the name of its multiplier.

Sign convention, here and everywhere: the multiplier of an equality is d(optimal value)/d(right-hand
side) in either sense of optimisation, so the Lagrangian is objective - multiplier * (lhs - rhs).
The multiplier of an inequality is nonnegative.
"""

from dataclasses import dataclass, field
from enum import Enum

from sympy import Expr, IndexedBase, Symbol

from maxent.problems.term import ONE, Term


class Relation(Enum):
    """How the left-hand side of a constraint compares with its right-hand side."""

    EQUAL = "="
    AT_MOST = "<="
    AT_LEAST = ">="


@dataclass(frozen=True)
class Normalisation:
    """sum_i p_i = total, which is 1 unless a problem says otherwise."""

    multiplier: Symbol
    total: Expr = field(default=ONE)


@dataclass(frozen=True)
class Moment:
    """sum_i f_i p_i compared with ``value``."""

    statistic: IndexedBase
    value: Expr
    multiplier: Symbol
    relation: Relation = Relation.EQUAL


@dataclass(frozen=True)
class Level:
    """A term compared with ``bound``: a divergence ball, or an entropy floor.

    Only convex sets: a divergence AT_MOST, an entropy AT_LEAST.
    """

    term: Term
    relation: Relation
    bound: Expr
    multiplier: Symbol


@dataclass(frozen=True)
class BellmanFlow:
    """sum_a mu(s,a) = rho(s) + gamma sum_{s',a'} P(s | s',a') mu(s',a') for every state s.

    ``kernel[s, a, s']`` is the law of the next state; the multiplier, a function of the state, is
    the soft value; the total mass of mu is 1/(1-gamma) for a probability vector ``initial``.
    """

    kernel: IndexedBase
    discount: Expr
    initial: IndexedBase
    multiplier: IndexedBase


@dataclass(frozen=True)
class StageFlow:
    """sum_a mu(t,s,a) = rho(s) for t = 1, and sum_{s',a'} P(s | s',a') mu(t-1,s',a') for every later t.

    The multiplier, a function of stage and state, is the soft value; it is 0 after the last stage.
    """

    kernel: IndexedBase
    initial: IndexedBase
    multiplier: IndexedBase


@dataclass(frozen=True)
class InitialLaw:
    """The first state of a trajectory has the law ``initial``; what comes after it is free."""

    initial: IndexedBase
    multiplier: IndexedBase


@dataclass(frozen=True)
class Dynamics:
    """The first state has the law ``initial``, and after every prefix ``kernel[s, a, s']`` is obeyed.

    The rows P(prefix, a, s') = kernel[s, a, s'] P(prefix, a), of which the multiplier is a function of
    stage, state, action and next state.
    """

    kernel: IndexedBase
    initial: IndexedBase
    multiplier: IndexedBase


Constraint = Normalisation | Moment | Level | BellmanFlow | StageFlow | InitialLaw | Dynamics
