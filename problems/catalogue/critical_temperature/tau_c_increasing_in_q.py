"""More competence per step raises the critical temperature of a long task."""

from sympy import Abs, Integer, log

from maxent.problems import Claim, Equivalence, Monotonicity, Source, Verdict
from maxent.problems.catalogue.critical_temperature._steps import delta, q, tau
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.parameters.parameter import positive, probability, temperature

CRITICAL = delta / Abs(log(q))

CLAIM = Claim(
    id="tau-c-increasing-in-q",
    title="More competence per step raises the critical temperature below which reward dominates",
    source=Source(THERMODYNAMICS, "10. The attractor: Gibbs equilibrium and support thresholds"),
    printed=r"\text{larger per-step competence }q\text{ has smaller }|\log q|\text{, hence larger }\tau_c:"
    r"\text{ it can enter the reward-dominated regime even under a stronger KL penalty}",
    given=(probability(q), positive(delta), temperature(tau)),
    statements=(
        Monotonicity(Abs(log(q)), q, increasing=False, domain=(Integer(0), Integer(1))),
        Monotonicity(CRITICAL, q, increasing=True, domain=(Integer(0), Integer(1))),
        Equivalence(delta / tau > Abs(log(q)), tau < CRITICAL),
    ),
    expected=Verdict.CONFIRMED,
)
