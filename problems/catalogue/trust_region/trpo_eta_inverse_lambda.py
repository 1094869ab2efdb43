"""The trust-region optimum is the exponentiated-advantage update with eta = 1 / lambda*."""

from sympy import exp

from maxent.problems import AtOptimum, Claim, Source, Verdict
from maxent.problems.catalogue.trust_region._ball import BINDS, GIVEN, PROBLEM, A, lam, pi, pi_old
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j, total

ETA = 1 / lam
CLAIM = Claim(
    id="trpo-eta-inverse-lambda",
    title="Within a KL ball the best policy is the tilt by eta = 1 / lambda*",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier"),
    printed=r"\eta=1/\lambda^*,\qquad \pi_\text{new}(a)\propto\pi_\text{old}(a)\exp(\eta\,\hat A(a))",
    given=GIVEN,
    assumptions=(BINDS,),
    problem=PROBLEM,
    statements=(AtOptimum(pi[i], pi_old[i] * exp(ETA * A[i]) / total(pi_old[j] * exp(ETA * A[j]), j)),),
    expected=Verdict.CONFIRMED,
)
