"""Quadratic forms in SymPy."""

from sympy import Expr, Sum

from maxent.derive.algebra.calculus import bound
from maxent.derive.engine.reading import Reading
from maxent.problems.spaces.space import Vector
from maxent.problems.terms.quadratic_form import QuadraticForm


class _QuadraticFormReading(Reading[QuadraticForm]):
    reads = QuadraticForm

    def over_vector(self, part: QuadraticForm, space: Vector) -> Expr:
        """A double sum over the outcomes."""
        index, x = bound(space.index), space.variable
        other = bound(index)
        double = Sum(part.matrix[index, other] * x[index] * x[other], (other, 1, space.size))
        return Sum(double, (index, 1, space.size))


READING = _QuadraticFormReading()
