"""How Adam's first step moves the policy, and how a small step of mirror descent does."""

from problems import Claim, Existence, Source, Verdict
from problems.catalogue.policy_gradient._directions import ADAM, GIVEN, WITNESS, A, mean, pi
from problems.documents import THERMODYNAMICS
from problems.notation import i, total

REALISED = pi[i] * (ADAM - mean(ADAM))
MIRROR = pi[i] * (A[i] - mean(A[i]))
"""Both move probabilities at these rates; the exponentiated-advantage step does at first order."""

CLAIM = Claim(
    id="ladder-ppo-row",
    title="Somewhere the policy moves under Adam's first step in another direction than mirror descent's",
    source=Source(THERMODYNAMICS, "The approximation ladder, row PPO"),
    printed=r"\text{PPO: realized parameter-space direction can misalign with mirror descent}",
    given=GIVEN,
    statements=(
        Existence(
            total(REALISED * MIRROR / pi[i], i) ** 2
            < total(REALISED**2 / pi[i], i) * total(MIRROR**2 / pi[i], i),
            WITNESS,
        ),
    ),
    expected=Verdict.CONFIRMED,
)
