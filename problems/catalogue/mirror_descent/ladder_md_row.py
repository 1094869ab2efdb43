"""Whether the iterates of mirror descent are the flow's states at multiples of the step size."""

from sympy import exp

from maxent.problems import Claim, FlowSolution, Source, Verdict
from maxent.problems.catalogue.replicator._flow import (
    KL_SHAPED,
    SHAPED,
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
    id="ladder-md-row",
    title="After k steps of size eta, mirror descent is exactly where the gradient flow is at time k eta",
    source=Source(THERMODYNAMICS, "8. GRPO, the approximation ladder"),
    printed=r"\text{Entropy mirror descent preserves exact gradient flow of }\mathcal F_\tau\text{ on the "
    r"simplex; drops nothing}",
    given=(*SHAPED, STEP_SIZE),
    definitions=(KL_SHAPED,),
    statements=(FlowSolution(SHAPED_STEPS, pi_0[i], between(exp(-tau * eta * k)), proportional=True),),
    expected=Verdict.REFUTED,
    corrected_by="ladder-md-row-corrected",
)
