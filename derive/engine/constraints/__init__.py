"""Translations of the constraints to SymPy, one module each, found by walking the package."""

from sympy import Expr

from maxent.derive.engine.errors import UnreadableError
from maxent.derive.engine.reading import Reading, SidesReading
from maxent.problems.constraints.constraint import Constraint
from maxent.problems.problem import Problem, Sense
from maxent.problems.registry import kinds, readings
from maxent.problems.spaces.space import Vector

_READINGS = readings(__name__, "READING", kinds("maxent.problems.constraints", Constraint))


def _reading(constraint: Constraint) -> Reading[Constraint]:
    return _READINGS.get(type(constraint), Reading())


def read_constraint(constraint: Constraint, problem: Problem) -> Expr:
    """The constraint's contribution to the Lagrangian; in a minimisation inequalities have the other sign.

    Raises:
        UnreadableError: if the constraint has no meaning over the space.
    """
    contribution = _reading(constraint).over(constraint, problem.space)
    reverse = constraint.is_inequality and problem.sense is Sense.MINIMISE
    return -contribution if reverse else contribution


def sides(constraint: Constraint, space: Vector) -> tuple[Expr, Expr]:
    """The left- and the right-hand side of a scalar constraint.

    Raises:
        UnreadableError: if the constraint is not one equation or inequality.
    """
    reading = _reading(constraint)
    if not isinstance(reading, SidesReading):
        raise UnreadableError(f"{type(constraint).__name__} is not one equation or inequality")
    return reading.sides(constraint, space)


def unsolved(problem: Problem) -> str | None:
    """The reason why a problem with these constraints cannot be derived; None if it may be."""
    return next((why for c in problem.constraints if (why := _reading(c).unsolved) is not None), None)
