"""The gradient flow of E[-R] plus or minus entropy over beta in Fisher's geometry (document 002)."""

from sympy import IndexedBase, Symbol, exp, log

from maxent.problems import Definition, Flow, Simplex
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, inverse_temperature, real

pi = IndexedBase("pi", positive=True)
pi_0 = IndexedBase("pi_0", positive=True)
R = IndexedBase("R", real=True)
beta = Symbol("beta", positive=True)
time = Symbol("t", nonnegative=True)

GIVEN = (distribution(pi_0, n), real(R, n), inverse_temperature(beta))
ENTROPY = -total(pi[j] * log(pi[j]), j)
REWARD = total(pi[j] * R[j], j)
BOLTZMANN = exp(beta * R[i]) / total(exp(beta * R[j]), j)
"""The policy that maximises E[R] + H / beta."""


A = IndexedBase("A", real=True)
MEAN = total(pi[j] * A[j], j)
FLOW = Flow(Simplex(pi, i, n), time, pi[i] * (A[i] - MEAN))


def down(sign: int) -> Definition:
    """The advantage that is minus the derivative of E[-R] + sign H / beta, up to a baseline."""
    return Definition(A[i], R[i] + sign * log(pi[i]) / beta)
