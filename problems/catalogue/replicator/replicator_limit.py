"""The exponentiated update becomes the replicator flow as its step goes to zero."""

from maxent.problems import Claim, SmallStepLimit, Source, Verdict
from maxent.problems.catalogue.replicator._flow import (
    BARE_FLOW,
    BARE_STEPS,
    KL_SHAPED,
    SHAPED_FLOW,
    SHAPED_STEPS,
    STEP_SIZE,
    eta,
    pi_ref,
    r,
    tau,
)
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import n
from maxent.problems.parameters.parameter import distribution, real, temperature

CLAIM = Claim(
    id="replicator-limit",
    title="Exponentiated updates follow the replicator flow as the step size goes to zero",
    source=Source(THERMODYNAMICS, "9. From mirror-descent steps to probability flows"),
    printed=r"\partial_t\pi_t(a)=\pi_t(a)\bigl(A(a)-\mathbb E_{\pi_t}[A]\bigr)",
    given=(real(r, n), distribution(pi_ref, n), temperature(tau), STEP_SIZE),
    definitions=(KL_SHAPED,),
    statements=(  # an advantage that stays, and one that moves with the policy
        SmallStepLimit(BARE_STEPS, BARE_FLOW, eta),
        SmallStepLimit(SHAPED_STEPS, SHAPED_FLOW, eta),
    ),
    expected=Verdict.CONFIRMED,
)
