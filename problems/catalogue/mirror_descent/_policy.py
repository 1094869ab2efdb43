"""The per-state policy step with advantage A and step size eta (document 003)."""

from sympy import IndexedBase, Symbol, exp

from maxent.problems import Linear, Normalisation, RelativeEntropy, Simplex, maximise
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, inverse_temperature, real

pi = IndexedBase("pi", positive=True)
pi_k = IndexedBase("pi_k", positive=True)
A = IndexedBase("A", real=True)
eta = Symbol("eta", positive=True)
lam = Symbol("lambda", real=True)

GIVEN = (distribution(pi_k, n), real(A, n), inverse_temperature(eta))
PROBLEM = maximise(
    Simplex(pi, i, n), Linear(A), RelativeEntropy(pi_k, -1 / eta), subject_to=[Normalisation(lam)]
)
WEIGHT = pi_k[i] * exp(eta * A[i])
NEXT = WEIGHT / total(pi_k[j] * exp(eta * A[j]), j)
