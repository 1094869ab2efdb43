"""The bound on a divergence or an entropy in SymPy."""

from sympy import Expr

from maxent.derive.engine.reading import SidesReading
from maxent.derive.engine.terms import read_term
from maxent.problems.constraints.constraint import Relation
from maxent.problems.constraints.level import Level
from maxent.problems.spaces.space import Vector


class _LevelReading(SidesReading[Level]):
    reads = Level

    def relation(self, constraint: Level) -> Relation:
        return constraint.relation

    def sides(self, constraint: Level, space: Vector) -> tuple[Expr, Expr]:
        return read_term(constraint.term, space), constraint.bound


READING = _LevelReading()
