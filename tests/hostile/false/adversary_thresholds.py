"""Clips, floors and caps that the drawn instances never reach."""

from sympy import Abs, Heaviside, IndexedBase, Integer, Max, Min, Rational, Symbol, exp, log, sqrt

from maxent.problems import Identity, Inequality, Slope
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import distribution, positive, probability, real, temperature
from tests.hostile.stated import Aim, false

p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
r = IndexedBase("r", real=True)
x, y = Symbol("x", real=True), Symbol("y", real=True)
a, b = Symbol("a", positive=True), Symbol("b", positive=True)
tau = Symbol("tau", positive=True)
P, Q, R = distribution(p, n), distribution(q, n), real(r, n)
KL = total(p[i] * log(p[i] / q[i]), i)
ENTROPY = -total(p[i] * log(p[i]), i)
TINY = Rational(1, 10**8)

STATEMENTS = (
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-ratio-clipped-at-3",
        "a ratio of 4, with p = (4/5, 1/5) and q = (1/5, 4/5)",
        Identity(total(q[i] * Min(p[i] / q[i], 3), i), Integer(1)),
        given=(P, Q),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-ratio-clipped-at-10",
        "a ratio above 10",
        Identity(total(q[i] * Min(p[i] / q[i], 10) * r[i], i), total(p[i] * r[i], i)),
        given=(P, Q, R),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-reward-clipped-at-3",
        "a reward of 4",
        Identity(total(p[i] * Max(-3, Min(r[i], 3)), i), total(p[i] * r[i], i)),
        given=(P, R),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-reward-clipped-at-1000",
        "a reward of 1001",
        Identity(total(p[i] * Min(r[i], 1000), i), total(p[i] * r[i], i)),
        given=(P, R),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-floored-probability",
        "a mass below 1e-8",
        Identity(-total(p[i] * log(Max(p[i], TINY)), i), ENTROPY),
        given=(P,),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-floored-reference",
        "a reference mass below 1e-8",
        Identity(total(p[i] * log(p[i] / Max(q[i], TINY)), i), KL),
        given=(P, Q),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-exponent-clamped-at-700",
        "x = 701",
        Identity(exp(Min(x, 700)), exp(x)),
        given=(real(x),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-exponent-clamped-below",
        "x = -701, where both sides are tiny",
        Identity(exp(Max(x, -700)), exp(x)),
        given=(real(x),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-weight-clamped",
        "r / tau above 50",
        Identity(total(p[i] * exp(Min(r[i] / tau, 50)), i), total(p[i] * exp(r[i] / tau), i)),
        given=(P, R, temperature(tau)),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-divergence-at-most-5",
        "the relative entropy has no upper bound",
        Inequality(Integer(5), KL),
        given=(P, Q),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-divergence-at-most-500",
        "the relative entropy has no upper bound: a reference mass of exp(-1000)",
        Inequality(Integer(500), KL),
        given=(P, Q),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-surprise",
        "a mass below exp(-20)",
        Inequality(Integer(20), -log(minimum(p[i], i, n))),
        given=(P,),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-temperature-floor",
        "a temperature below 1e-6",
        Identity(x / Max(tau, Rational(1, 10**6)), x / tau),
        given=(real(x), temperature(tau)),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-temperature-cap",
        "a temperature above 1e6",
        Identity(Min(tau, 10**6) * log(2), tau * log(2)),
        given=(temperature(tau),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-product-of-two",
        "the product passes 100 although neither factor is drawn beyond 2",
        Identity(Min(a * b, 100), a * b),
        given=(positive(a), positive(b)),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-band",
        "only where 30 < x < 31",
        Identity(Heaviside(x - 30, 0) * Heaviside(31 - x, 0), Integer(0)),
        given=(real(x),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-slope-beyond-50",
        "the slope is 0 beyond 50",
        Slope(Min(x, 50), x, Integer(1)),
        given=(real(x),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-huber",
        "quadratic only up to 10",
        Identity(Heaviside(Abs(x) - 10, 0) * (Abs(x) - 10) ** 2, Integer(0)),
        given=(real(x),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-odds",
        "odds above 1e4, where a > 0.9999",
        Inequality(Integer(10**4), a / (1 - a)),
        given=(probability(a),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-largest-mass",
        "a mass above 0.999",
        Inequality(Rational(999, 1000), maximum(p[i], i, n) - Heaviside(Rational(3, 2) - n, 1)),
        given=(P,),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-threshold-root",
        "the root exceeds 100 a below 1e-4",
        Inequality(100 * a, sqrt(a)),
        given=(positive(a),),
        assumptions=(a < 1, a > Rational(1, 10**6)),
    ),
)
