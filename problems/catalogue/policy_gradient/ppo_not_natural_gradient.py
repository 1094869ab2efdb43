"""Adam's first step and the natural gradient, compared in the Fisher metric of the logits.

The Fisher inner product of two directions of the logits is their covariance under the policy.
"""

from sympy import Expr

from maxent.problems import Claim, Existence, Source, Verdict
from maxent.problems.catalogue.policy_gradient._directions import ADAM, GIVEN, WITNESS, A, d, mean
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i


def covariance(x: Expr, y: Expr) -> Expr:
    """The inner product of two directions."""
    return mean(x * y) - mean(x) * mean(y)


CLAIM = Claim(
    id="ppo-not-natural-gradient",
    title="Somewhere Adam's first step on the surrogate is not along the natural gradient",
    source=Source(THERMODYNAMICS, "7. PPO: a clipped actor-critic surrogate"),
    printed=r"\text{it does not produce a natural-gradient step; the direction is whatever Adam produces}",
    given=GIVEN,
    definitions=(ADAM,),
    statements=(
        Existence(
            covariance(d[i], A[i]) ** 2 < covariance(d[i], d[i]) * covariance(A[i], A[i]),
            WITNESS,
        ),
    ),
    expected=Verdict.CONFIRMED,
)
