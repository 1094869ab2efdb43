"""max E[r] - tau KL(pi || pi_ref) over all distributions pi (document 003)."""

from sympy import IndexedBase, Symbol, exp

from maxent.problems import Linear, Normalisation, RelativeEntropy, Simplex, maximise, minimise
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, real, temperature

pi = IndexedBase("pi", positive=True)
pi_ref = IndexedBase("pi_ref", positive=True)
pi_star = IndexedBase("pi_star", positive=True)
r = IndexedBase("r", real=True)
tau = Symbol("tau", positive=True)
lam = Symbol("lambda", real=True)

GIVEN = (real(r, n), distribution(pi_ref, n), temperature(tau))
SPACE = Simplex(pi, i, n)
PROBLEM = maximise(SPACE, Linear(r), RelativeEntropy(pi_ref, -tau), subject_to=[Normalisation(lam)])
FREE_ENERGY = minimise(SPACE, Linear(r, -1), RelativeEntropy(pi_ref, tau), subject_to=[Normalisation(lam)])
Z = total(pi_ref[j] * exp(r[j] / tau), j)
GIBBS = pi_ref[i] * exp(r[i] / tau) / Z
