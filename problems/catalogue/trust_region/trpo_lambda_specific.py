"""Every penalty coefficient spends its own divergence: only one spends delta."""

from sympy import exp, log

from maxent.problems import Claim, Slope, Source, Verdict
from maxent.problems.catalogue.trust_region._ball import A, lam, pi_old
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import j, k, n, total
from maxent.problems.parameters.parameter import distribution, positive, real

Z = total(pi_old[k] * exp(A[k] / lam), k)
TILT = pi_old[j] * exp(A[j] / lam) / Z
SPENT = total(TILT * (A[j] / lam - log(Z)), j)
MEAN = total(TILT.subs(j, k) * A[k], k)
VARIANCE = total(TILT * A[j] ** 2, j) - MEAN**2

CLAIM = Claim(
    id="trpo-lambda-specific",
    title="The divergence that a penalised step spends falls at the rate Var(A) / lambda^3",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier"),
    printed=r"\lambda^*>0\ \text{is chosen so that the KL constraint is active}",
    given=(distribution(pi_old, n), real(A, n), positive(lam)),
    statements=(Slope(SPENT, lam, -VARIANCE / lam**3),),
    expected=Verdict.CONFIRMED,
)
