"""The trust-region constraint is active at the optimum."""

from maxent.problems import AtOptimum, Claim, Condition, Source, Verdict
from maxent.problems.catalogue.trust_region._ball import BINDS, DIVERGENCE, GIVEN, PROBLEM, delta
from maxent.problems.catalogue.trust_region._reverse_ball import VARIES
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="trpo-constraint-binds",
    title="At the trust-region optimum the divergence equals the radius",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier"),
    printed=r"\mathrm{KL}(\pi\,\|\,\pi_\text{old})=\delta\quad\text{for nontrivial }\hat A",
    given=GIVEN,
    assumptions=(VARIES,),
    condition=Condition("the best actions lie outside the ball: delta < -log pi_old(argmax A)", BINDS),
    problem=PROBLEM,
    statements=(AtOptimum(DIVERGENCE, delta),),
    expected=Verdict.CONDITIONAL,
)
