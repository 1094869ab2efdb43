"""The stationarity condition of the KL-regularised Lagrangian."""

from sympy import log

from maxent.problems import Claim, Source, Stationarity, Verdict
from maxent.problems.catalogue.gibbs._regularised import GIVEN, PROBLEM, lam, pi, pi_ref, r, tau
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i

CLAIM = Claim(
    id="kl-stationarity",
    title="The derivative of the KL-regularised Lagrangian in one probability",
    source=Source(THERMODYNAMICS, "Why does RL post-training look like statistical physics?"),
    printed=r"r(x,y)-\tau\log\frac{\pi(y\mid x)}{\pi_\text{ref}(y\mid x)}-\tau-\lambda=0",
    given=GIVEN,
    problem=PROBLEM,
    statements=(Stationarity(r[i] - tau * log(pi[i] / pi_ref[i]) - tau - lam),),
    expected=Verdict.CONFIRMED,
)
