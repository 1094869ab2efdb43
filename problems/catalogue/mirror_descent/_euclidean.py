"""Steps in R^n from x_t along the gradient g with step size eta (document 003)."""

from sympy import IndexedBase, Symbol

from maxent.problems import Euclidean
from maxent.problems.expressions.notation import i, n
from maxent.problems.parameters.parameter import inverse_temperature, real

x = IndexedBase("x", real=True)
x_t = IndexedBase("x_t", real=True)
g = IndexedBase("g", real=True)
eta = Symbol("eta", positive=True)

GIVEN = (real(x_t, n), real(g, n), inverse_temperature(eta))
SPACE = Euclidean(x, i, n)
GRADIENT_STEP = x_t[i] - eta * g[i]
