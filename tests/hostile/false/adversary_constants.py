"""Best constants made a little too good: false near one point, or far away, and nowhere else."""

from sympy import Abs, Eq, IndexedBase, Integer, Rational, Symbol, exp, log, oo, sqrt

from maxent.problems import Convexity, Equivalence, Implication, Inequality, Monotonicity
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import distribution, positive, probability, real
from tests.hostile.stated import Aim, false

p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
x, y = Symbol("x", real=True), Symbol("y", real=True)
a, b, m = Symbol("a", positive=True), Symbol("b", positive=True), Symbol("m", positive=True)
P, Q = distribution(p, n), distribution(q, n)
KL = total(p[i] * log(p[i] / q[i]), i)
DISTANCE = total(Abs(p[i] - q[i]), i)
CUMULANT = log(m * exp(x * (1 - m)) + (1 - m) * exp(-x * m))

STATEMENTS = (
    false(
        Aim.PRECISION,
        "false-adversary-constant-pinsker",
        "p near q = (1/2, 1/2), where 1/2 is the best constant",
        Inequality(KL, Rational(20001, 40000) * DISTANCE**2),
        given=(P, Q),
    ),
    false(
        Aim.PRECISION,
        "false-adversary-constant-hoeffding",
        "m = 1/2 and x near 0, where 8 is the best constant",
        Inequality(x**2 / Rational(8001, 1000), CUMULANT),
        given=(real(x), probability(m)),
    ),
    false(
        Aim.PRECISION,
        "false-adversary-constant-log-below-line",
        "near a = 1",
        Inequality(a - 1 - Rational(1, 10**6), log(a)),
        given=(positive(a),),
    ),
    false(
        Aim.PRECISION,
        "false-adversary-constant-a-log-a",
        "near a = exp(-1), where a log a = -0.36787944",
        Inequality(a * log(a), Rational(-36787, 100000)),
        given=(positive(a),),
    ),
    false(
        Aim.PRECISION,
        "false-adversary-constant-means",
        "near a = b",
        Inequality((a + b) / 2, Rational(1000001, 1000000) * sqrt(a * b)),
        given=(positive(a), positive(b)),
    ),
    false(
        Aim.PRECISION,
        "false-adversary-constant-cosh",
        "near x = 0, where 1/2 is the best constant",
        Inequality(exp(Rational(4999, 10000) * x**2), (exp(x) + exp(-x)) / 2),
        given=(real(x),),
    ),
    false(
        Aim.PRECISION,
        "false-adversary-constant-young",
        "near a = b",
        Inequality(a**2 / 2 + b**2 / 2, Rational(10001, 10000) * a * b),
        given=(positive(a), positive(b)),
    ),
    false(
        Aim.PRECISION,
        "false-adversary-constant-binary-entropy",
        "near m = 1/2, where it is 0.693147",
        Inequality(Rational(6931, 10000), -m * log(m) - (1 - m) * log(1 - m)),
        given=(probability(m),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-constant-binary-entropy-below-parabola",
        "near m = 0, where the entropy has an infinite slope: m < exp(-49)",
        Inequality(50 * m * (1 - m), -m * log(m) - (1 - m) * log(1 - m)),
        given=(probability(m),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-constant-growth",
        "a^2 overtakes 1000 a beyond 1000",
        Inequality(1000 * a, a**2),
        given=(positive(a),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-constant-exponential-against-power",
        "a = 20, where a^20 / 10^17 is twice exp(a)",
        Inequality(exp(a), a**20 / 10**17),
        given=(positive(a),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-constant-log-against-root",
        "a = exp(4), where the sides are 2.8 and 4",
        Inequality(a ** Rational(1, 4) + Rational(1, 10), log(a)),
        given=(positive(a),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-constant-log-unbounded",
        "log a exceeds 300 beyond exp(300)",
        Inequality(Integer(300), log(a)),
        given=(positive(a),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-constant-log-near-zero",
        "log a is below -300 under exp(-300)",
        Inequality(log(a), Integer(-300)),
        given=(positive(a),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-monotone-beyond-1000",
        "decreasing beyond 1000",
        Monotonicity(x - x**2 / 2000, x, increasing=True, domain=(Integer(0), oo)),
        given=(),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-monotone-below-a-thousandth",
        "decreasing below 1/1000",
        Monotonicity(x + Rational(1, 10**6) / x, x, increasing=True, domain=(Integer(0), oo)),
        given=(),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-monotone-in-a-gap",
        "decreasing between 499 and 500 only",
        Monotonicity(
            x**3 / 3 - Rational(999, 2) * x**2 + 249500 * x, x, increasing=True, domain=(Integer(0), oo)
        ),
        given=(),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-monotone-for-large-a",
        "a > 100 turns it at x = 1",
        Monotonicity(x - a * x**2 / 200, x, increasing=True, domain=(Integer(0), Integer(1))),
        given=(positive(a),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-convex-below-a-thousandth",
        "concave below 1/1000",
        Convexity(x**3 - Rational(3, 1000) * x**2, x, convex=True, domain=(Integer(0), oo)),
        given=(),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-convex-beyond-100",
        "concave beyond 100",
        Convexity(100 * x**2 / 2 - x**3 / 6, x, convex=True, domain=(Integer(0), oo)),
        given=(),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-implication-thin-premise",
        "x = 5e-5",
        Implication(x**2 <= Rational(1, 10**8), x <= 0),
        given=(real(x),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-implication-annulus",
        "x = 10, y = 0",
        Implication(Abs(x**2 + y**2 - 100) <= Rational(1, 100), x < Rational(9999, 1000)),
        given=(real(x), real(y)),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-implication-other-root",
        "x = -7",
        Implication(Eq(x**2, 49), x > 0),
        given=(real(x),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-adversary-equivalence-thin",
        "100 <= x < 100.01 satisfies the second alone",
        Equivalence(x > Rational(10001, 100), x > 100),
        given=(real(x),),
    ),
    false(
        Aim.TIES,
        "false-adversary-equivalence-product",
        "y = 0 and x = 1",
        Equivalence(Eq(x * y, 0), Eq(x, 0)),
        given=(real(x), real(y)),
    ),
    false(
        Aim.TIES,
        "false-adversary-equivalence-far-sign",
        "x = 60, between the roots 50 and 70 of the second",
        Equivalence(x > 0, x * (x - 50) * (x - 70) > 0),
        given=(real(x),),
    ),
)
