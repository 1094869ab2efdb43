"""The KL divergence of a small parameter step is half its Fisher norm squared."""

from maxent.problems import Claim, Expansion, Source, Verdict
from maxent.problems.catalogue.trust_region._fisher import FISHER, GIVEN, LOG_RATIO, epsilon, pi_old
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import j, total

CLAIM = Claim(
    id="kl-fisher-second-order",
    title="KL(pi_old || pi) of a logit step is half its Fisher norm squared, to second order",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier"),
    printed=r"\mathrm{KL}(\pi_{\theta_k}\,\|\,\pi_\theta)\approx"
    r"\frac12(\theta-\theta_k)^\top F_k(\theta-\theta_k)",
    given=GIVEN,
    statements=(Expansion(total(-pi_old[j] * LOG_RATIO, j), epsilon, epsilon**2 * FISHER / 2, 3),),
    expected=Verdict.CONFIRMED,
)
