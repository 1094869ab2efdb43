"""Where the loss with normalised advantages rests: at a Gibbs policy whose temperature it sets itself.

At rest logit P = logit p + Delta / tau with tau = beta sigma, sigma = Delta sqrt(P (1 - P)) the spread at P
itself, and Delta cancels.  There may be two such points, of which the upper one is unstable, or none.  For
groups of G, with epsilon, the gap between the mean advantages of a correct and a wrong completion is exact.
"""

from sympy import Eq, IndexedBase, Sum, Symbol, binomial, sqrt

from maxent.problems import Claim, Definition, RestPoint, SampleExpectation, Source, Verdict
from maxent.problems.catalogue.group_relative._population import (
    BINARY,
    NORMALISED_GAP,
    SECTION,
    Delta,
    P,
    beta,
    binary_flow,
    logit,
    p,
)
from maxent.problems.documents.sources import THERMODYNAMICS
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
g = Symbol("g", real=True)
GAP = Definition(g, Sum(binomial(G, k) * P**k * (1 - P) ** (G - k) * LOST, (k, 0, G)) / (P * (1 - P)))
"""The mean advantage of a correct completion minus that of a wrong one."""

CLAIM = Claim(
    id="grpo-equilibrium-unaffected-corrected",
    title="The flow rests where logit P = logit p + gap(P) / beta, whatever the reward Delta",
    source=Source(THERMODYNAMICS, f"{SECTION}, with tau = beta sigma at rest"),
    printed=r"\operatorname{logit}P=\operatorname{logit}p+\frac{1}{\beta\sqrt{P(1-P)}}",
    given=GIVEN,
    definitions=(GAP,),
    statements=(
        RestPoint(
            binary_flow(NORMALISED_GAP),
            Eq(logit(P), logit(p) + NORMALISED_GAP / beta),
            stable=2 * P - 1 < 2 * beta * sqrt(P * (1 - P)),
        ),
        SampleExpectation(GROUP, ADVANTAGE, (CORRECT - P) * g, given=CORRECT),
    ),
    expected=Verdict.CONFIRMED,
)
