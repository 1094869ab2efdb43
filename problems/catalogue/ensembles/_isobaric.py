"""States and volumes at a given temperature and pressure (document 000).

The volume runs over M cells, cell k at volume V[k] with the width w[k] in units of the reference
volume; state i has the energy E[i, k] there.  Entropy is relative to states times widths.
"""

from sympy import Expr, IndexedBase, Symbol, exp

from maxent.problems import Definition, Linear, Normalisation, RelativeEntropy, Simplex, minimise
from maxent.problems.expressions.notation import i, j, k, n, t, total
from maxent.problems.parameters.parameter import inverse_temperature, positive, real

p = IndexedBase("p", positive=True)
E, V = IndexedBase("E", real=True), IndexedBase("V", positive=True)
w = IndexedBase("w", positive=True)
v, q = IndexedBase("v", positive=True), IndexedBase("q", positive=True)
"""The volume and the measure of a pair of state and cell."""
P, beta = Symbol("P", positive=True), Symbol("beta", positive=True)
M, pair = Symbol("M", integer=True, positive=True), Symbol("x", integer=True)
lam = Symbol("lambda", real=True)

GIVEN = (real(E, n, M), positive(V, M), positive(w, M), positive(P), inverse_temperature(beta))
ON_PAIRS = (Definition(v[i, k], V[k]), Definition(q[i, k], w[k]))
GIBBS_FREE_ENERGY = minimise(
    Simplex(p, pair, n * M, axes=((i, n), (k, M))),
    Linear(E),
    Linear(v, P),
    RelativeEntropy(q, 1 / beta),
    subject_to=[Normalisation(lam)],
)
"""U - T S + P <V>, of a law of the state and the volume."""


def weight(state: Symbol, cell: Symbol) -> Expr:
    """exp(-beta (E + P V)) times the width, in one state and cell."""
    return exp(-beta * (E[state, cell] + P * V[cell])) * w[cell]


OVER_VOLUMES = total(weight(i, t), t, M)
"""The integral over volumes of the printed integrand, for the energy of one state."""
OVER_BOTH = total(total(weight(j, t), j), t, M)
