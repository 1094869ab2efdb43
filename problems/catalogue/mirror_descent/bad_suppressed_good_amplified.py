"""The sign of the advantage does not decide whether an action gains mass.

The advantage is centred, as an advantage is: its mean under the current policy is zero.
"""

from maxent.problems import Claim, Implication, Source, Verdict
from maxent.problems.catalogue.mirror_descent._centred import CENTRED, GIVEN
from maxent.problems.catalogue.mirror_descent._policy import NEXT, A, pi_k
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i

CLAIM = Claim(
    id="bad-suppressed-good-amplified",
    title="Actions with negative advantage lose mass, actions with positive advantage gain it",
    source=Source(THERMODYNAMICS, "4. Policies are distributions"),
    printed=r"\text{Bad actions are exponentially suppressed and good actions are exponentially amplified}",
    given=GIVEN,
    definitions=(CENTRED,),
    statements=(Implication(A[i] > 0, NEXT > pi_k[i]), Implication(A[i] < 0, NEXT < pi_k[i])),
    expected=Verdict.REFUTED,
    corrected_by="bad-suppressed-good-amplified-corrected",
)
