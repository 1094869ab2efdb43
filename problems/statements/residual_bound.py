"""Statements that the residual of an operator bounds the distance of an array from its fixed point."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Expr, Indexed, IndexedBase

from maxent.problems.expressions.name import COUNTING, REAL, Name
from maxent.problems.expressions.sentence import Sentence
from maxent.problems.statements.statement import Effort, Statement


@dataclass(frozen=True)
class ResidualBound(Statement):
    """max |x - x*| <= ``factor`` * max |T(x) - x| for every array x, where T(x*) = x*.

    ``operator`` is the component of T(x) at the indices of ``point``, an expression in the array;
    ``fixed_point`` names x*.
    """

    operator: Expr
    point: Indexed
    fixed_point: IndexedBase
    factor: Expr
    kind: ClassVar[str] = "residual-bound"
    effort: ClassVar[Effort] = Effort.SIMULATION
    printed_fields: ClassVar[tuple[str, ...]] = ("factor", "operator")

    @property
    def names(self) -> tuple[Name, ...]:
        """The array and the fixed point, of real numbers, and their indices."""
        rank = len(self.point.indices)
        roles = ((self.point.base, "the array"), (self.fixed_point, "the fixed point"))
        arrays = (Name(symbol, role, REAL, rank, may_be_given=True) for symbol, role in roles)
        indices = (Name(index, "an index", COUNTING) for index in self.point.indices)
        return *arrays, *indices

    def written(self) -> Sentence:
        """max |x - x*| <= factor max |T(x) - x|."""
        x, fixed = self.point, self.fixed_point[self.point.indices]
        moved = (r" \max |", self.operator, " - ", x, "|")
        return r"\max |", x, " - ", fixed, r"| \leq ", self.factor, *moved
