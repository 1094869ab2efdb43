"""The gradient flow in policy space, with the entropy subtracted from the energy."""

from maxent.problems import Claim, Dissipation, LongTimeLimit, Source, Verdict
from maxent.problems.catalogue.replicator._entropy import (
    BOLTZMANN,
    ENTROPY,
    FLOW,
    GIVEN,
    MEAN,
    REWARD,
    A,
    beta,
    down,
    pi,
    pi_0,
)
from maxent.problems.documents.sources import NUTSHELL
from maxent.problems.expressions.notation import i, total

CLAIM = Claim(
    id="policy-gradient-flow-sign-002-corrected",
    title="Descending E[-R] - H / beta, at the rate of the variance, leads to the maximum-entropy policy",
    source=Source(NUTSHELL, "3. Langevin dynamics, corrected"),
    printed=r"\dot{\pi}\propto-\nabla_\pi\Big(\mathbb{E}_\pi[-R]-\beta^{-1}H(\pi)\Big)",
    given=GIVEN,
    definitions=(down(-1),),
    statements=(
        LongTimeLimit(FLOW, pi_0[i], BOLTZMANN),
        Dissipation(FLOW, -REWARD - ENTROPY / beta, -total(pi[i] * (A[i] - MEAN) ** 2, i)),
    ),
    expected=Verdict.CONFIRMED,
)
