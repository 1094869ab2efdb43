"""A group of G completions, each correct (reward Delta, else 0) with probability P."""

from sympy import IndexedBase, Sum, Symbol, binomial, sqrt

from maxent.problems import Definition
from maxent.problems.catalogue.group_relative._population import BINARY, Delta, P
from maxent.problems.expressions.notation import j, k
from maxent.problems.parameters.parameter import positive, probability, sample_size
from maxent.problems.statements import binary_draws

x = IndexedBase("x", nonnegative=True)
G = Symbol("G", integer=True, positive=True)
epsilon = Symbol("epsilon", positive=True)

GIVEN = (*BINARY, probability(P), sample_size(G), positive(epsilon))
GROUP = binary_draws(P, x, G)
MEAN = Sum(x[k], (k, 1, G)) / G
SPREAD = Delta * sqrt(Sum((x[j] - MEAN) ** 2, (j, 1, G)) / G)
CORRECT = x[1]
ADVANTAGE = Delta * (CORRECT - MEAN) / (SPREAD + epsilon)
"""The normalised advantage of the first completion."""

WITH = Delta * sqrt(k * (G - k)) / G
"""The spread of a group with k correct completions."""
LOST = WITH**2 / (WITH + epsilon) / Delta
g = Symbol("g", positive=True)
GAP = Definition(g, Sum(binomial(G, k) * P**k * (1 - P) ** (G - k) * LOST, (k, 0, G)) / (P * (1 - P)))
"""The mean advantage of a correct completion minus that of a wrong one."""
