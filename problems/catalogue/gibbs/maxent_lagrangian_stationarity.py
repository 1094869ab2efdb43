"""The stationarity condition of the maximum-entropy Lagrangian."""

from sympy import log

from problems import Claim, Source, Stationarity, Verdict
from problems.catalogue.gibbs._maximum_entropy import GIVEN, PROBLEM, T, lam, pi, r
from problems.documents import BOLTZMANN
from problems.notation import i

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
