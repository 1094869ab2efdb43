"""The first step of Adam on the surrogate of a softmax policy, and the natural gradient (document 003).

At the old policy nothing is clipped: the gradient in the logits is g = pi (A - E[A]).  Adam's first
step is a multiple of sign(g); the natural gradient, the Fisher matrix's inverse on g, is A up to a
constant, which moves no probability.
"""

from fractions import Fraction

from sympy import Expr, IndexedBase, sign

from maxent.problems import Definition
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.drawing import Value
from maxent.problems.parameters.parameter import distribution, real

pi, A = IndexedBase("pi", positive=True), IndexedBase("A", real=True)
d = IndexedBase("d", real=True)
GIVEN = (distribution(pi, n), real(A, n))


def mean(values: Expr) -> Expr:
    """The expectation under the policy of an expression in the outcome i."""
    return total(pi[k] * values.subs(i, k), k)


ADAM = Definition(d[i], sign(pi[i] * (A[i] - total(pi[j] * A[j], j))))
"""Adam's first step in the logits."""
WITNESS: tuple[tuple[IndexedBase, Value], ...] = (
    (pi, (Fraction(7, 10), Fraction(2, 10), Fraction(1, 10))),
    (A, (Fraction(0), Fraction(1), Fraction(1, 2))),
)
