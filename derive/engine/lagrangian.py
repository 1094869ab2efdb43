"""The first reading of a problem: objective and Lagrangian as SymPy expressions, arbitrary n."""

from sympy import Expr, Integer

from maxent.derive.engine.constraints import read_constraint
from maxent.derive.engine.stages import handed_on
from maxent.derive.engine.terms import read_term
from maxent.problems.problem import Problem, over
from maxent.problems.space import Trajectories


def objective(problem: Problem) -> Expr:
    """The sum of the terms (reward units)."""
    return sum((read_term(term, problem.space) for term in problem.terms), Integer(0))


def lagrangian(problem: Problem) -> Expr:
    """objective - sum multiplier * (left - right), inequalities signed so that theirs are >= 0."""
    consistent = handed_on(problem.space) if over(problem, Trajectories) else Integer(0)
    return objective(problem) + sum(
        (read_constraint(constraint, problem) for constraint in problem.constraints), consistent
    )
