"""True at every magnitude, although differences vanish there below any tolerance or beyond any double."""

from sympy import (
    Abs,
    Eq,
    Heaviside,
    IndexedBase,
    Integer,
    KroneckerDelta,
    Max,
    Min,
    Rational,
    Symbol,
    exp,
    log,
    oo,
)

from maxent.problems import Convexity, Equivalence, Identity, Implication, Monotonicity, Slope
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, positive, probability, real, temperature
from tests.hostile.stated import Aim, true

p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
p0, r = IndexedBase("p", nonnegative=True), IndexedBase("r", real=True)
x, y = Symbol("x", real=True), Symbol("y", real=True)
a, b, m = (Symbol(name, positive=True) for name in ("a", "b", "m"))
tau = Symbol("tau", positive=True)
P, Q, R = distribution(p, n), distribution(q, n), real(r, n)
STATEMENTS = (
    true(
        Aim.MAGNITUDES,
        "true-adversary-extreme-above-one",
        "exp(-x) is positive, if below any tolerance",
        Implication(x > 0, exp(-x) + Heaviside(x, 1) > 1),
        given=(real(x),),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-extreme-sigmoid-below-one",
        "a logistic function is below 1",
        Implication(a > b, 1 / (1 + exp(b - a)) < 1),
        given=(positive(a), positive(b)),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-extreme-sigmoid-rises",
        "a logistic function rises, however flat it is",
        Monotonicity(1 / (1 + exp(-a * x)), x, increasing=True, domain=(-oo, oo)),
        given=(positive(a),),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-extreme-soft-plus-is-convex",
        "its second derivative is a product of two logistic functions",
        Convexity(log(1 + exp(a * x)), x, convex=True, domain=(-oo, oo)),
        given=(positive(a),),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-extreme-odds",
        "the logistic function of the log odds",
        Identity(1 / (1 + exp(-log(m / (1 - m)))), m),
        given=(probability(m),),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-extreme-shift",
        "a shift of all rewards cancels",
        Identity(
            exp(r[i] / tau) / total(exp(r[j] / tau), j),
            exp((r[i] - x) / tau) / total(exp((r[j] - x) / tau), j),
        ),
        given=(R, real(x), temperature(tau)),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-extreme-clip-inactive",
        "a probability is at most 1",
        Identity(total(Min(p[i], 1) * r[i], i), total(p[i] * r[i], i)),
        given=(P, R),
    ),
    true(
        Aim.TIES,
        "true-adversary-extreme-sum-of-signs",
        "one of two is larger, or both are equal",
        Identity(Heaviside(x - y, Rational(1, 2)) + Heaviside(y - x, Rational(1, 2)), Integer(1)),
        given=(real(x), real(y)),
    ),
    true(
        Aim.TIES,
        "true-adversary-extreme-maximum-attained",
        "the maximum is attained",
        Implication(Heaviside(r[i] - maximum(r[j], j, n), 1) > Rational(1, 2), Eq(r[i], maximum(r[j], j, n))),
        given=(R,),
    ),
    true(
        Aim.TIES,
        "true-adversary-extreme-total-of-diagonal",
        "the diagonal of the identity matrix",
        Identity(total(total(KroneckerDelta(i, j) * p0[i], i), j), Integer(1)),
        given=(distribution(p0, n),),
    ),
    true(
        Aim.TIES,
        "true-adversary-extreme-absolute-values",
        "the larger and the smaller of two",
        Identity(Max(x, y) - Min(x, y), Abs(x - y)),
        given=(real(x), real(y)),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-extreme-equivalence-of-order",
        "the exponential is increasing",
        Equivalence(exp(x) > exp(y), x > y),
        given=(real(x), real(y)),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-extreme-equivalence-of-odds",
        "the odds are increasing",
        Equivalence(m / (1 - m) > a, m > a / (1 + a)),
        given=(probability(m), positive(a)),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-extreme-slope-of-soft-plus",
        "its derivative is the logistic function",
        Slope(log(1 + exp(x)), x, 1 / (1 + exp(-x))),
        given=(real(x),),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-extreme-slope-of-clip",
        "except at its two kinks",
        Slope(Max(-1000, Min(x, 1000)), x, Heaviside(1000 - x, 0) * Heaviside(x + 1000, 0)),
        given=(real(x),),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-extreme-decreasing-power",
        "a power with a negative exponent",
        Monotonicity(x ** (-a), x, increasing=False, domain=(Integer(0), oo)),
        given=(positive(a),),
    ),
)
