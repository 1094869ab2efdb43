"""The gradient flow of E[-R] plus or minus entropy over beta in Fisher's geometry (document 002)."""

from sympy import Expr, IndexedBase, Symbol, exp, log

from problems import Flow, Simplex
from problems.notation import i, j, n, total
from problems.parameter import distribution, inverse_temperature, real

pi = IndexedBase("pi", positive=True)
pi_0 = IndexedBase("pi_0", positive=True)
R = IndexedBase("R", real=True)
beta = Symbol("beta", positive=True)
time = Symbol("t", nonnegative=True)

GIVEN = (distribution(pi_0, n), real(R, n), inverse_temperature(beta))
ENTROPY = -total(pi[j] * log(pi[j]), j)
REWARD = total(pi[j] * R[j], j)
BOLTZMANN = exp(beta * R[i]) / total(exp(beta * R[j]), j)
"""Where E[R] + H / beta is largest."""


def pull(sign: int) -> Expr:
    """Minus the derivative of E[-R] + sign H / beta in pi_i, up to what is the same for all i."""
    return R[i] + sign * log(pi[i]) / beta


def mean(advantage: Expr) -> Expr:
    """The expectation of what is a function of action i."""
    return total(pi[j] * advantage.subs(i, j), j)


def descent(sign: int) -> Flow:
    """Down the slope of E[-R] + sign H / beta."""
    return Flow(Simplex(pi, i, n), time, pi[i] * (pull(sign) - mean(pull(sign))))
