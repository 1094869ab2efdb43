"""The stationarity condition of the maximum-entropy Lagrangian."""

from sympy import log

from maxent.problems import Claim, Source, Stationarity, Verdict
from maxent.problems.catalogue.gibbs._maximum_entropy import GIVEN, PROBLEM, T, lam, pi, r
from maxent.problems.documents.sources import BOLTZMANN
from maxent.problems.expressions.notation import i

CLAIM = Claim(
    id="maxent-lagrangian-stationarity",
    title="The derivative of the Lagrangian in one probability",
    source=Source(BOLTZMANN, "Get The Optimal-Soft Policy Via Method of Lagrange Multipliers"),
    printed=r"\frac{\partial\mathcal L}{\partial\pi_i}=r_i-T(\log\pi_i+1)-\lambda=0",
    given=GIVEN,
    problem=PROBLEM,
    statements=(Stationarity(r[i] - T * (log(pi[i]) + 1) - lam),),
    expected=Verdict.CONFIRMED,
)
