"""The names that parameters, definitions, problems and motions introduce, with what each grants."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sympy import Expr, Indexed, IndexedBase, Symbol

from maxent.problems.claims.consistency.granted import assumed, granted
from maxent.problems.constraints.bellman_flow import BellmanFlow
from maxent.problems.constraints.bound import Bound
from maxent.problems.constraints.constraint import Constraint
from maxent.problems.constraints.dynamics import Dynamics
from maxent.problems.constraints.level import Level
from maxent.problems.constraints.stage_flow import StageFlow
from maxent.problems.expressions.name import COUNTING, NONNEGATIVE, POSITIVE, REAL, Assumptions, Name, between
from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.trial_functions import FUNCTIONS
from maxent.problems.problem import Problem
from maxent.problems.spaces.motion import Flow, Motion, clock
from maxent.problems.spaces.space import Controlled, Simplex, Space, Trajectories, Vector
from maxent.problems.terms.bregman import Bregman
from maxent.problems.terms.clipped_surrogate import ClippedSurrogate
from maxent.problems.terms.f_divergence import FDivergence
from maxent.problems.terms.linear import Linear
from maxent.problems.terms.quadratic_form import QuadraticForm
from maxent.problems.terms.squared_distance import SquaredDistance
from maxent.problems.terms.term import Term

if TYPE_CHECKING:
    from maxent.problems.claims.claim import Definition

_SCALARS = (Domain.MOMENT, Domain.ENTROPY_LEVEL)
"""Domains of single numbers, whose ``shape`` is that of the array they refer to."""
_WITHOUT_SHAPE = frozenset(FUNCTIONS)


def of_parameters(given: tuple[Parameter, ...], defined: tuple[Name, ...]) -> Iterator[Name]:
    """The parameters, the names that the laws of trials imply, and the sizes of all shapes."""
    signs: dict[str, Assumptions] = {name.text: name.grants or REAL for name in defined}
    known = {parameter.name for parameter in given}
    for parameter in given:
        signs.setdefault(parameter.name, granted(parameter, signs))
    for parameter in given:
        rank = (
            0 if parameter.domain in _SCALARS or parameter.domain in _WITHOUT_SHAPE else len(parameter.shape)
        )
        yield Name(parameter.symbol, "a parameter", granted(parameter, signs), rank)
        if parameter.domain is Domain.TRIAL_LAW:
            success, trials = parameter.of
            implied = ((success, {"positive": True, "integer": False}), (trials, COUNTING))
            yield from (Name(s, "a parameter", g) for s, g in implied if str(s) not in known)
    counts = {p.name for p in given if granted(p, signs) == COUNTING and p.domain is not Domain.COUNT}
    for parameter in given:
        yield from (Name(size, "a size", COUNTING) for size in parameter.shape if size.name not in counts)


def of_definitions(definitions: tuple["Definition", ...]) -> Iterator[Name]:
    """The defined names; what their symbols assume is tested where they have values."""
    for definition in definitions:
        name = definition.name
        symbol = name.base if isinstance(name, Indexed) else name
        rank = len(name.indices) if isinstance(name, Indexed) else 0
        real = {key: value for key, value in assumed(symbol).items() if key != "commutative"}
        yield Name(symbol, "a definition", real if real.get("real", True) else REAL, rank)


def of_problem(problem: Problem) -> Iterator[Name]:
    """The variable, the indices and sizes, the multipliers and, in control, the policy and the values."""
    space = problem.space
    grants = of_variable(problem)
    yield Name(space.variable, "the variable", grants, len(space.indices))
    yield from (Name(index, "an index", COUNTING) for index in space.sizes)
    yield from (Name(size, "a size", COUNTING) for size in space.sizes.values() if isinstance(size, Symbol))
    for constraint in problem.constraints:
        # An inequality that is named by a positive multiplier is one that binds; a bound may bind or not.
        sign = POSITIVE if constraint.is_inequality and not isinstance(constraint, Bound) else REAL
        sign = NONNEGATIVE if isinstance(constraint, Bound) else sign
        yield Name(constraint.multiplier, "a multiplier", sign, _multiplier_rank(constraint, space))
    if isinstance(space, Controlled):
        choice = len(space.choice)
        yield Name(space.policy, "the policy", POSITIVE, choice)
        yield Name(space.action_value, "the action value", REAL, choice)
        if isinstance(space, Trajectories):
            yield Name(space.value, "the value", REAL, choice - 1)


def of_variable(problem: Problem) -> Assumptions:
    """What holds of the variable at the optimum.

    A point of a simplex may have zeros, unless a term has an infinite slope at them.
    """
    space = problem.space
    if isinstance(space, Vector) and not space.nonnegative:
        return REAL
    levels = [c.term for c in problem.constraints if isinstance(c, Level)]
    inside = any(_repels(term) for term in (*problem.terms, *levels)) or isinstance(space, Controlled)
    return POSITIVE if inside else NONNEGATIVE


def _repels(term: Term) -> bool:
    """Whether the derivative of the term may be infinite where a coordinate is 0."""
    if isinstance(term, Bregman | FDivergence):
        return not term.generator.expr.is_polynomial(*term.generator.variables)
    return not isinstance(term, Linear | QuadraticForm | SquaredDistance | ClippedSurrogate)


def _multiplier_rank(constraint: Constraint, space: Space) -> int:
    if not isinstance(constraint.multiplier, IndexedBase):
        return 0
    match constraint:
        case Dynamics():
            return len(space.indices)
        case StageFlow():
            return 2
        case Bound():
            return len(space.indices)
        case BellmanFlow() | _:
            return 1


def of_motion(motion: Motion) -> Iterator[Name]:
    """The state, inside its space, the time or the count, and the space's index and size."""
    space = motion.space
    if isinstance(space, Simplex):
        yield Name(space.variable, "the state", POSITIVE, len(space.indices), may_be_given=True)
        yield from (Name(index, "an index", COUNTING) for index in space.sizes)
        yield from (Name(s, "a size", COUNTING) for s in space.sizes.values() if isinstance(s, Symbol))
    else:
        yield Name(space.variable, "the state", between(space.low, space.high), may_be_given=True)
    steps = {"integer": True, "nonnegative": True}
    yield Name(clock(motion), "the time", NONNEGATIVE if isinstance(motion, Flow) else steps)


def sizes_needed(space: Space) -> Iterator[Symbol]:
    """The symbols of the sizes of a space, which some parameter has to give."""
    for size in space.sizes.values():
        yield from sorted(size.free_symbols, key=str) if isinstance(size, Expr) else ()
