"""Maximum of k_B times the Shannon entropy at a given mean energy (document 000)."""

from sympy import Eq, IndexedBase, Symbol, exp

from maxent.problems import Entropy, Linear, Moment, Normalisation, Simplex, Unknown, maximise, minimise
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import moment, positive, real, temperature

p = IndexedBase("p", positive=True)
E = IndexedBase("E", real=True)
U = Symbol("U", real=True)
T = Symbol("T", positive=True)
k_B = Symbol("k_B", positive=True)
beta = Symbol("beta", real=True)
lam_0, lam_1 = Symbol("lambda_0", real=True), Symbol("lambda_1", real=True)

SPACE = Simplex(p, i, n)
GIVEN = (real(E, n), moment(U, E, n), positive(k_B))
AT_TEMPERATURE = (*GIVEN, temperature(T))
MAXIMUM_ENTROPY = maximise(SPACE, Entropy(k_B), subject_to=[Normalisation(lam_0), Moment(E, U, lam_1)])
MINIMUM_FREE_ENERGY = minimise(SPACE, Linear(E), Entropy(-k_B * T), subject_to=[Normalisation(lam_0)])
Z = total(exp(-beta * E[j]), j)
BOLTZMANN = exp(-beta * E[i]) / Z
BETA = Unknown(beta, Eq(total(E[k] * exp(-beta * E[k]) / Z, k), U))
"""beta is the inverse temperature at which the mean energy is U."""
INTERIOR = (minimum(E[j], j, n) < U) & (U < maximum(E[j], j, n))
