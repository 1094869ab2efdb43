"""With a bare reward the replicator flow ends on the best actions."""

from sympy import KroneckerDelta, exp

from maxent.problems import Claim, FlowSolution, LongTimeLimit, Source, Verdict
from maxent.problems.catalogue.replicator._flow import BARE, BARE_FLOW, pi_0, r, time
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, n

ON_THE_BEST = pi_0[i] * KroneckerDelta(r[i], maximum(r[j], j, n))

CLAIM = Claim(
    id="replicator-bare-reward",
    title="With a bare reward the flow ends at its start conditioned on the best actions",
    source=Source(THERMODYNAMICS, "9. From mirror-descent steps to probability flows"),
    printed=r"\text{With a bare reward, the same dynamics concentrate on }\arg\max r",
    given=BARE,
    statements=(
        FlowSolution(BARE_FLOW, pi_0[i], pi_0[i] * exp(time * r[i]), proportional=True),
        LongTimeLimit(BARE_FLOW, pi_0[i], ON_THE_BEST, proportional=True),
    ),
    expected=Verdict.CONFIRMED,
)
