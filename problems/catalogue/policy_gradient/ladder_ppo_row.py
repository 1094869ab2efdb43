"""How Adam's first step moves the policy, and how a small step of mirror descent does.

Both are the rates at which probabilities change; the exponentiated-advantage step has its own to
first order in the step size.  They are compared in the Fisher metric of the policy.
"""

from sympy import IndexedBase

from maxent.problems import Claim, Definition, Existence, Source, Verdict
from maxent.problems.catalogue.policy_gradient._directions import ADAM, GIVEN, WITNESS, A, d, mean, pi
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, total

u, v = IndexedBase("u", real=True), IndexedBase("v", real=True)
REALISED = Definition(u[i], pi[i] * (d[i] - mean(d[i])))
MIRROR = Definition(v[i], pi[i] * (A[i] - mean(A[i])))

CLAIM = Claim(
    id="ladder-ppo-row",
    title="Somewhere the policy moves under Adam's first step in another direction than mirror descent's",
    source=Source(THERMODYNAMICS, "The approximation ladder, row PPO"),
    printed=r"\text{PPO: realized parameter-space direction can misalign with mirror descent}",
    given=GIVEN,
    definitions=(ADAM, REALISED, MIRROR),
    statements=(
        Existence(
            total(u[i] * v[i] / pi[i], i) ** 2 < total(u[i] ** 2 / pi[i], i) * total(v[i] ** 2 / pi[i], i),
            WITNESS,
        ),
    ),
    expected=Verdict.CONFIRMED,
)
