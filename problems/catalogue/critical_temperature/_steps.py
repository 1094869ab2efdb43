"""A task of K independent steps, each right with probability q under the reference."""

from sympy import Expr, IndexedBase, KroneckerDelta, Symbol, exp, log

from maxent.problems import Definition, Linear, Normalisation, Problem, RelativeEntropy, Simplex, maximise
from maxent.problems.catalogue.critical_temperature._binary import UNIT
from maxent.problems.expressions.notation import i, k, n, total
from maxent.problems.parameters.parameter import positive, temperature, trial_law

pi = IndexedBase("pi", positive=True)
pi_ref = IndexedBase("pi_ref", positive=True)
c = IndexedBase("c", nonnegative=True)
q = Symbol("q", positive=True)
K = Symbol("K", integer=True, positive=True)
delta = Symbol("delta", positive=True)
Delta = Symbol("Delta", positive=True)
tau = Symbol("tau", positive=True)
lam = Symbol("lambda", real=True)
p_K = Symbol("p_K", positive=True)

LAW = (trial_law(pi_ref, n, q, K), temperature(tau))
EXTENSIVE = (*LAW, positive(delta))
FIXED = (*LAW, positive(Delta))
ALL_CORRECT = Definition(c[i], KroneckerDelta(i, 1))
SUPPORT = Definition(p_K, q**K, interval=UNIT)
CORRECT = total(c[k] * pi[k], k)
SPACE = Simplex(pi, i, n)
Z_K = Symbol("Z_K", positive=True)
P_K = Symbol("P_K", positive=True)
PARTITION = Definition(Z_K, q**K * exp(K * delta / tau) + 1 - q**K)
"""The partition function with the reward K delta for all steps right."""
SUCCESS = Definition(P_K, q**K * exp(K * delta / tau) / Z_K)
"""The probability that all steps are right, with that reward."""


def task(reward: Expr) -> Problem:
    """The KL-regularised problem over all 2^K outcomes, with this reward for all steps right."""
    return maximise(
        SPACE,
        Linear(c, weight=reward),
        RelativeEntropy(pi_ref, -tau),
        subject_to=[Normalisation(lam)],
    )


def critical(reward: Expr) -> Expr:
    """The binary critical temperature at support q^K."""
    return reward / log((1 - q**K) / q**K)
