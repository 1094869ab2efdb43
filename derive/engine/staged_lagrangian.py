"""The first reading of control over finitely many stages, arbitrary horizon, S and A.

The value after the last stage is 0, so that every stage has the same terms.
"""

from functools import singledispatch

from sympy import Expr, Indexed, IndexedBase, Integer, Sum, Symbol, log

from maxent.derive.algebra.calculus import bound
from maxent.derive.engine.errors import UnreadableError
from maxent.problems.constraint import Dynamics, InitialLaw, StageFlow
from maxent.problems.problem import Problem
from maxent.problems.space import Staged, StagedOccupancy, Trajectories
from maxent.problems.term import CausalEntropy, Linear, PathDivergence, Term

Limit = tuple[Symbol, Expr, Expr]


def marginal(space: Staged, stage: Expr, state: Expr) -> Sum:
    """The probability of a state at a stage."""
    b, v = bound(bound(space.action)), bound(bound(space.next_state))
    if isinstance(space, StagedOccupancy):
        return Sum(space.variable[stage, state, b], (b, 1, space.actions))
    return Sum(space.variable[stage, state, b, v], (v, 1, space.states), (b, 1, space.actions))


def _whole(summand: Expr, space: Staged) -> Sum:
    """The sum over every stage, state, action and, for trajectories, next state."""
    t, s, a, u = _indices(space)
    outer: tuple[Limit, ...] = ((a, 1, space.actions), (s, 1, space.states), (t, 1, space.horizon))
    if isinstance(space, Trajectories):
        outer = ((u, 1, space.states), *outer)
    return Sum(summand, *outer)


def _indices(space: Staged) -> tuple[Symbol, Symbol, Symbol, Symbol]:
    t, s, a, u = (bound(index) for index in (space.stage, space.state, space.action, space.next_state))
    return t, s, a, u


def _component(space: Staged) -> Indexed:
    t, s, a, u = _indices(space)
    return space.variable[t, s, a] if isinstance(space, StagedOccupancy) else space.variable[t, s, a, u]


def staged_term(term: Term, space: Staged) -> Expr:
    """One term without its weight."""
    t, s, a, u = _indices(space)
    x = _component(space)
    match term:
        case Linear():
            return _whole(term.coefficients[s, a] * x, space)
        case CausalEntropy() if isinstance(space, StagedOccupancy):
            return -_whole(x * log(x / marginal(space, t, s)), space)
        case PathDivergence() if isinstance(space, Trajectories):
            occupied = marginal(space, t, s)
            by_state = Sum(occupied * log(occupied), (s, 1, space.states), (t, 1, space.horizon))
            return _whole(x * log(x / term.kernel[s, a, u]), space) - by_state
    raise UnreadableError(f"{type(term).__name__} is not defined over {type(space).__name__}")


def staged_constraints(problem: Problem) -> Expr:
    """What the constraints contribute, and for trajectories that the stages' laws are of one trajectory."""
    space = problem.space
    assert isinstance(space, Staged)
    parts = (_contribution(constraint, space) for constraint in problem.constraints)
    consistent = _values(space.value, space) if isinstance(space, Trajectories) else Integer(0)
    return sum(parts, consistent)


@singledispatch
def _contribution(constraint: object, space: Staged) -> Expr:
    raise UnreadableError(f"{type(constraint).__name__} is not defined over {type(space).__name__}")


@_contribution.register
def _(constraint: StageFlow, space: Staged) -> Expr:
    if not isinstance(space, StagedOccupancy):
        raise UnreadableError("a stage flow belongs to occupancy measures")
    t, s, a, u = _indices(space)
    value, mu = constraint.multiplier, space.variable
    ahead = Sum(constraint.kernel[s, a, u] * value[t + 1, u], (u, 1, space.states))
    return (
        _started(constraint.initial, value, space)
        + _whole(ahead * mu[t, s, a], space)
        - _whole(value[t, s] * mu[t, s, a], space)
    )


@_contribution.register
def _(constraint: InitialLaw, space: Staged) -> Expr:
    if not isinstance(space, Trajectories):
        raise UnreadableError("a law of the first state alone belongs to trajectories")
    return _started(constraint.initial, space.value, space)


@_contribution.register
def _(constraint: Dynamics, space: Staged) -> Expr:
    if not isinstance(space, Trajectories):
        raise UnreadableError("dynamics as rows belong to trajectories")
    t, s, a, u = _indices(space)
    v = bound(u)
    pair = Sum(space.variable[t, s, a, v], (v, 1, space.states))
    row = constraint.kernel[s, a, u] * pair - space.variable[t, s, a, u]
    return _started(constraint.initial, space.value, space) + _whole(
        constraint.multiplier[t, s, a, u] * row, space
    )


def _started(initial: IndexedBase, value: IndexedBase, space: Staged) -> Expr:
    s = bound(space.state)
    return Sum(initial[s] * value[1, s], (s, 1, space.states))


def _values(value: IndexedBase, space: Trajectories) -> Expr:
    """Each stage hands on to the next what it arrives with."""
    t, s, _, u = _indices(space)
    return _whole((value[t + 1, u] - value[t, s]) * _component(space), space)
