"""Arrays of a problem that may have zeros, so that its optimum may have zeros as well."""

from dataclasses import fields

from sympy import IndexedBase

from maxent.problems.constraints.constraint import Constraint
from maxent.problems.problem import Problem
from maxent.problems.spaces.space import Occupancy
from maxent.problems.terms.term import Term

_LAWS = ("reference", "kernel", "initial")


def may_have_zeros(problem: Problem) -> bool:
    """Whether the optimum is not known to be positive: a reference or a law of the process may have zeros.

    A discounted process visits every state if it may start in every one.
    """
    parts: tuple[Term | Constraint, ...] = (*problem.terms, *problem.constraints)
    if isinstance(problem.space, Occupancy) and not any(map(loose_reference, problem.terms)):
        return any(_loose(getattr(constraint, "initial", None)) for constraint in problem.constraints)
    return any(map(loose_reference, parts))


def loose_reference(part: Term | Constraint) -> bool:
    """Whether a law that the term or constraint refers to is declared nonnegative only."""
    return any(_loose(getattr(part, field.name)) for field in fields(part) if field.name in _LAWS)


def _loose(base: object) -> bool:
    return isinstance(base, IndexedBase) and base.assumptions0.get("positive") is not True
