"""Where the loss with normalised advantages rests: at a Gibbs policy whose temperature it sets itself.

At rest logit P = logit p + Delta / tau with tau = beta sigma, sigma = Delta sqrt(P (1 - P)) the spread at P
itself, and Delta cancels.  There may be two such points, of which the upper one is unstable, or none.  For
groups of G, with epsilon, the gap between the mean advantages of a correct and a wrong completion is exact.
"""

from sympy import Eq, sqrt

from maxent.problems import Claim, RestPoint, SampleExpectation, Source, Verdict
from maxent.problems.catalogue.group_relative._binary_group import ADVANTAGE, CORRECT, GAP, GIVEN, GROUP, g
from maxent.problems.catalogue.group_relative._population import (
    NORMALISED_GAP,
    SECTION,
    P,
    beta,
    binary_flow,
    logit,
    p,
)
from maxent.problems.documents.sources import THERMODYNAMICS

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
