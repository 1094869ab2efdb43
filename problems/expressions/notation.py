"""Indices, sizes and sums with which the entries of the catalogue write their formulas."""

from sympy import Expr, IndexedBase, KroneckerDelta, Lambda, Sum, Symbol, symbols

__all__ = [
    "A",
    "S",
    "a",
    "b",
    "bregman_divergence",
    "distinct_values",
    "i",
    "j",
    "k",
    "n",
    "s",
    "t",
    "total",
]

i, j, k = symbols("i j k", integer=True)
"""Indices of outcomes."""
s, a, b, t = symbols("s a b t", integer=True)
"""Indices of a state, of two actions and of a next state."""
n, S, A = symbols("n S A", integer=True, positive=True)
"""The numbers of outcomes, of states and of actions."""


def total(expression: Expr, index: Symbol, size: Symbol = n) -> Sum:
    """The sum of the expression over index = 1..size."""
    return Sum(expression, (index, 1, size))


def distinct_values(base: IndexedBase, size: Symbol = n) -> Sum:
    """The number of different values among base[1], ..., base[size]: sum_k 1 / #{j: base[j] = base[k]}."""
    copies = total(KroneckerDelta(base[k], base[j]), j, size)
    return total(1 / copies, k, size)


def bregman_divergence(generator: Lambda, x: Expr, y: Expr) -> Expr:
    """psi(x) - psi(y) - psi'(y)(x - y) for the generator psi: one coordinate of a Bregman divergence."""
    psi, (u,) = generator.expr, generator.variables
    return psi.subs(u, x) - psi.subs(u, y) - psi.diff(u).subs(u, y) * (x - y)
