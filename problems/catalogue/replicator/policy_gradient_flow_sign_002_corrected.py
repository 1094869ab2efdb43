"""The gradient flow in policy space, with the entropy subtracted from the energy."""

from problems import Claim, Dissipation, LongTimeLimit, Source, Verdict
from problems.catalogue.replicator._entropy import (
    BOLTZMANN,
    ENTROPY,
    GIVEN,
    REWARD,
    beta,
    descent,
    mean,
    pi_0,
    pull,
)
from problems.documents import NUTSHELL
from problems.notation import i

CLAIM = Claim(
    id="policy-gradient-flow-sign-002-corrected",
    title="Descending E[-R] - H / beta, at the rate of the variance, leads to the maximum-entropy policy",
    source=Source(NUTSHELL, "3. Langevin dynamics, corrected"),
    printed=r"\dot{\pi}\propto-\nabla_\pi\Big(\mathbb{E}_\pi[-R]-\beta^{-1}H(\pi)\Big)",
    given=GIVEN,
    statements=(
        LongTimeLimit(descent(-1), pi_0[i], BOLTZMANN),
        Dissipation(descent(-1), -REWARD - ENTROPY / beta, -mean((pull(-1) - mean(pull(-1))) ** 2)),
    ),
    expected=Verdict.CONFIRMED,
)
