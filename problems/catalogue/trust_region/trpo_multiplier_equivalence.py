"""The KL ball and the KL penalty with the ball's multiplier have one optimum."""

from sympy import log

from maxent.problems import AtOptimum, Claim, SameOptimum, Source, Verdict
from maxent.problems.catalogue.trust_region._ball import BINDS, GIVEN, PENALISED, PROBLEM, A, lam, pi, pi_old
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j, total

GAIN = A[j] - lam * log(pi[j] / pi_old[j])
"""The slope of the penalised objective in one coordinate, up to a constant: the same at its optimum."""

CLAIM = Claim(
    id="trpo-multiplier-equivalence",
    title="Penalising the divergence by the multiplier lambda* gives the trust-region optimum",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier"),
    printed=r"\max_\pi\left\{\mathbb{E}_{a\sim\pi}[\hat A(a)]-\lambda^*\,"
    r"\mathrm{KL}(\pi\,\|\,\pi_\text{old})\right\}",
    given=GIVEN,
    assumptions=(BINDS,),
    problem=PROBLEM,
    statements=(SameOptimum(PENALISED), AtOptimum(GAIN.subs(j, i), total(pi[j] * GAIN, j))),
    expected=Verdict.CONFIRMED,
)
