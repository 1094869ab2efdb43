"""The normalisation turns the multiplier into the partition function."""

from sympy import exp, log

from maxent.problems import AtOptimum, Claim, Source, Verdict
from maxent.problems.catalogue.gibbs._maximum_entropy import GIVEN, PROBLEM, T, Z, lam
from maxent.problems.documents.sources import BOLTZMANN

CLAIM = Claim(
    id="maxent-lambda-normalisation",
    title="The factor that carries the multiplier is one over the partition function",
    source=Source(BOLTZMANN, "Get The Optimal-Soft Policy Via Method of Lagrange Multipliers"),
    printed=r"\sum_i\pi_i=1\ \Rightarrow\ \exp(-1-\lambda/T)=1/Z",
    given=GIVEN,
    problem=PROBLEM,
    statements=(
        AtOptimum(exp(-1 - lam / T), 1 / Z),
        AtOptimum(lam, T * log(Z) - T),
    ),
    expected=Verdict.CONFIRMED,
)
