"""The step scale is set by the radius and the spread of the advantage, to leading order."""

from sympy import exp, log

from maxent.problems import Claim, Expansion, Source, Verdict
from maxent.problems.catalogue.trust_region._ball import A, eta, pi_old
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import j, k, n, total
from maxent.problems.parameters.parameter import distribution, real

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
