"""Policies at the maximum of the clipped surrogate whose divergence from the old one has no bound.

The policy pi_delta leaves the losing actions a share delta of their old mass and gives the rest to
the gaining ones, in proportion.  It is a maximiser for every delta that is small enough.
"""

from sympy import IndexedBase, Integer, Symbol, log

from maxent.problems import (
    Attainment,
    Claim,
    ClippedSurrogate,
    Definition,
    Identity,
    Normalisation,
    Simplex,
    Source,
    Verdict,
    maximise,
)
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import distribution, indicator, positive, probability

pi, old = IndexedBase("pi", nonnegative=True), IndexedBase("pi_old", positive=True)
c, size = IndexedBase("c", nonnegative=True), IndexedBase("a", positive=True)
A = IndexedBase("A", real=True)
p, delta = Symbol("p", positive=True), Symbol("delta", positive=True)
epsilon, lam = Symbol("epsilon", positive=True), Symbol("lambda", real=True)

GAINING = Definition(p, total(old[i] * c[i], i), interval=(Integer(0), Integer(1)))
ADVANTAGE = Definition(A[i], (2 * c[i] - 1) * size[i])
POLICY = old[i] * (c[i] * (1 - delta * (1 - p)) / p + (1 - c[i]) * delta)
DIVERGENCE = (1 - p) * log(1 / delta) + p * log(p / (1 - delta * (1 - p)))
"""Without bound as delta tends to 0, for the second term is at least p log p."""

CLAIM = Claim(
    id="ppo-no-trust-region",
    title="Maximisers of the clipped surrogate are arbitrarily far from the old policy in KL",
    source=Source(THERMODYNAMICS, "7. PPO: a clipped actor-critic surrogate; 12. What it does not claim"),
    printed=r"\text{it does not enforce a global trust region}",
    given=(
        distribution(old, n),
        indicator(c, n),
        positive(size, n),
        probability(epsilon),
        probability(delta),
    ),
    definitions=(GAINING, ADVANTAGE),
    assumptions=(delta <= 1 - epsilon, delta * (1 - p) + (1 + epsilon) * p <= 1),
    problem=maximise(Simplex(pi, i, n), ClippedSurrogate(old, A, epsilon), subject_to=[Normalisation(lam)]),
    statements=(
        Attainment(POLICY),
        Identity(total(old[i] * log(old[i] / POLICY), i), DIVERGENCE),
    ),
    expected=Verdict.CONFIRMED,
)
