"""At fixed p the success probability is smooth: its slope is a polynomial in itself."""

from sympy import Derivative, Subs, log

from maxent.problems import Claim, Identity, Source, Verdict
from maxent.problems.catalogue.critical_temperature._binary import HALF, SUCCESS, Delta, p, tau
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.parameters.parameter import positive, probability, temperature

CRITICAL = Delta / log((1 - p) / p)
SLOPE = Derivative(SUCCESS, tau)

CLAIM = Claim(
    id="smooth-crossover-fixed-p",
    title="The slope of the success probability is a polynomial in it, finite at the crossover",
    source=Source(THERMODYNAMICS, "Why does RL post-training look like statistical physics?; 10."),
    printed=r"\text{For fixed }p\text{ this is a smooth crossover, not a true singularity}",
    given=(probability(p), positive(Delta), temperature(tau)),
    assumptions=(p < HALF,),
    statements=(
        Identity(SLOPE, -Delta / tau**2 * SUCCESS * (1 - SUCCESS)),
        Identity(Subs(SLOPE, tau, CRITICAL), -Delta / (4 * CRITICAL**2)),
        Identity(Delta / 4 + tau**2 * SLOPE, Delta * (SUCCESS - HALF) ** 2),
    ),
    expected=Verdict.CONFIRMED,
)
