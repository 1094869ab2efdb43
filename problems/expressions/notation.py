"""Indices, sizes and helpers that entries write their formulas with."""

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
"""Outcomes."""
s, a, b, t = symbols("s a b t", integer=True)
"""A state, two actions, a next state."""
n, S, A = symbols("n S A", integer=True, positive=True)
"""How many outcomes, states, actions."""


def total(expression: Expr, index: Symbol, size: Symbol = n) -> Sum:
    """The sum over index = 1..size."""
    return Sum(expression, (index, 1, size))


def distinct_values(base: IndexedBase, size: Symbol = n) -> Sum:
    """How many different values base[1], ..., base[size] take: every value's copies share a one."""
    copies = total(KroneckerDelta(base[k], base[j]), j, size)
    return total(1 / copies, k, size)


def bregman_divergence(generator: Lambda, x: Expr, y: Expr) -> Expr:
    """psi(x) - psi(y) - psi'(y)(x - y), one coordinate of a separable Bregman divergence."""
    psi, (u,) = generator.expr, generator.variables
    return psi.subs(u, x) - psi.subs(u, y) - psi.diff(u).subs(u, y) * (x - y)
