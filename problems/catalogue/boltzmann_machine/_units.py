"""The energy of n binary units and the activation of one of them (document 000).

The couplings are symmetric with zero diagonal; they are made from an arbitrary n by n matrix v.
"""

from sympy import Expr, IndexedBase, KroneckerDelta, Symbol, exp

from maxent.problems import ConditionalProbability, Definition
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import real, temperature

s = IndexedBase("s", nonnegative=True)
v, w = IndexedBase("v", real=True), IndexedBase("w", real=True)
theta, T = IndexedBase("theta", real=True), Symbol("T", positive=True)

GIVEN = (real(v, n, n), real(theta, n), temperature(T))
COUPLINGS = Definition(w[i, j], (v[i, j] + v[j, i]) * (1 - KroneckerDelta(i, j)))
INTERACTION = -total(total(w[i, j] * s[i] * s[j], i, j - 1), j)
FIELD = total(theta[i] * s[i], i)


def above_threshold(energy: Expr) -> ConditionalProbability:
    """Under the Gibbs law of the energy, unit k is 1 with logistic probability of (input - theta_k) / T."""
    excess = total(w[k, j] * s[j], j) - theta[k]
    return ConditionalProbability(s, n, energy, T, k, 1 / (1 + exp(-excess / T)))
