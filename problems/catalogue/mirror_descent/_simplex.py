"""Entropy mirror descent on the simplex, from x_t along the gradient g (document 003)."""

from sympy import IndexedBase, Symbol, exp, log

from maxent.problems import Linear, Normalisation, RelativeEntropy, Simplex, minimise
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, inverse_temperature, real

x = IndexedBase("x", positive=True)
x_t = IndexedBase("x_t", positive=True)
g = IndexedBase("g", real=True)
eta = Symbol("eta", positive=True)
nu = Symbol("nu", real=True)

GIVEN = (distribution(x_t, n), real(g, n), inverse_temperature(eta))
PROBLEM = minimise(Simplex(x, i, n), Linear(g), RelativeEntropy(x_t, 1 / eta), subject_to=[Normalisation(nu)])
WEIGHT = x_t[i] * exp(-eta * g[i])
NORMALISER = total(x_t[j] * exp(-eta * g[j]), j)
NEXT = WEIGHT / NORMALISER
SOFT_MINIMUM = -log(NORMALISER) / eta
"""The soft minimum of the gradient: components with a smaller gradient grow, with a larger one decay."""
