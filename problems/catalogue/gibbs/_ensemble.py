"""The canonical ensemble as document 001 states it, as a maximum, and corrected to a minimum."""

from sympy import IndexedBase, Symbol, exp

from maxent.problems import Entropy, Linear, Normalisation, Simplex, maximise, minimise
from maxent.problems.expressions.notation import i, n
from maxent.problems.parameters.parameter import inverse_temperature, real

p = IndexedBase("p", positive=True)
E = IndexedBase("E", real=True)
beta = Symbol("beta", positive=True)
lam = Symbol("lambda", real=True)

GIVEN = (real(E, n), inverse_temperature(beta))
SPACE = Simplex(p, i, n)
MAXIMISE = maximise(SPACE, Linear(E), Entropy(-1 / beta), subject_to=[Normalisation(lam)])
MINIMISE = minimise(SPACE, Linear(E), Entropy(-1 / beta), subject_to=[Normalisation(lam)])
WEIGHT = exp(-beta * E[i])
