"""An action gains mass exactly where its advantage exceeds a threshold.

The threshold is a divergence over the step size: at least 0, the mean of the advantage.  So every action
with negative advantage loses mass, and one with a small positive advantage may.
"""

from sympy import exp, log

from maxent.problems import Claim, Equivalence, Identity, Source, Verdict
from maxent.problems.catalogue.mirror_descent._centred import CENTRED, GIVEN
from maxent.problems.catalogue.mirror_descent._policy import NEXT, A, eta, pi_k
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j, total

THRESHOLD = log(total(pi_k[j] * exp(eta * A[j]), j)) / eta
LOST = total(pi_k[i] * log(pi_k[i] / NEXT), i)
"""KL between the old policy and the new one."""

CLAIM = Claim(
    id="bad-suppressed-good-amplified-corrected",
    title="Actions whose advantage exceeds its soft maximum gain mass; bad ones lose it",
    source=Source(THERMODYNAMICS, "4. Policies are distributions, corrected"),
    printed=r"\pi_{t+1}(a)>\pi_t(a)\iff A_t(a)>\tfrac1\eta\log\sum_b\pi_t(b)\,e^{\eta A_t(b)}"
    r"=\tfrac1\eta\mathrm{KL}(\pi_t\,\|\,\pi_{t+1})",
    given=GIVEN,
    definitions=(CENTRED,),
    statements=(Equivalence(NEXT > pi_k[i], A[i] > THRESHOLD), Identity(THRESHOLD, LOST / eta)),
    expected=Verdict.CONFIRMED,
)
