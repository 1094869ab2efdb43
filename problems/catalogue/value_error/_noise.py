"""Unbiased noisy estimates of action values, with any finite law of the noise."""

from sympy import Expr, IndexedBase, Symbol, exp, log

from maxent.problems import Definition
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, real, temperature

Q = IndexedBase("Q", real=True)
q = IndexedBase("q", real=True)
w = IndexedBase("w", positive=True)
alpha = Symbol("alpha", positive=True)
m = Symbol("m", integer=True, positive=True)

GIVEN = (real(q, m, n), distribution(w, m), temperature(alpha))
"""With probability ``w[k]`` the estimates of the n action values are ``q[k, i]``, k = 1..m."""
UNBIASED = (Definition(Q[i], total(w[j] * q[j, i], j, m)),)


def mean(of_outcome: Expr, index: Symbol) -> Expr:
    """The expectation over the outcomes of the noise."""
    return total(w[index] * of_outcome, index, m)


def hard(values: Expr) -> Expr:
    """max over i of the values."""
    return maximum(values, i, n)


def soft(values: Expr) -> Expr:
    """alpha log sum over i of exp(values / alpha)."""
    return alpha * log(total(exp(values / alpha), i, n))
