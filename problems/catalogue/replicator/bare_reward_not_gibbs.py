"""Updates with a bare-reward advantage end on the best actions, whatever the temperature."""

from sympy import KroneckerDelta, exp

from maxent.problems import Claim, FlowSolution, LongTimeLimit, Source, Verdict
from maxent.problems.catalogue.replicator._flow import BARE, BARE_STEPS, STEP_SIZE, eta, k, pi_0, r
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, n

ON_THE_BEST = pi_0[i] * KroneckerDelta(r[i], maximum(r[j], j, n))

CLAIM = Claim(
    id="bare-reward-not-gibbs",
    title="Bare-reward updates multiply by exp(eta r) each time and end on the best actions, not at Gibbs",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier"),
    printed=r"\text{With a bare-reward advantage, TRPO \ldots is not integrating the KL-regularized "
    r"free-energy flow whose minimizer is }\pi^*_\tau",
    given=(*BARE, STEP_SIZE),
    statements=(
        FlowSolution(BARE_STEPS, pi_0[i], pi_0[i] * exp(eta * k * r[i]), proportional=True),
        LongTimeLimit(BARE_STEPS, pi_0[i], ON_THE_BEST, proportional=True),
    ),
    expected=Verdict.CONFIRMED,
)
