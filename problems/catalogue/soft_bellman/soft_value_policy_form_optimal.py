"""The soft value as the expected soft advantage-corrected action value under the optimal policy."""

from sympy import log

from maxent.problems import AtOptimum, Claim, Source, Verdict
from maxent.problems.catalogue.soft_bellman._control import GIVEN, PROBLEM, Q, V, alpha, pi
from maxent.problems.documents.sources import LANGEVIN_CALIBER
from maxent.problems.expressions.notation import A, b, s, total

CLAIM = Claim(
    id="soft-value-policy-form-optimal",
    title="The optimal soft value in terms of the optimal policy",
    source=Source(LANGEVIN_CALIBER, "Soft Bellman Equation"),
    printed=r"V^*(s)=\mathbb E_{a\sim\pi^*(\cdot\mid s)}[Q^*(s,a)-\alpha\log\pi^*(a\mid s)]",
    given=GIVEN,
    problem=PROBLEM,
    statements=(AtOptimum(V[s], total(pi[s, b] * (Q[s, b] - alpha * log(pi[s, b])), b, A)),),
    expected=Verdict.CONFIRMED,
)
