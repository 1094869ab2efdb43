"""More reference support raises the critical temperature."""

from sympy import Integer, log

from maxent.problems import Claim, Monotonicity, Source, Verdict
from maxent.problems.catalogue.critical_temperature._binary import HALF, Delta, p
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.parameters.parameter import positive

CLAIM = Claim(
    id="tau-c-increasing-in-p",
    title="The critical temperature increases with the reference support",
    source=Source(THERMODYNAMICS, "10. The attractor: Gibbs equilibrium and support thresholds"),
    printed=r"\text{larger reference support }p\text{ increases the critical temperature }"
    r"\tau_c(p)=\frac{\Delta}{\log((1-p)/p)}",
    given=(positive(Delta),),
    statements=(Monotonicity(Delta / log((1 - p) / p), p, increasing=True, domain=(Integer(0), HALF)),),
    expected=Verdict.CONFIRMED,
)
