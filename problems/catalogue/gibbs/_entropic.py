"""Programs with an entropy in them, and what it would be for their optimum to be a Gibbs law (000)."""

from sympy import Expr, IndexedBase, Symbol, log

from maxent.problems import Bound, Entropy, Linear, Moment, Normalisation, Simplex, maximise
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import moment, probability, real, temperature

p, r, f = IndexedBase("p", positive=True), IndexedBase("r", real=True), IndexedBase("f", real=True)
T, c, m = Symbol("T", positive=True), Symbol("c", positive=True), Symbol("m", real=True)
nu = IndexedBase("nu", nonnegative=True)
lam, mu = Symbol("lambda", real=True), Symbol("mu", real=True)

CAPPED_GIVEN = (real(r, n), temperature(T), probability(c))
CAPPED = maximise(Simplex(p, i, n), Linear(r), Entropy(T), subject_to=[Normalisation(lam), Bound(c, nu)])
ROOM = n * c > 1
"""There is a distribution whose entries are all below the cap."""

GIVEN = (real(r, n), real(f, n), moment(m, f, n), temperature(T))
AT_A_MEAN = maximise(
    Simplex(p, i, n), Linear(r), Entropy(T), subject_to=[Normalisation(lam), Moment(f, m, mu)]
)
INTERIOR = (minimum(f[j], j, n) < m) & (m < maximum(f[j], j, n))


def _centred(values: Expr) -> Expr:
    """A value less the plain mean over the outcomes."""
    return values - total(values.subs(i, j), j) / n


_REWARD, _LOGARITHM = _centred(r[i]), _centred(log(p[i]))
AFFINE = (
    _LOGARITHM * total((_REWARD**2).subs(i, k), k),
    _REWARD * total((_LOGARITHM * _REWARD).subs(i, k), k),
)
"""Equal for every outcome exactly where log p is affine in r: a Gibbs law of r at some temperature."""
