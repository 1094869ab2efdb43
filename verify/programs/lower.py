"""A problem at an instance as a CVXPY program, its constraints by multiplier name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import cvxpy as cp
from sympy import Expr, Integer

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
from maxent.problems.space import Occupancy, Simplex, StagedOccupancy, Trajectories
from maxent.problems.term import ONE, CausalEntropy, Linear, Term
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.errors import UnloweredError
from maxent.verify.programs.paths import enumerated
from maxent.verify.programs.stages import lower_stage_flow, lower_staged_term, staged_variable
from maxent.verify.programs.terms import lower_term


@dataclass(frozen=True)
class Program:
    """``scale`` times the solver's variable is the problem's (large n solve better rescaled)."""

    problem: cp.Problem
    variable: cp.Variable
    scale: float
    constraints: Mapping[str, cp.Constraint] = field(default_factory=dict)

    @property
    def convex(self) -> bool:
        """Whether CVXPY's own curvature analysis accepts the problem in this sense."""
        return bool(self.problem.is_dcp())


def lower(problem: Problem, evaluator: Evaluator, *, rescale: bool = False) -> Program:
    """The program, with the problem's own sense: CVXPY decides whether that is convex.

    Raises:
        UnloweredError: if a term or constraint has no CVXPY form over the space.
    """
    numbers = Numbers(evaluator)
    sense = cp.Maximize if problem.sense is Sense.MAXIMISE else cp.Minimize
    if isinstance(problem.space, Occupancy):
        return _lower_occupancy(problem, problem.space, numbers, sense)
    if isinstance(problem.space, StagedOccupancy):
        return _lower_staged(problem, problem.space, numbers, sense)
    if isinstance(problem.space, Trajectories):
        return lower(*enumerated(problem, evaluator), rescale=rescale)
    size = evaluator.size(problem.space.size)
    variable = cp.Variable(size)
    scale = 1 / size if rescale else 1.0
    x = scale * variable
    objective = sum((lower_term(term, x, numbers) for term in merged(problem.terms)), cp.Constant(0))
    named = {str(c.multiplier): _lower_constraint(c, x, numbers) for c in problem.constraints}
    implicit = [variable >= 0] if isinstance(problem.space, Simplex) else []
    if isinstance(problem.space, Simplex) and problem.space.cap is not None:
        implicit.append(x <= numbers.scalar(problem.space.cap))
    return Program(cp.Problem(sense(objective), [*named.values(), *implicit]), variable, scale, named)


def merged(terms: Iterable[Term]) -> list[Term]:
    """Terms that differ in nothing but their weight as one: CVXPY sees no curvature in a difference."""
    weights: dict[Term, Expr] = {}
    for term in terms:
        kind = replace(term, weight=ONE)
        weights[kind] = weights.get(kind, Integer(0)) + term.weight
    return [replace(kind, weight=weight) for kind, weight in weights.items() if weight != 0]


def _lower_constraint(constraint: Constraint, x: cp.Expression, numbers: Numbers) -> cp.Constraint:
    match constraint:
        case Normalisation():
            return cp.sum(x) == numbers.scalar(constraint.total)
        case Moment():
            left = numbers.array(constraint.statistic) @ x
            return _compare(left, constraint.relation, numbers.scalar(constraint.value))
        case Level():
            left = lower_term(constraint.term, x, numbers)
            return _compare(left, constraint.relation, numbers.scalar(constraint.bound))
        case BellmanFlow() | StageFlow() | InitialLaw() | Dynamics():
            raise UnloweredError(f"{type(constraint).__name__} has no form over a vector")


def _compare(left: cp.Expression, relation: Relation, right: float) -> cp.Constraint:
    match relation:
        case Relation.EQUAL:
            return left == right
        case Relation.AT_MOST:
            return left <= right
        case Relation.AT_LEAST:
            return left >= right


def _lower_occupancy(
    problem: Problem, space: Occupancy, numbers: Numbers, sense: type[cp.Maximize] | type[cp.Minimize]
) -> Program:
    states, actions = numbers.evaluator.size(space.states), numbers.evaluator.size(space.actions)
    mu = cp.Variable((states, actions), nonneg=True)
    objective = sum(
        (_lower_occupancy_term(term, mu, numbers) for term in merged(problem.terms)), cp.Constant(0)
    )
    named = {}
    for constraint in problem.constraints:
        if not isinstance(constraint, BellmanFlow):
            raise UnloweredError(f"{type(constraint).__name__} has no form over occupancy measures")
        kernel = numbers.array(constraint.kernel)
        inflow = sum(kernel[:, action, :].T @ mu[:, action] for action in range(actions))
        initial, discount = numbers.array(constraint.initial), numbers.scalar(constraint.discount)
        named[str(constraint.multiplier)] = cp.sum(mu, axis=1) - discount * inflow == initial
    return Program(cp.Problem(sense(objective), list(named.values())), mu, 1.0, named)


def _lower_staged(
    problem: Problem, space: StagedOccupancy, numbers: Numbers, sense: type[cp.Maximize] | type[cp.Minimize]
) -> Program:
    mu, stages = staged_variable(space, numbers)
    objective = sum(
        (lower_staged_term(term, stages, numbers) for term in merged(problem.terms)), cp.Constant(0)
    )
    named = {}
    for constraint in problem.constraints:
        if not isinstance(constraint, StageFlow):
            raise UnloweredError(f"{type(constraint).__name__} has no form over the stages of a horizon")
        named[str(constraint.multiplier)] = lower_stage_flow(constraint, stages, numbers)
    return Program(cp.Problem(sense(objective), list(named.values())), mu, 1.0, named)


def _lower_occupancy_term(term: Term, mu: cp.Variable, numbers: Numbers) -> cp.Expression:
    match term:
        case Linear():
            return numbers.scalar(term.weight) * cp.sum(cp.multiply(numbers.array(term.coefficients), mu))
        case CausalEntropy():
            actions = mu.shape[1]
            marginal = cp.vstack([cp.sum(mu, axis=1)] * actions).T
            return -numbers.scalar(term.weight) * cp.sum(cp.rel_entr(mu, marginal))
    raise UnloweredError(f"{type(term).__name__} has no form over occupancy measures")
