"""The first reading of a problem: every term and constraint as a SymPy expression, arbitrary n."""

from functools import singledispatch

from sympy import Expr, Indexed, Integer, Max, Min, Sum, Symbol, log

from maxent.derive.algebra.calculus import bound
from maxent.derive.engine.errors import UnreadableError
from maxent.derive.engine.staged_lagrangian import staged_constraints, staged_term
from maxent.problems.constraint import (
    BellmanFlow,
    Constraint,
    Dynamics,
    InitialLaw,
    Level,
    Moment,
    Normalisation,
    Relation,
    StageFlow,
)
from maxent.problems.problem import Problem, Sense
from maxent.problems.space import Controlled, Occupancy, Space, Staged
from maxent.problems.term import (
    Bregman,
    CausalEntropy,
    ClippedSurrogate,
    Entropy,
    FDivergence,
    Linear,
    QuadraticForm,
    RelativeEntropy,
    ReverseRelativeEntropy,
    SquaredDistance,
    Term,
)


def objective(problem: Problem) -> Expr:
    """The sum of the terms (reward units)."""
    return sum((read_term(term, problem.space) for term in problem.terms), Integer(0))


def lagrangian(problem: Problem) -> Expr:
    """objective - sum multiplier * (left - right), inequalities signed so that theirs are >= 0."""
    if isinstance(problem.space, Staged):
        return objective(problem) + staged_constraints(problem)
    return objective(problem) + sum(
        (read_constraint(constraint, problem) for constraint in problem.constraints), Integer(0)
    )


def read_term(term: Term, space: Space) -> Expr:
    """One term, weight included."""
    if isinstance(space, Staged):
        return term.weight * staged_term(term, space)
    if isinstance(space, Occupancy):
        return _sign_outside(term) * term.weight * _over_occupancy(term, space)
    index = bound(space.index)
    if isinstance(term, QuadraticForm):
        other, x = bound(index), space.variable
        double = Sum(term.matrix[index, other] * x[index] * x[other], (other, 1, space.size))
        return term.weight * Sum(double, (index, 1, space.size))
    summand = _summand(term, space.variable[index], index)
    return _sign_outside(term) * term.weight * Sum(summand, (index, 1, space.size))


def _sign_outside(term: Term) -> int:
    """Entropies are minus a sum; the minus stands in front of it, as one writes it."""
    return -1 if isinstance(term, Entropy | CausalEntropy) else 1


@singledispatch
def _summand(term: object, x: Indexed, i: Symbol) -> Expr:
    raise UnreadableError(f"{type(term).__name__} is not defined on a simplex or on R^n")


@_summand.register
def _(term: Linear, x: Indexed, i: Symbol) -> Expr:
    return term.coefficients[i] * x


@_summand.register
def _(term: Entropy, x: Indexed, i: Symbol) -> Expr:
    return x * log(x)


@_summand.register
def _(term: RelativeEntropy, x: Indexed, i: Symbol) -> Expr:
    return x * log(x / term.reference[i])


@_summand.register
def _(term: ReverseRelativeEntropy, x: Indexed, i: Symbol) -> Expr:
    return term.reference[i] * log(term.reference[i] / x)


@_summand.register
def _(term: SquaredDistance, x: Indexed, i: Symbol) -> Expr:
    return (x - term.centre[i]) ** 2


@_summand.register
def _(term: Bregman, x: Indexed, i: Symbol) -> Expr:
    psi, (u,) = term.generator.expr, term.generator.variables
    centre = term.centre[i]
    return psi.subs(u, x) - psi.subs(u, centre) - psi.diff(u).subs(u, centre) * (x - centre)


@_summand.register
def _(term: FDivergence, x: Indexed, i: Symbol) -> Expr:
    f, (u,) = term.generator.expr, term.generator.variables
    mass = term.reference[i]
    return mass * f.subs(u, x / mass)


@_summand.register
def _(term: ClippedSurrogate, x: Indexed, i: Symbol) -> Expr:
    ratio, advantage = x / term.reference[i], term.advantage[i]
    clipped = Max(1 - term.clip, Min(ratio, 1 + term.clip))
    return term.reference[i] * Min(ratio * advantage, clipped * advantage)


def _over_occupancy(term: Term, space: Occupancy) -> Expr:
    s, a, b = bound(space.state), bound(space.action), bound(bound(space.action))
    mu = space.variable
    limits = (a, 1, space.actions), (s, 1, space.states)
    if isinstance(term, Linear):
        return Sum(term.coefficients[s, a] * mu[s, a], *limits)
    if isinstance(term, CausalEntropy):
        marginal = Sum(mu[s, b], (b, 1, space.actions))
        return Sum(mu[s, a] * log(mu[s, a] / marginal), *limits)
    raise UnreadableError(f"{type(term).__name__} is not defined on occupancy measures")


def read_constraint(constraint: Constraint, problem: Problem) -> Expr:
    """The constraint's contribution to the Lagrangian."""
    space = problem.space
    if isinstance(constraint, BellmanFlow):
        if not isinstance(space, Occupancy):
            raise UnreadableError("Bellman flow equations need an occupancy measure")
        s, a, b = bound(space.state), bound(space.action), bound(bound(space.action))
        t, mu = bound(space.next_state), space.variable
        inflow = constraint.discount * Sum(
            constraint.kernel[s, a, t] * mu[s, a], (a, 1, space.actions), (s, 1, space.states)
        )
        outflow = Sum(mu[t, b], (b, 1, space.actions))
        balance = constraint.multiplier[t] * (constraint.initial[t] + inflow - outflow)
        return Sum(balance, (t, 1, space.states))
    if isinstance(constraint, StageFlow | InitialLaw | Dynamics):
        raise UnreadableError(f"{type(constraint).__name__} needs finitely many stages")
    left, right = sides(constraint, problem)
    return -_sign(constraint, problem.sense) * constraint.multiplier * (left - right)


def _sign(constraint: Normalisation | Moment | Level, sense: Sense) -> int:
    """+1 where the multiplier already has the sign convention of ``maxent.problems.constraint``."""
    relation = Relation.EQUAL if isinstance(constraint, Normalisation) else constraint.relation
    if relation is Relation.EQUAL:
        return 1
    upper_in_max = (relation is Relation.AT_MOST) == (sense is Sense.MAXIMISE)
    return 1 if upper_in_max else -1


def sides(constraint: Normalisation | Moment | Level, problem: Problem) -> tuple[Expr, Expr]:
    """The left- and the right-hand side of a scalar constraint."""
    space = problem.space
    if isinstance(space, Controlled):
        raise UnreadableError(f"{type(constraint).__name__} is not defined on occupancy measures")
    i = bound(space.index)
    limits = (i, 1, space.size)
    match constraint:
        case Normalisation():
            return Sum(space.variable[i], limits), constraint.total
        case Moment():
            return Sum(constraint.statistic[i] * space.variable[i], limits), constraint.value
        case Level():
            return read_term(constraint.term, space), constraint.bound
