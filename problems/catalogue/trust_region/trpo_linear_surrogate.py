"""The surrogate to first order in the parameters."""

from maxent.problems import Claim, Expansion, Source, Verdict
from maxent.problems.catalogue.trust_region._fisher import GIVEN, MOVED, A, d, epsilon, pi_old
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import j, k, n, total
from maxent.problems.parameters.parameter import real

VALUE = total(pi_old[k] * A[k], k)
SLOPE = total(pi_old[j] * (A[j] - VALUE) * d[j], j)
"""g'd: the policy gradient of the softmax logits at the old policy, in the direction d."""

CLAIM = Claim(
    id="trpo-linear-surrogate",
    title="The surrogate E[A] of a logit step is linear to first order, with the policy gradient",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier"),
    printed=r"L(\theta)\approx L(\theta_k)+g^\top(\theta-\theta_k)",
    given=(*GIVEN, real(A, n)),
    statements=(Expansion(total(MOVED * A[j], j), epsilon, VALUE + epsilon * SLOPE, 2),),
    expected=Verdict.CONFIRMED,
)
