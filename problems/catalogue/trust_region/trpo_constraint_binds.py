"""The trust-region constraint is active at the optimum."""

from sympy import Ne

from problems import AtOptimum, Claim, Condition, Source, Verdict
from problems.catalogue.trust_region._ball import BINDS, DIVERGENCE, GIVEN, PROBLEM, A, delta
from problems.documents import THERMODYNAMICS
from problems.extremum import maximum, minimum
from problems.notation import j, n

CLAIM = Claim(
    id="trpo-constraint-binds",
    title="At the trust-region optimum the divergence equals the radius",
    source=Source(THERMODYNAMICS, "6. TRPO: from a region to a multiplier"),
    printed=r"\mathrm{KL}(\pi\,\|\,\pi_\text{old})=\delta\quad\text{for nontrivial }\hat A",
    given=GIVEN,
    assumptions=(Ne(maximum(A[j], j, n), minimum(A[j], j, n)),),
    condition=Condition("the best actions lie outside the ball: delta < -log pi_old(argmax A)", BINDS),
    problem=PROBLEM,
    statements=(AtOptimum(DIVERGENCE, delta),),
    expected=Verdict.CONDITIONAL,
)
