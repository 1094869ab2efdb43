"""Within a reverse KL ball the best policy is no exponential tilt of the old one."""

from sympy import Symbol, exp

from maxent.problems import Claim, Condition, NotOfForm, Source, Verdict
from maxent.problems.catalogue.trust_region._ball import GIVEN, A, pi_old
from maxent.problems.catalogue.trust_region._reverse_ball import REVERSE, THREE_VALUES
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i

eta = Symbol("eta", real=True)

CLAIM = Claim(
    id="reverse-kl-not-tilt",
    title="No exponential tilt of the old policy is the optimum within a reverse KL ball",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier; 12."),
    printed=r"\pi(a)\ne\frac{1}{Z}\pi_\text{old}(a)\exp(\eta\,\hat A(a))",
    given=GIVEN,
    condition=Condition("the advantage takes at least three different values", THREE_VALUES),
    problem=REVERSE,
    statements=(NotOfForm(pi_old[i] * exp(eta * A[i]), eta),),
    expected=Verdict.CONDITIONAL,
)
