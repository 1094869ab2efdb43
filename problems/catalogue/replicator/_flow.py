"""Replicator flows and exponentiated updates of a policy, with the reward or the KL-shaped advantage."""

from sympy import Expr, IndexedBase, Symbol, exp, log

from maxent.problems import Definition, Flow, Iteration, Simplex
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, inverse_temperature, real, temperature

pi = IndexedBase("pi", positive=True)
pi_0 = IndexedBase("pi_0", positive=True)
pi_ref = IndexedBase("pi_ref", positive=True)
r = IndexedBase("r", real=True)
A = IndexedBase("A", real=True)
tau = Symbol("tau", positive=True)
eta = Symbol("eta", positive=True)
time = Symbol("t", nonnegative=True)
k = Symbol("k", integer=True, nonnegative=True)

SPACE = Simplex(pi, i, n)
BARE = (distribution(pi_0, n), real(r, n))
SHAPED = (*BARE, distribution(pi_ref, n), temperature(tau))
STEP_SIZE = inverse_temperature(eta)


def shaped(action: Symbol) -> Expr:
    """Minus the free energy's derivative in the policy, up to a baseline (reward units)."""
    return r[action] - tau * log(pi[action] / pi_ref[action])


def tilted(action: Symbol) -> Expr:
    """The Gibbs policy, up to its normaliser."""
    return pi_ref[action] * exp(r[action] / tau)


def replicator(advantage: Expr) -> Flow:
    """The flow with this advantage of action i."""
    mean = total(pi[j] * advantage.subs(i, j), j)
    return Flow(SPACE, time, pi[i] * (advantage - mean))


def exponentiated(advantage: Expr) -> Iteration:
    """The exponentiated update with this advantage of action i and step size eta."""
    weight = pi[i] * exp(eta * advantage)
    return Iteration(SPACE, k, weight / total(weight.subs(i, j), j))


def between(left: Expr) -> Expr:
    """pi_0^left (Gibbs weight)^(1 - left) of action i: a geometric mixture of initial and Gibbs policy."""
    return pi_0[i] ** left * tilted(i) ** (1 - left)


GIBBS = tilted(i) / total(tilted(j), j)
BARE_FLOW, BARE_STEPS = replicator(r[i]), exponentiated(r[i])
SHAPED_FLOW, SHAPED_STEPS = replicator(A[i]), exponentiated(A[i])
KL_SHAPED = Definition(A[i], shaped(i))
"""Defines the advantage A of the shaped flow and updates as the KL-shaped one."""
MEAN = total(pi[j] * A[j], j)
FREE_ENERGY = total(pi[j] * (tau * log(pi[j] / pi_ref[j]) - r[j]), j)
"""E[-r] + tau KL(pi || pi_ref), reward units."""
