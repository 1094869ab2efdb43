"""The exponentiated update to first order in the step size."""

from maxent.problems import Claim, Expansion, Source, Verdict
from maxent.problems.catalogue.mirror_descent._policy import GIVEN, NEXT, A, eta, pi_k
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j, total

CLAIM = Claim(
    id="md-small-step-expansion",
    title="A small exponentiated step moves mass in proportion to the centred advantage",
    source=Source(THERMODYNAMICS, "9. From mirror-descent steps to probability flows"),
    printed=r"\pi_{k+1}(a)-\pi_k(a)\approx\eta\,\pi_k(a)\,(A(a)-\mathbb E_{\pi_k}[A])",
    given=GIVEN,
    statements=(Expansion(NEXT - pi_k[i], eta, eta * pi_k[i] * (A[i] - total(pi_k[j] * A[j], j)), order=2),),
    expected=Verdict.CONFIRMED,
)
