"""The constraint on an expectation in SymPy."""

from sympy import Expr, Sum

from maxent.derive.algebra.calculus import bound
from maxent.derive.engine.reading import SidesReading
from maxent.problems.constraints.constraint import Relation
from maxent.problems.constraints.moment import Moment
from maxent.problems.spaces.space import Vector


class _MomentReading(SidesReading[Moment]):
    reads = Moment

    def relation(self, constraint: Moment) -> Relation:
        return constraint.relation

    def sides(self, constraint: Moment, space: Vector) -> tuple[Expr, Expr]:
        i = bound(space.index)
        mean = Sum(constraint.statistic[i] * space.variable[i], (i, 1, space.size))
        return mean, constraint.value


READING = _MomentReading()
