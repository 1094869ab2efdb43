"""Objective and Lagrangian of a problem as SymPy expressions, for arbitrary sizes."""

from sympy import Expr, Integer

from maxent.derive.engine.constraints import read_constraint
from maxent.derive.engine.stages import handed_on
from maxent.derive.engine.terms import read_term
from maxent.problems.problem import Problem, over
from maxent.problems.spaces.space import Trajectories


def objective(problem: Problem) -> Expr:
    """The sum of the terms, each with its weight (reward units).

    Raises:
        UnreadableError: if a term has no meaning over the problem's space.
    """
    return sum((read_term(term, problem.space) for term in problem.terms), Integer(0))


def lagrangian(problem: Problem) -> Expr:
    """objective - sum of multiplier * (left - right), with signs that make inequality multipliers >= 0.

    Raises:
        UnreadableError: if a term or a constraint has no meaning over the problem's space.
    """
    consistent = handed_on(problem.space) if over(problem, Trajectories) else Integer(0)
    return objective(problem) + sum(
        (read_constraint(constraint, problem) for constraint in problem.constraints), consistent
    )
