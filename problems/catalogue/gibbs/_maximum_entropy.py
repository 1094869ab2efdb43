"""max E[r] + T H(pi) over all distributions pi (document 000)."""

from sympy import IndexedBase, Symbol, exp

from maxent.problems import Entropy, Linear, Normalisation, Simplex, maximise
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import real, temperature

pi = IndexedBase("pi", positive=True)
r = IndexedBase("r", real=True)
T = Symbol("T", positive=True)
lam = Symbol("lambda", real=True)

GIVEN = (real(r, n), temperature(T))
PROBLEM = maximise(Simplex(pi, i, n), Linear(r), Entropy(T), subject_to=[Normalisation(lam)])
Z = total(exp(r[j] / T), j)
