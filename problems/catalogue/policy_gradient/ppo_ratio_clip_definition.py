"""What the clipped surrogate of one sample is, by the sign of its advantage, and that it is concave."""

from maxent.problems import Claim, Identity, Inequality, Source, Verdict
from maxent.problems.catalogue.policy_gradient._clip import SURROGATE, TWO_RATIOS, capped, rho, rho_0, slope
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="ppo-ratio-clip-definition",
    title="The clipped surrogate caps gains at 1 + epsilon, floors losses at 1 - epsilon, and is concave",
    source=Source(THERMODYNAMICS, "7. PPO: a clipped actor-critic surrogate"),
    printed=r"L^\text{CLIP}=\mathbb E_t[\min(\rho_t\hat A_t,\mathrm{clip}(\rho_t,1-\epsilon,1+\epsilon)"
    r"\hat A_t)],\ \rho_t=\pi_\theta/\pi_{\theta_\text{old}}",
    given=TWO_RATIOS,
    statements=(
        Identity(SURROGATE, capped(rho)),
        Inequality(capped(rho_0) + slope(rho_0) * (rho - rho_0), capped(rho)),
    ),
    expected=Verdict.CONFIRMED,
)
