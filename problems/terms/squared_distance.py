"""The squared distance to a centre."""

from dataclasses import dataclass, field
from typing import ClassVar

from sympy import Expr, IndexedBase

from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space
from maxent.problems.terms.term import ONE, Term


@dataclass(frozen=True)
class SquaredDistance(Term):
    """weight * ||x - c||^2, the squared Euclidean distance to ``centre`` c."""

    centre: IndexedBase
    weight: Expr = field(default=ONE)
    array: ClassVar[str | None] = "centre"

    def written(self, space: Space) -> Written:
        """||x - c||^2."""
        x, c = space.variable, self.centre
        return Written(latex=(r"\|", x, " - ", c, r"\|^2"), plain=("||", x, " - ", c, "||^2"))
