"""Where the iterates of mirror descent on the free energy are, and what they follow for small steps."""

from maxent.problems import Claim, FlowSolution, SmallStepLimit, Source, Verdict
from maxent.problems.catalogue.replicator._flow import (
    KL_SHAPED,
    SHAPED,
    SHAPED_FLOW,
    SHAPED_STEPS,
    STEP_SIZE,
    between,
    eta,
    k,
    pi_0,
    tau,
)
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i

CLAIM = Claim(
    id="ladder-md-row-corrected",
    title="Each step keeps the share 1 - eta tau of the logarithms, the flow in the same time exp(-eta tau)",
    source=Source(THERMODYNAMICS, "8. GRPO, the approximation ladder, corrected"),
    printed=r"\pi_k\propto\pi_0^{(1-\eta\tau)^k}(\pi_\text{ref}e^{r/\tau})^{1-(1-\eta\tau)^k},\quad"
    r"\text{the gradient flow only as }\eta\to0",
    given=(*SHAPED, STEP_SIZE),
    definitions=(KL_SHAPED,),
    statements=(
        FlowSolution(SHAPED_STEPS, pi_0[i], between((1 - eta * tau) ** k), proportional=True),
        SmallStepLimit(SHAPED_STEPS, SHAPED_FLOW, eta),
    ),
    expected=Verdict.CONFIRMED,
)
