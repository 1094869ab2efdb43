"""Problems about optima that hostile statements share, with their optima as formulas."""

from sympy import Expr, IndexedBase, Integer, Rational, Symbol, exp, log

from maxent.problems import (
    Entropy,
    Level,
    Linear,
    Moment,
    Normalisation,
    RelativeEntropy,
    Simplex,
    maximise,
    minimise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, moment, positive, real, temperature

p, star = IndexedBase("p", positive=True), IndexedBase("p_star", positive=True)
r, f = IndexedBase("r", real=True), IndexedBase("f", real=True)
q, w = IndexedBase("q", positive=True), IndexedBase("w", positive=True)
tau, m = Symbol("tau", positive=True), Symbol("m", positive=True)
U, mu, beta = (Symbol(name, real=True) for name in ("U", "mu", "beta"))
SPACE, MASS = Simplex(p, i, n), Normalisation(mu)
SLIGHTLY = 1 + Rational(1, 10**12)

SOFT_GIVEN = (real(r, n), temperature(tau))
SOFT = maximise(SPACE, Linear(r), Entropy(tau), subject_to=[MASS])
"""The largest mean reward plus tau times entropy, at the softmax of r / tau."""
Z = total(exp(r[j] / tau), j)
SOFTMAX = exp(r[i] / tau) / Z

TILT_GIVEN = (real(r, n), distribution(q, n), temperature(tau))
TILT = maximise(SPACE, Linear(r), RelativeEntropy(q, -tau), subject_to=[MASS])
"""The largest mean reward minus tau times the divergence from q, at the tilted law."""
TILT_Z = total(q[j] * exp(r[j] / tau), j)
TILTED = q[i] * exp(r[i] / tau) / TILT_Z

MEAN_GIVEN = (real(f, n), distribution(q, n))
MEAN = maximise(SPACE, Entropy(Integer(1)), subject_to=[MASS, Moment(f, total(f[k] * q[k], k), beta)])
"""The largest entropy at the mean of f that a law with full support has, so inside the range."""
ENDS_GIVEN = (real(f, n), moment(U, f, n))
ENDS = maximise(SPACE, Entropy(Integer(1)), subject_to=[MASS, Moment(f, U, beta)])
"""The same at a mean anywhere in the range, ends included."""
HEAVY_GIVEN = (real(r, n), temperature(tau), positive(m))
HEAVY = maximise(SPACE, Linear(r), Entropy(tau), subject_to=[Normalisation(mu, m)])
"""The softmax of total mass m."""
ENERGY = minimise(SPACE, Linear(r), Entropy(-tau), subject_to=[MASS])
"""The smallest free energy, at the softmax of -r / tau."""
BALL = Level(RelativeEntropy(q), Relation.AT_MOST, Integer(5), Symbol("nu", nonnegative=True))


def divergence(left: IndexedBase, right: IndexedBase) -> Expr:
    """KL(left || right) in nats."""
    return total(left[k] * log(left[k] / right[k]), k)


def boltzmann(multiplier: Symbol) -> Expr:
    """The law proportional to exp(-multiplier f)."""
    return exp(-multiplier * f[i]) / total(exp(-multiplier * f[j]), j)


def mean_under(multiplier: Symbol) -> Expr:
    """The mean of f under that law."""
    return total(f[k] * exp(-multiplier * f[k]), k) / total(exp(-multiplier * f[j]), j)
