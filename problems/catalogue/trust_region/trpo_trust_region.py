"""The trust-region problem in distribution space, solved."""

from sympy import Eq, exp, log

from maxent.problems import Claim, Optimum, Source, Unknown, Verdict
from maxent.problems.catalogue.trust_region._ball import BINDS, GIVEN, PROBLEM, A, delta, eta, pi_old
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j, total

Z = total(pi_old[j] * exp(eta * A[j]), j)
CLAIM = Claim(
    id="trpo-trust-region",
    title="The best policy within a KL ball is the one tilt of the old policy on the ball's surface",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier"),
    printed=r"\max_{\pi}\,\mathbb{E}_{a\sim\pi}[\hat A(a)]\quad\text{s.t.}\quad"
    r"\mathrm{KL}(\pi\,\|\,\pi_\text{old})\le\delta",
    given=GIVEN,
    assumptions=(BINDS,),
    problem=PROBLEM,
    statements=(
        Optimum(
            pi_old[i] * exp(eta * A[i]) / Z,
            (Unknown(eta, Eq(total(pi_old[j] * exp(eta * A[j]) / Z * (eta * A[j] - log(Z)), j), delta)),),
        ),
    ),
    expected=Verdict.CONFIRMED,
)
