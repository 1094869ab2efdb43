"""Softmax policies near the old one: logits moved by epsilon d, and the Fisher form of d."""

from sympy import IndexedBase, Symbol, exp, log

from maxent.problems.expressions.notation import j, k, n, total
from maxent.problems.parameters.parameter import distribution, real

pi_old = IndexedBase("pi_old", positive=True)
A, d = (IndexedBase(name, real=True) for name in ("A", "d"))
epsilon = Symbol("epsilon", positive=True)

GIVEN = (distribution(pi_old, n), real(d, n))
Z = total(pi_old[k] * exp(epsilon * d[k]), k)
LOG_RATIO = epsilon * d[j] - log(Z)
"""log pi(j) - log pi_old(j) for the softmax policy with logits moved by epsilon d."""
MOVED = pi_old[j] * exp(epsilon * d[j]) / Z
MEAN = total(pi_old[k] * d[k], k)
FISHER = total(pi_old[j] * d[j] ** 2, j) - MEAN**2
"""d' F d with F = diag(pi_old) - pi_old pi_old', the Fisher matrix of the logits."""
