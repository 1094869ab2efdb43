"""The multiplier of the normalisation in the KL-regularised problem."""

from sympy import log

from maxent.problems import AtOptimum, Claim, Source, Verdict
from maxent.problems.catalogue.gibbs._regularised import GIVEN, PROBLEM, Z, lam, tau
from maxent.problems.documents.sources import THERMODYNAMICS

CLAIM = Claim(
    id="kl-lambda-normalisation",
    title="Normalisation fixes the multiplier and leaves the partition function",
    source=Source(THERMODYNAMICS, "Why does RL post-training look like statistical physics?"),
    printed=r"\text{the multiplier }\lambda\text{ is fixed by normalization, leaving }Z:"
    r"\ \lambda=\tau(\log Z-1)",
    given=GIVEN,
    problem=PROBLEM,
    statements=(AtOptimum(lam, tau * (log(Z) - 1)),),
    expected=Verdict.CONFIRMED,
)
