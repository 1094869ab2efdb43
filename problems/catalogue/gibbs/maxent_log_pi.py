"""The stationarity condition solved for log pi, the multiplier still in it."""

from sympy import exp, log

from maxent.problems import AtOptimum, Claim, Source, Verdict
from maxent.problems.catalogue.gibbs._maximum_entropy import GIVEN, PROBLEM, T, lam, pi, r
from maxent.problems.documents.sources import BOLTZMANN
from maxent.problems.expressions.notation import i

CLAIM = Claim(
    id="maxent-log-pi",
    title="The optimal policy in terms of the multiplier of the normalisation",
    source=Source(BOLTZMANN, "Get The Optimal-Soft Policy Via Method of Lagrange Multipliers"),
    printed=r"\log\pi_i=-1-\lambda/T+r_i/T,\qquad \pi_i=\exp(-1-\lambda/T)\cdot\exp(r_i/T)",
    given=GIVEN,
    problem=PROBLEM,
    statements=(
        AtOptimum(log(pi[i]), -1 - lam / T + r[i] / T),
        AtOptimum(pi[i], exp(-1 - lam / T) * exp(r[i] / T)),
    ),
    expected=Verdict.CONFIRMED,
)
