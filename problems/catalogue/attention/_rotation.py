"""Queries and keys turned by an angle proportional to their position (document 002).

Each of d planes has its own frequency.  A query at position m is turned by m theta in every plane,
a key at position n by n theta; the score is the inner product of the two.
"""

from sympy import Expr, IndexedBase, Symbol, cos, sin

from maxent.problems.expressions.notation import j, total
from maxent.problems.parameters.parameter import count, real

q_1, q_2 = IndexedBase("q_1", real=True), IndexedBase("q_2", real=True)
k_1, k_2 = IndexedBase("k_1", real=True), IndexedBase("k_2", real=True)
theta = IndexedBase("theta", real=True)
d = Symbol("d", integer=True, positive=True)
m, position = Symbol("m", integer=True, positive=True), Symbol("n", integer=True, positive=True)
shift = Symbol("c", integer=True, positive=True)

GIVEN = (
    real(q_1, d),
    real(q_2, d),
    real(k_1, d),
    real(k_2, d),
    real(theta, d),
    count(m),
    count(position),
    count(shift),
)


def score(m: Expr, n: Expr) -> Expr:
    """The inner product of the query turned to position m and the key turned to position n."""
    query = _turned(q_1[j], q_2[j], m * theta[j])
    key = _turned(k_1[j], k_2[j], n * theta[j])
    return total(query[0] * key[0] + query[1] * key[1], j, d)


def _turned(x: Expr, y: Expr, angle: Expr) -> tuple[Expr, Expr]:
    return x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)


def phase_score(phase: Expr) -> Expr:
    """The real part of q conj(k) exp(i phase theta), summed over the planes."""
    real_part, imaginary_part = q_1[j] * k_1[j] + q_2[j] * k_2[j], q_2[j] * k_1[j] - q_1[j] * k_2[j]
    turned = real_part * cos(phase * theta[j]) - imaginary_part * sin(phase * theta[j])
    return total(turned, j, d)
