"""The KL ball and the KL penalty with the ball's multiplier have one optimum."""

from problems import Claim, SameOptimum, Source, Verdict
from problems.catalogue.trust_region._ball import BINDS, GIVEN, PENALISED, PROBLEM
from problems.documents import THERMODYNAMICS

CLAIM = Claim(
    id="trpo-multiplier-equivalence",
    title="Penalising the divergence by the multiplier lambda* gives the trust-region optimum",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier"),
    printed=r"\max_\pi\left\{\mathbb{E}_{a\sim\pi}[\hat A(a)]-\lambda^*\,"
    r"\mathrm{KL}(\pi\,\|\,\pi_\text{old})\right\}",
    given=GIVEN,
    assumptions=(BINDS,),
    problem=PROBLEM,
    statements=(SameOptimum(PENALISED),),
    expected=Verdict.CONFIRMED,
)
