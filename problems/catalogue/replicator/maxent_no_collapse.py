"""A policy that climbs return plus entropy keeps every action, at every time and in the end."""

from sympy import IndexedBase, Symbol, exp, log

from maxent.problems import Claim, Flow, FlowSolution, LongTimeLimit, Simplex, Source, Verdict
from maxent.problems.documents.sources import LANGEVIN_CALIBER
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, real, temperature

pi, pi_0 = IndexedBase("pi", positive=True), IndexedBase("pi_0", positive=True)
Q = IndexedBase("Q", real=True)
alpha, t = Symbol("alpha", positive=True), Symbol("t", nonnegative=True)

SOFT = Q[i] - alpha * log(pi[i])
MEAN = total(pi[j] * (Q[j] - alpha * log(pi[j])), j)
FLOW = Flow(Simplex(pi, i, n), t, pi[i] * (SOFT - MEAN))
KEPT = exp(-alpha * t)
"""How much of the initial policy's logits is left."""

CLAIM = Claim(
    id="maxent-no-collapse",
    title="Along the natural gradient of return plus entropy every action keeps a positive probability",
    source=Source(LANGEVIN_CALIBER, "MaxEnt RL Objective"),
    printed=r"\text{the policy doesn't collapse to a single action}",
    given=(distribution(pi_0, n), real(Q, n), temperature(alpha)),
    statements=(
        FlowSolution(FLOW, pi_0[i], pi_0[i] ** KEPT * exp((1 - KEPT) * Q[i] / alpha), proportional=True),
        LongTimeLimit(FLOW, pi_0[i], exp(Q[i] / alpha), proportional=True),
    ),
    expected=Verdict.CONFIRMED,
)
