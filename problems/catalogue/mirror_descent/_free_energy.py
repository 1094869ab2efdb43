"""The free energy of a policy, its Gibbs minimiser and its advantage at the current policy (document 003)."""

from sympy import Expr, IndexedBase, Symbol, exp, log

from maxent.problems import Definition, Linear, Normalisation, RelativeEntropy, Simplex, minimise
from maxent.problems.catalogue.mirror_descent._policy import A, eta, pi, pi_k
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, inverse_temperature, real, temperature

ref = IndexedBase("pi_ref", positive=True)
r = IndexedBase("r", real=True)
tau = Symbol("tau", positive=True)
lam = Symbol("lambda", real=True)

GIVEN = (distribution(ref, n), distribution(pi_k, n), real(r, n), temperature(tau), inverse_temperature(eta))
PROBLEM = minimise(
    Simplex(pi, i, n), Linear(r, weight=-1), RelativeEntropy(ref, tau), subject_to=[Normalisation(lam)]
)
GIBBS = ref[i] * exp(r[i] / tau)
SHAPED = r[i] - tau * log(pi_k[i] / ref[i])
"""The reward minus tau times the log-ratio of the current policy to the reference (reward units)."""
ADVANTAGE = Definition(A[i], SHAPED - total(pi_k[j] * SHAPED.subs(i, j), j))
"""The free-energy advantage: the shaped reward minus its mean under the current policy."""


def free_energy(policy: IndexedBase) -> Expr:
    """-E[r] + tau KL(policy || reference)."""
    return total(policy[j] * (tau * log(policy[j] / ref[j]) - r[j]), j)
