"""True action values, and estimates of them with noise of mean zero and any finite law."""

from sympy import Expr, IndexedBase, Symbol, exp, log

from problems import Definition
from problems.extremum import maximum
from problems.notation import i, j, k, n, total
from problems.parameter import distribution, real, temperature

Q = IndexedBase("Q", real=True)
e = IndexedBase("e", real=True)
epsilon = IndexedBase("epsilon", real=True)
w = IndexedBase("w", positive=True)
alpha = Symbol("alpha", positive=True)
m = Symbol("m", integer=True, positive=True)

GIVEN = (real(Q, n), real(epsilon, m, n), distribution(w, m), temperature(alpha))
"""With probability ``w[k]`` the estimate of ``Q[i]`` is ``Q[i] + e[k, i]``, k = 1..m."""
CENTRED = (Definition(e[k, i], epsilon[k, i] - total(w[j] * epsilon[j, i], j, m)),)


def mean(of_outcome: Expr) -> Expr:
    """The expectation of an expression in ``e[k, i]`` over the law of the noise."""
    return total(w[k] * of_outcome, k, m)


def hard(values: Expr) -> Expr:
    """max over i of the values."""
    return maximum(values, i, n)


def soft(values: Expr) -> Expr:
    """alpha log sum over i of exp(values / alpha)."""
    return alpha * log(total(exp(values / alpha), i, n))
