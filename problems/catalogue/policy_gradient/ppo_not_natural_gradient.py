"""Adam's first step and the natural gradient, compared in the Fisher metric of the logits."""

from problems import Claim, Existence, Source, Verdict
from problems.catalogue.policy_gradient._directions import ADAM, GIVEN, NATURAL, WITNESS, mean
from problems.documents import THERMODYNAMICS

COVARIANCE = mean(ADAM * NATURAL) - mean(ADAM) * mean(NATURAL)
"""The Fisher inner product of two directions of the logits is their covariance under the policy."""

CLAIM = Claim(
    id="ppo-not-natural-gradient",
    title="Somewhere Adam's first step on the surrogate is not along the natural gradient",
    source=Source(THERMODYNAMICS, "7. PPO: a clipped actor-critic surrogate"),
    printed=r"\text{it does not produce a natural-gradient step; the direction is whatever Adam produces}",
    given=GIVEN,
    statements=(
        Existence(
            COVARIANCE**2 < (mean(ADAM**2) - mean(ADAM) ** 2) * (mean(NATURAL**2) - mean(NATURAL) ** 2),
            WITNESS,
        ),
    ),
    expected=Verdict.CONFIRMED,
)
