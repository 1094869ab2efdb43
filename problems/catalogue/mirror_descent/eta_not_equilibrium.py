"""The step size of mirror descent on the free energy and where the iterates end."""

from maxent.problems import Claim, Condition, LongTimeLimit, RestPoint, Source, Verdict
from maxent.problems.catalogue.replicator._flow import (
    GIBBS,
    KL_SHAPED,
    SHAPED,
    SHAPED_STEPS,
    STEP_SIZE,
    eta,
    pi_0,
    tau,
)
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i

CLAIM = Claim(
    id="eta-not-equilibrium",
    title="Whatever the step size, the updates rest at the Gibbs policy only, and end there",
    source=Source(THERMODYNAMICS, "5. Two KLs: landscape versus timestep"),
    printed=r"1/\eta\text{ \ldots controls how much policy mass is allowed to move in one update, not where "
    r"the trajectory ends up}",
    given=(*SHAPED, STEP_SIZE),
    definitions=(KL_SHAPED,),
    statements=(RestPoint(SHAPED_STEPS, GIBBS), LongTimeLimit(SHAPED_STEPS, pi_0[i], GIBBS)),
    condition=Condition("the step size is below 2 / tau", eta < 2 / tau),
    expected=Verdict.CONDITIONAL,
)
