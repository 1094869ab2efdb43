"""How much reference mass the correct outcomes need for the reward to dominate."""

from sympy import exp

from maxent.problems import Claim, Equivalence, Source, Verdict
from maxent.problems.catalogue.critical_temperature._binary import HALF, SUCCESS, Delta, p, tau
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.parameters.parameter import positive, probability, temperature

CLAIM = Claim(
    id="support-threshold-mass",
    title="A correct outcome is likelier than not exactly where the reference mass exceeds a threshold",
    source=Source(THERMODYNAMICS, "13. Target, flow, trajectory"),
    printed=r"\text{when pretrained mass on good trajectories is large enough, reward amplification takes"
    r" over:}\quad P^*>\tfrac12\iff p>\frac1{1+e^{\Delta/\tau}}",
    given=(probability(p), positive(Delta), temperature(tau)),
    statements=(Equivalence(SUCCESS > HALF, p > 1 / (1 + exp(Delta / tau))),),
    expected=Verdict.CONFIRMED,
)
