"""The population flow: the mean update of the loss for large groups, as a replicator flow of the policy.

Over n actions each logit changes at the rate of its normalised advantage minus beta log(pi / pi_ref).  With
a binary reward the state is the probability P of a correct completion, which is p under the reference.
"""

from sympy import Expr, IndexedBase, Integer, Symbol, exp, log, sqrt

from maxent.problems import Flow, Simplex
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, positive, probability, real, temperature
from maxent.problems.spaces.space import Interval

pi = IndexedBase("pi", positive=True)
pi_ref = IndexedBase("pi_ref", positive=True)
r = IndexedBase("r", real=True)
beta = Symbol("beta", positive=True)
time = Symbol("t", nonnegative=True)
SECTION = "8. GRPO"

GIVEN = (distribution(pi_ref, n), real(r, n), temperature(beta))
NO_TIE = total((r[j] - total(r[k], k) / n) ** 2, j) > 0
"""The rewards of the actions are not all equal."""
MEAN = total(pi[k] * r[k], k)
SPREAD = sqrt(total(pi[j] * (r[j] - MEAN) ** 2, j))


def drift(action: Symbol, spread: Expr) -> Expr:
    """The centred reward over the spread, minus the slope of the reference penalty."""
    return (r[action] - MEAN) / spread - beta * log(pi[action] / pi_ref[action])


def population_flow(spread: Expr) -> Flow:
    """d pi / dt = pi (drift - its mean); the advantages' own mean is 0."""
    centred = drift(i, spread) - total(pi[j] * drift(j, spread), j)
    return Flow(Simplex(pi, i, n), time, pi[i] * centred)


UNIT = Integer(1)
"""The spread 1: advantages are not normalised."""
GIBBS = pi_ref[i] * exp(r[i] / beta)
"""The Gibbs policy at temperature beta, up to its normaliser."""

P, p = Symbol("P", positive=True), Symbol("p", positive=True)
Delta = Symbol("Delta", positive=True)
BINARY = (probability(p), positive(Delta), temperature(beta))
"""The reference probability of a correct completion, its reward, the penalty's coefficient."""
SUCCESS = p * exp(Delta / beta) / (p * exp(Delta / beta) + 1 - p)
"""The Gibbs probability of a correct completion at temperature beta."""


def logit(share: Expr) -> Expr:
    """The logarithm of the odds."""
    return log(share / (1 - share))


def binary_flow(gap: Expr) -> Flow:
    """The logit of P moves by the advantages' gap minus beta (logit P - logit p)."""
    law = P * (1 - P) * (gap - beta * (logit(P) - logit(p)))
    return Flow(Interval(P, Integer(0), Integer(1)), time, law)


NORMALISED_GAP = 1 / sqrt(P * (1 - P))
"""Delta (1 - P) / sigma + Delta P / sigma with sigma = Delta sqrt(P (1 - P)), which is free of Delta."""
