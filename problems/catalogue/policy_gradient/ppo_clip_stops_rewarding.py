"""The derivative of the clipped surrogate in the likelihood ratio."""

from maxent.problems import Claim, Slope, Source, Verdict
from maxent.problems.catalogue.policy_gradient._clip import GIVEN, SURROGATE, rho, slope
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="ppo-clip-stops-rewarding",
    title="The clipped surrogate has slope 0 beyond the clip on the improving side, slope A elsewhere",
    source=Source(THERMODYNAMICS, "7. PPO: a clipped actor-critic surrogate"),
    printed=r"\text{once }\rho_t\text{ leaves }[1-\epsilon,1+\epsilon]\text{ in the direction that would}"
    r"\text{ improve the objective, the clipped term stops rewarding further movement}",
    given=GIVEN,
    statements=(Slope(SURROGATE, rho, slope(rho)),),
    expected=Verdict.CONFIRMED,
)
