"""The soft action value is the reward plus the discounted soft value of the next state."""

from problems import AtOptimum, Claim, Source, Verdict
from problems.catalogue.soft_bellman._control import GIVEN, PROBLEM, P, Q, V, gamma, r
from problems.documents import LANGEVIN_CALIBER
from problems.notation import S, a, s, t, total

CLAIM = Claim(
    id="soft-bellman-q-optimal",
    title="The soft Bellman equation of the optimal action value",
    source=Source(LANGEVIN_CALIBER, "Soft Bellman Equation"),
    printed=r"Q^*(s,a)=r(s,a)+\gamma\,\mathbb E_{s'\sim p(\cdot\mid s,a)}[V^*(s')]",
    given=GIVEN,
    problem=PROBLEM,
    statements=(AtOptimum(Q[s, a], r[s, a] + gamma * total(P[s, a, t] * V[t], t, S)),),
    expected=Verdict.CONFIRMED,
)
