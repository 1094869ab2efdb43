"""The critical temperature of a binary reward."""

from sympy import Eq, log

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
    id="tau-c-binary",
    title="The temperature at which a correct outcome has probability one half",
    source=Source(THERMODYNAMICS, "Why does RL post-training look like statistical physics?; 10."),
    printed=r"\tau_c(p)=\frac{\Delta}{\log((1-p)/p)}\qquad(p<1/2)",
    given=GIVEN,
    definitions=(SUPPORT,),
    assumptions=(p < HALF,),
    problem=PROBLEM,
    statements=(Crossing(CORRECT, HALF, tau, Eq(tau, Delta / log((1 - p) / p))),),
    expected=Verdict.CONFIRMED,
)
