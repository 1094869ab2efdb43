"""The Gibbs policy at high and at low temperature."""

from sympy import Integer, KroneckerDelta, oo

from maxent.problems import Claim, Limit, Source, Verdict
from maxent.problems.catalogue.gibbs._regularised import GIBBS, GIVEN, pi_ref, r, tau
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, k, n, total

BEST = maximum(r[j], j, n)
ON_THE_BEST = pi_ref[i] * KroneckerDelta(r[i], BEST) / total(pi_ref[k] * KroneckerDelta(r[k], BEST), k)

CLAIM = Claim(
    id="tau-limits",
    title="Large tau gives back the reference, small tau the reference on the best outcomes",
    source=Source(THERMODYNAMICS, "5. Two KLs: landscape versus timestep; 10. The attractor"),
    printed=r"\text{Large }\tau\text{ keeps the optimum close to the reference; small }\tau"
    r"\text{ lets reward dominate and concentrates mass on high-reward trajectories}",
    given=GIVEN,
    statements=(
        Limit(GIBBS, tau, oo, pi_ref[i]),
        Limit(GIBBS, tau, Integer(0), ON_THE_BEST),
    ),
    expected=Verdict.CONFIRMED,
)
