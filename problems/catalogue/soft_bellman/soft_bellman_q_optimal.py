"""The soft action value is the reward plus the discounted soft value of the next state."""

from sympy import log

from maxent.problems import AtOptimum, Claim, Source, Verdict
from maxent.problems.catalogue.soft_bellman._control import GIVEN, PROBLEM, P, Q, V, Z, alpha, gamma, r
from maxent.problems.documents.sources import LANGEVIN_CALIBER
from maxent.problems.expressions.notation import S, a, s, t, total

CLAIM = Claim(
    id="soft-bellman-q-optimal",
    title="The soft Bellman equations of the optimal action value and value",
    source=Source(LANGEVIN_CALIBER, "Soft Bellman Equation"),
    printed=r"Q^*(s,a)=r(s,a)+\gamma\,\mathbb E_{s'\sim p(\cdot\mid s,a)}[V^*(s')],\quad"
    r" V^*(s)=\alpha\log\sum_a\exp(Q^*(s,a)/\alpha)",
    given=GIVEN,
    problem=PROBLEM,
    statements=(
        AtOptimum(Q[s, a], r[s, a] + gamma * total(P[s, a, t] * V[t], t, S)),
        AtOptimum(V[s], alpha * log(Z)),
    ),
    expected=Verdict.CONFIRMED,
)
