"""Quadratic forms."""

from dataclasses import dataclass, field

from sympy import Expr, IndexedBase

from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space
from maxent.problems.terms.term import ONE, Term


@dataclass(frozen=True)
class QuadraticForm(Term):
    """weight * sum_ij F_ij x_i x_j, where ``matrix`` F is symmetric and positive definite, n by n."""

    matrix: IndexedBase
    weight: Expr = field(default=ONE)

    def written(self, space: Space) -> Written:
        """x' F x."""
        x, F = space.variable, self.matrix
        return Written(latex=(x, r"^\top ", F, " ", x), plain=(x, "' ", F, " ", x))
