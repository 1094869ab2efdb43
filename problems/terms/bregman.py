"""Separable Bregman divergences."""

from dataclasses import dataclass, field
from typing import ClassVar

from sympy import Expr, IndexedBase, Lambda

from maxent.problems.expressions.writing import Written
from maxent.problems.spaces.space import Space
from maxent.problems.terms.term import ONE, Term


@dataclass(frozen=True)
class Bregman(Term):
    """weight * sum_i [psi(x_i) - psi(c_i) - psi'(c_i)(x_i - c_i)], a separable Bregman divergence.

    ``generator`` is the scalar convex function psi as a one-argument SymPy ``Lambda``, ``centre`` is c.
    """

    generator: Lambda
    centre: IndexedBase
    weight: Expr = field(default=ONE)
    array: ClassVar[str | None] = "centre"

    def written(self, space: Space) -> Written:
        """D_psi(x, c), in a display with the generator."""
        x, c, psi = space.variable, self.centre, self.generator
        where = (r"\ \text{with}\ \psi(", *psi.variables, ") = ", psi.expr)
        return Written(latex=(r"D_\psi(", x, ", ", c, ")", *where), plain=("D_psi(", x, ", ", c, ")"))
