"""With reward proportional to the number of steps the critical temperature stays finite."""

from sympy import Abs, Eq, Rational, log, oo

from maxent.problems import Claim, Crossing, Limit, Source, Verdict
from maxent.problems.catalogue.critical_temperature._steps import (
    ALL_CORRECT,
    CORRECT,
    EXTENSIVE,
    SUPPORT,
    K,
    critical,
    delta,
    p_K,
    q,
    task,
    tau,
)
from maxent.problems.documents.sources import THERMODYNAMICS

HALF = Rational(1, 2)

CLAIM = Claim(
    id="tau-c-extensive-reward",
    title="With reward K delta the critical temperature tends to delta / |log q|",
    source=Source(THERMODYNAMICS, "10. The attractor: Gibbs equilibrium and support thresholds"),
    printed=r"\Delta_K=K\delta:\quad\tau_c\approx\frac{K\delta}{K|\log q|}=\frac{\delta}{|\log q|}",
    given=EXTENSIVE,
    definitions=(ALL_CORRECT, SUPPORT),
    assumptions=(p_K < HALF,),
    problem=task(K * delta),
    statements=(
        Crossing(CORRECT, HALF, tau, Eq(tau, critical(K * delta))),
        Limit(critical(K * delta), K, oo, delta / Abs(log(q))),
    ),
    expected=Verdict.CONFIRMED,
)
