"""The step scale is set by the radius and the spread of the advantage, to leading order."""

from sympy import exp, log

from problems import Claim, Expansion, Source, Verdict
from problems.catalogue.trust_region._ball import A, eta, pi_old
from problems.documents import THERMODYNAMICS
from problems.notation import j, k, n, total
from problems.parameter import distribution, real

Z = total(pi_old[k] * exp(eta * A[k]), k)
SPENT = total(pi_old[j] * exp(eta * A[j]) / Z * (eta * A[j] - log(Z)), j)
MEAN = total(pi_old[k] * A[k], k)
VARIANCE = total(pi_old[j] * (A[j] - MEAN) ** 2, j)

CLAIM = Claim(
    id="lambda-not-tau",
    title="A step of scale eta = 1 / lambda* spends eta^2 Var(A) / 2: delta and A fix it, tau does not",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier"),
    printed=r"\eta=\frac{1}{\lambda^*}",
    given=(distribution(pi_old, n), real(A, n)),
    statements=(Expansion(SPENT, eta, eta**2 * VARIANCE / 2, 3),),
    expected=Verdict.CONFIRMED,
)
