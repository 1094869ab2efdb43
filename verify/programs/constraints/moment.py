"""A constraint on the mean of a statistic, in CVXPY and in balls."""

from collections.abc import Sequence
from dataclasses import replace

import cvxpy as cp
from flint import arb
from sympy import Rational

from maxent.problems.constraints.constraint import Relation
from maxent.problems.constraints.moment import Moment
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.basis import Basis
from maxent.verify.programs.comparison import compared
from maxent.verify.programs.reading import ConstraintNumbers
from maxent.verify.programs.row import Row, linear
from maxent.verify.programs.summand import Coordinate


class _MomentNumbers(ConstraintNumbers[Moment]):
    reads = Moment

    def lowered(self, constraint: Moment, x: cp.Expression, numbers: Numbers) -> cp.Constraint:
        left = numbers.vector(constraint.statistic, x.size) @ x
        return compared(left, constraint.relation, numbers.scalar(constraint.value))

    def row(self, constraint: Moment, size: int, evaluator: Evaluator, basis: Basis | None) -> Row | None:
        left = linear(evaluator.entries(constraint.statistic, size), basis)
        centre = _extreme_vertex(left, constraint.relation)
        return Row(constraint.relation, left, evaluator(constraint.value), centre)

    def moved(self, constraint: Moment, shift: Rational) -> Moment:
        return replace(constraint, value=constraint.value + shift)


def _extreme_vertex(left: Sequence[Coordinate], relation: Relation) -> list[arb]:
    """The vertex of the simplex where the statistic is smallest, or largest unless it is bounded above."""
    slopes = [float(c.linear.mid()) for c in left]
    best = slopes.index(min(slopes) if relation is Relation.AT_MOST else max(slopes))
    return [arb(int(position == best)) for position in range(len(left))]


NUMBERS = _MomentNumbers()
