"""Every penalty coefficient spends its own divergence: only one spends delta."""

from sympy import Integer, exp, log, oo

from problems import Claim, Monotonicity, Source, Verdict
from problems.catalogue.trust_region._ball import A, lam, pi_old
from problems.catalogue.trust_region._reverse_ball import VARIES
from problems.documents import THERMODYNAMICS
from problems.notation import j, k, n, total
from problems.parameter import distribution, positive, real

Z = total(pi_old[k] * exp(A[k] / lam), k)
SPENT = total(pi_old[j] * exp(A[j] / lam) / Z * (A[j] / lam - log(Z)), j)

CLAIM = Claim(
    id="trpo-lambda-specific",
    title="The divergence that a penalised step spends decreases strictly in the penalty coefficient",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier"),
    printed=r"\lambda^*>0\ \text{is chosen so that the KL constraint is active}",
    given=(distribution(pi_old, n), real(A, n), positive(lam)),
    assumptions=(VARIES,),
    statements=(Monotonicity(SPENT, lam, increasing=False, domain=(Integer(0), oo)),),
    expected=Verdict.CONFIRMED,
)
