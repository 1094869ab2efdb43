"""The KL-regularised optimum is the Gibbs tilt of the reference."""

from maxent.problems import Claim, Optimum, Source, Verdict
from maxent.problems.catalogue.gibbs._regularised import GIBBS, GIVEN, PROBLEM
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="kl-gibbs-policy",
    title="The KL-regularised optimum is the reference tilted by exp(r / tau)",
    source=Source(THERMODYNAMICS, "Why does RL post-training look like statistical physics?"),
    printed=r"\pi^*(y\mid x)=\frac1Z\,\pi_\text{ref}(y\mid x)\exp(r(x,y)/\tau),\quad"
    r" Z=\sum_y\pi_\text{ref}(y\mid x)\exp(r(x,y)/\tau)",
    given=GIVEN,
    problem=PROBLEM,
    statements=(Optimum(GIBBS),),
    expected=Verdict.CONFIRMED,
)
