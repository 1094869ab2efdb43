"""The constraint on the total mass in SymPy."""

from sympy import Expr, Sum

from maxent.derive.algebra.calculus import bound
from maxent.derive.engine.reading import SidesReading
from maxent.problems.constraints.normalisation import Normalisation
from maxent.problems.spaces.space import Vector


class _NormalisationReading(SidesReading[Normalisation]):
    reads = Normalisation

    def sides(self, constraint: Normalisation, space: Vector) -> tuple[Expr, Expr]:
        i = bound(space.index)
        return Sum(space.variable[i], (i, 1, space.size)), constraint.total


READING = _NormalisationReading()
