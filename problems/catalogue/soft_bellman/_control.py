"""The entropy-regularised program over occupancy measures (documents 001 and 004)."""

from sympy import IndexedBase, Symbol, exp

from maxent.problems import BellmanFlow, CausalEntropy, Linear, Occupancy, maximise
from maxent.problems.expressions.notation import A, S, a, b, s, t, total
from maxent.problems.parameters.parameter import discount, distribution, real, temperature

mu = IndexedBase("mu", positive=True)
pi = IndexedBase("pi", positive=True)
Q = IndexedBase("Q", real=True)
V = IndexedBase("V", real=True)
r = IndexedBase("r", real=True)
P = IndexedBase("P", nonnegative=True)
rho = IndexedBase("rho", positive=True)
alpha = Symbol("alpha", positive=True)
gamma = Symbol("gamma", nonnegative=True)

GIVEN = (
    real(r, S, A),
    distribution(P, S, A, S),
    distribution(rho, S),
    discount(gamma),
    temperature(alpha),
)
PROBLEM = maximise(
    Occupancy(mu, s, a, t, S, A, policy=pi, action_value=Q),
    Linear(r),
    CausalEntropy(alpha),
    subject_to=[BellmanFlow(P, gamma, rho, multiplier=V)],
)
Z = total(exp(Q[s, b] / alpha), b, A)
