"""The squared distance to a centre in SymPy."""

from sympy import Expr, Indexed, Symbol

from maxent.derive.engine.reading import SummandReading
from maxent.problems.terms.squared_distance import SquaredDistance


class _SquaredDistanceReading(SummandReading[SquaredDistance]):
    reads = SquaredDistance
    continuous = True

    def summand(self, term: SquaredDistance, x: Indexed, i: Symbol) -> Expr:
        return (x - term.centre[i]) ** 2


READING = _SquaredDistanceReading()
