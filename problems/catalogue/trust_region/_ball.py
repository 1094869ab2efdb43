"""max E[A] over the policies within a divergence ball around the old one (document 003, section 6)."""

from sympy import IndexedBase, KroneckerDelta, Symbol, log

from maxent.problems import Level, Linear, Normalisation, RelativeEntropy, Simplex, maximise
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, positive, real

pi = IndexedBase("pi", positive=True)
pi_old = IndexedBase("pi_old", positive=True)
A = IndexedBase("A", real=True)
delta, eta, lam = (Symbol(name, positive=True) for name in ("delta", "eta", "lambda"))
nu = Symbol("nu", real=True)

GIVEN = (distribution(pi_old, n), real(A, n), positive(delta))
MASS = Normalisation(nu)
PROBLEM = maximise(
    Simplex(pi, i, n),
    Linear(A),
    subject_to=[MASS, Level(RelativeEntropy(pi_old), Relation.AT_MOST, delta, lam)],
)
PENALISED = maximise(Simplex(pi, i, n), Linear(A), RelativeEntropy(pi_old, -lam), subject_to=[MASS])
DIVERGENCE = total(pi[j] * log(pi[j] / pi_old[j]), j)
BEST = total(KroneckerDelta(A[k], maximum(A[j], j, n)) * pi_old[k], k)
BINDS = delta < -log(BEST)
"""The constraint is active: policies on the best actions have KL(pi || pi_old) >= -log pi_old(best)."""
