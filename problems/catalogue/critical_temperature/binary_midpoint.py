"""The success probability is one half where the tilted correct mass equals the incorrect mass."""

from sympy import Eq, exp

from maxent.problems import Claim, Crossing, Source, Verdict
from maxent.problems.catalogue.critical_temperature._binary import (
    CORRECT,
    GIVEN,
    HALF,
    PROBLEM,
    SUPPORT,
    Delta,
    p,
    tau,
)
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="binary-midpoint",
    title="The midpoint is where the tilted correct mass equals the incorrect mass",
    source=Source(THERMODYNAMICS, "10. The attractor: Gibbs equilibrium and support thresholds"),
    printed=r"p\,e^{\Delta/\tau}=1-p",
    given=GIVEN,
    definitions=(SUPPORT,),
    assumptions=(p < HALF,),
    problem=PROBLEM,
    statements=(Crossing(CORRECT, HALF, tau, Eq(p * exp(Delta / tau), 1 - p)),),
    expected=Verdict.CONFIRMED,
)
