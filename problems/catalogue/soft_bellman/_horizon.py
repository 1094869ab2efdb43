"""Expected reward and entropy of the policy over T stages, without discount."""

from sympy import IndexedBase, Symbol

from maxent.problems import CausalEntropy, Linear, StagedOccupancy, StageFlow, maximise
from maxent.problems.expressions.notation import A, S, a, s, t
from maxent.problems.parameters.parameter import distribution, horizon, real, temperature

mu = IndexedBase("mu", positive=True)
pi = IndexedBase("pi", positive=True)
Q = IndexedBase("Q", real=True)
V = IndexedBase("V", real=True)
r = IndexedBase("r", real=True)
P = IndexedBase("P", nonnegative=True)
rho = IndexedBase("rho", positive=True)
alpha = Symbol("alpha", positive=True)
h = Symbol("h", integer=True)
T = Symbol("T", integer=True, positive=True)

GIVEN = (
    real(r, S, A),
    distribution(P, S, A, S),
    distribution(rho, S),
    temperature(alpha),
    horizon(T, S, A),
)
PROBLEM = maximise(
    StagedOccupancy(mu, h, s, a, t, T, S, A, policy=pi, action_value=Q),
    Linear(r),
    CausalEntropy(alpha),
    subject_to=[StageFlow(P, rho, multiplier=V)],
)
