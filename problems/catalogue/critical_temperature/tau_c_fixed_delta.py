"""With a fixed reward the critical temperature of a long task goes to zero."""

from sympy import Eq, Integer, Rational, oo

from maxent.problems import Claim, Crossing, Limit, Source, Verdict
from maxent.problems.catalogue.critical_temperature._steps import (
    ALL_CORRECT,
    CORRECT,
    FIXED,
    SUPPORT,
    Delta,
    K,
    critical,
    p_K,
    task,
    tau,
)
from maxent.problems.documents.sources import THERMODYNAMICS

HALF = Rational(1, 2)

CLAIM = Claim(
    id="tau-c-fixed-delta",
    title="With a fixed reward the critical temperature tends to 0 as the task grows",
    source=Source(THERMODYNAMICS, "10. The attractor: Gibbs equilibrium and support thresholds"),
    printed=r"\text{If }\Delta\text{ is held fixed instead, }\tau_c\to0",
    given=FIXED,
    definitions=(ALL_CORRECT, SUPPORT),
    assumptions=(p_K < HALF,),
    problem=task(Delta),
    statements=(
        Crossing(CORRECT, HALF, tau, Eq(tau, critical(Delta))),
        Limit(critical(Delta), K, oo, Integer(0)),
    ),
    expected=Verdict.CONFIRMED,
)
