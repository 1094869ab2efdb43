"""A problem at an instance as a CVXPY program."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

import cvxpy as cp
from sympy import Expr, Integer

from maxent.problems.constraints.constraint import Constraint
from maxent.problems.problem import Problem, Sense, over
from maxent.problems.spaces.space import Occupancy, StagedOccupancy, Trajectories, Vector
from maxent.problems.terms.term import ONE, Term
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.errors import UnloweredError
from maxent.verify.programs import constraints, terms
from maxent.verify.programs.paths import enumerated
from maxent.verify.programs.stages import staged_variable


@dataclass(frozen=True)
class Program:
    """A CVXPY program; ``constraints`` are keyed by the names of their multipliers.

    ``scale`` times ``variable`` is the problem's own variable: solvers do better on entries of order 1 than
    on probabilities of order 1/n.
    """

    problem: cp.Problem
    variable: cp.Variable
    scale: float
    constraints: Mapping[str, cp.Constraint] = field(default_factory=dict)

    @property
    def convex(self) -> bool:
        """Whether CVXPY's rules of disciplined convex programming accept the problem in its sense."""
        return bool(self.problem.is_dcp())


def lower(problem: Problem, evaluator: Evaluator, *, rescale: bool = False) -> Program:
    """The problem as a CVXPY program in its own sense, convex or not.

    With ``rescale`` a vector of n entries is 1/n times the program's variable.

    Raises:
        UnloweredError: if a term or constraint has no CVXPY form over the space.
    """
    numbers = Numbers(evaluator)
    if over(problem, Vector):
        return _over_vector(problem, numbers, rescale=rescale)
    if over(problem, Occupancy):
        return _over_occupancy(problem, numbers)
    if over(problem, StagedOccupancy):
        return _over_stages(problem, numbers)
    if over(problem, Trajectories):
        return lower(*enumerated(problem, evaluator), rescale=rescale)
    raise UnloweredError(f"nothing is solved over {type(problem.space).__name__}")


def merged(parts: Iterable[Term]) -> list[Term]:
    """The terms, those that differ only in weight added up: CVXPY rejects differences of convex terms."""
    weights: dict[Term, Expr] = {}
    for term in parts:
        kind = replace(term, weight=ONE)
        weights[kind] = weights.get(kind, Integer(0)) + term.weight
    return [replace(kind, weight=weight) for kind, weight in weights.items() if weight != 0]


def _over_vector(problem: Problem[Vector], numbers: Numbers, *, rescale: bool) -> Program:
    size = numbers.evaluator.size(problem.space.size)
    variable = cp.Variable(size)
    scale = 1 / size if rescale else 1.0
    x = scale * variable
    return _program(
        problem,
        variable,
        lambda term: terms.lower_term(term, x, numbers),
        lambda constraint: constraints.numbers_of(constraint).lowered(constraint, x, numbers),
        scale,
        [variable >= 0] if problem.space.nonnegative else [],
    )


def _over_occupancy(problem: Problem[Occupancy], numbers: Numbers) -> Program:
    space, evaluator = problem.space, numbers.evaluator
    mu = cp.Variable((evaluator.size(space.states), evaluator.size(space.actions)), nonneg=True)

    def lowered(term: Term) -> cp.Expression:
        return numbers.scalar(term.weight) * terms.numbers_of(term).lowered_occupancy(term, mu, numbers)

    return _program(
        problem,
        mu,
        lowered,
        lambda constraint: constraints.numbers_of(constraint).lowered_occupancy(constraint, mu, numbers),
    )


def _over_stages(problem: Problem[StagedOccupancy], numbers: Numbers) -> Program:
    mu, stages = staged_variable(problem.space, numbers)

    def lowered(term: Term) -> cp.Expression:
        return numbers.scalar(term.weight) * terms.numbers_of(term).lowered_stages(term, stages, numbers)

    return _program(
        problem,
        mu,
        lowered,
        lambda constraint: constraints.numbers_of(constraint).lowered_stages(constraint, stages, numbers),
    )


def _program(
    problem: Problem,
    variable: cp.Variable,
    term: Callable[[Term], cp.Expression],
    constraint: Callable[[Constraint], cp.Constraint],
    scale: float = 1.0,
    implicit: Iterable[cp.Constraint] = (),
) -> Program:
    objective = sum(map(term, merged(problem.terms)), cp.Constant(0))
    named = {str(each.multiplier): constraint(each) for each in problem.constraints}
    sense = cp.Maximize if problem.sense is Sense.MAXIMISE else cp.Minimize
    return Program(cp.Problem(sense(objective), [*named.values(), *implicit]), variable, scale, named)
