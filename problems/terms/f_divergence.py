"""Separable f-divergences."""

from dataclasses import dataclass, field

from sympy import Expr, IndexedBase, Lambda

from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space
from maxent.problems.terms.term import ONE, Term


@dataclass(frozen=True)
class FDivergence(Term):
    """weight * D_f(p || q) = weight * sum_i q_i f(p_i / q_i), a separable f-divergence.

    ``generator`` is the scalar convex function f, f(1) = 0, as a one-argument SymPy ``Lambda``.
    """

    generator: Lambda
    reference: IndexedBase
    weight: Expr = field(default=ONE)

    def written(self, space: Space) -> Written:
        """D_f(p || q), in a display with the generator."""
        x, q, f = space.variable, self.reference, self.generator
        where = (r"\ \text{with}\ f(", *f.variables, ") = ", f.expr)
        return Written(latex=("D_f(", x, r" \| ", q, ")", *where), plain=("D_f(", x, " || ", q, ")"))
