"""With the KL-shaped advantage the replicator flow rests, and ends, at the Gibbs policy."""

from sympy import exp

from maxent.problems import Claim, FlowSolution, LongTimeLimit, RestPoint, Source, Verdict
from maxent.problems.catalogue.replicator._flow import (
    GIBBS,
    KL_SHAPED,
    SHAPED,
    SHAPED_FLOW,
    between,
    pi_0,
    tau,
    time,
)
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i

CLAIM = Claim(
    id="replicator-gibbs-fixed-point",
    title="The Gibbs policy is the only rest point with full support, and every such start ends there",
    source=Source(THERMODYNAMICS, "9. From mirror-descent steps to probability flows"),
    printed=r"\text{with the KL-shaped advantage, the fixed point is the Gibbs policy }\pi^*_\tau",
    given=SHAPED,
    definitions=(KL_SHAPED,),
    statements=(
        RestPoint(SHAPED_FLOW, GIBBS, stable=True),
        FlowSolution(SHAPED_FLOW, pi_0[i], between(exp(-tau * time)), proportional=True),
        LongTimeLimit(SHAPED_FLOW, pi_0[i], GIBBS),
    ),
    expected=Verdict.CONFIRMED,
)
