"""Inequalities of numbers and of vectors with the best constant, with equality somewhere or in a limit."""

from sympy import Abs, IndexedBase, Max, Min, Rational, Symbol, exp, log, sqrt, tanh

from maxent.problems import Inequality
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import count, distribution, positive, probability, real, temperature
from tests.hostile.stated import Aim, true

p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
r, u, v = (IndexedBase(name, real=True) for name in ("r", "u", "v"))
w, z = IndexedBase("w", positive=True), IndexedBase("z", positive=True)
x, y = Symbol("x", real=True), Symbol("y", real=True)
a, b, m, s = (Symbol(name, positive=True) for name in ("a", "b", "m", "s"))
tau, k = Symbol("tau", positive=True), Symbol("k", integer=True, positive=True)
P, Q, R = distribution(p, n), distribution(q, n), real(r, n)
BINARY = -m * log(m) - (1 - m) * log(1 - m)

STATEMENTS = (
    true(
        Aim.FORM,
        "true-adversary-tight-means",
        "arithmetic and geometric mean",
        Inequality((a + b) / 2, sqrt(a * b)),
        given=(positive(a), positive(b)),
    ),
    true(
        Aim.FORM,
        "true-adversary-tight-geometric-and-harmonic",
        "geometric and harmonic mean",
        Inequality(sqrt(a * b), 2 / (1 / a + 1 / b)),
        given=(positive(a), positive(b)),
    ),
    true(
        Aim.FORM,
        "true-adversary-tight-weighted-means",
        "weighted arithmetic and geometric mean",
        Inequality(m * a + (1 - m) * b, a**m * b ** (1 - m)),
        given=(positive(a), positive(b), probability(m)),
    ),
    true(
        Aim.TIES,
        "true-adversary-tight-cauchy-schwarz",
        "the Cauchy-Schwarz inequality",
        Inequality(total(u[i] ** 2, i) * total(v[i] ** 2, i), total(u[i] * v[i], i) ** 2),
        given=(real(u, n), real(v, n)),
    ),
    true(
        Aim.FORM,
        "true-adversary-tight-triangle",
        "the triangle inequality",
        Inequality(total(Abs(u[i]), i) + total(Abs(v[i]), i), total(Abs(u[i] + v[i]), i)),
        given=(real(u, n), real(v, n)),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-tight-soft-maximum-above",
        "the soft maximum is at least the maximum",
        Inequality(tau * log(total(exp(r[i] / tau), i)), maximum(r[i], i, n)),
        given=(R, temperature(tau)),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-tight-soft-maximum-below",
        "and exceeds it by at most tau log n",
        Inequality(maximum(r[i], i, n) + tau * log(n), tau * log(total(exp(r[i] / tau), i))),
        given=(R, temperature(tau)),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-tight-mean-below-soft-maximum",
        "Jensen's inequality",
        Inequality(log(total(exp(r[i]), i)), total(r[i], i) / n + log(n)),
        given=(R,),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-tight-logarithm-below-line",
        "log a is at most a - 1",
        Inequality(a - 1, log(a)),
        given=(positive(a),),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-tight-exponential-above-line",
        "exp(x) is at least 1 + x",
        Inequality(exp(x), 1 + x),
        given=(real(x),),
    ),
    true(
        Aim.PRECISION,
        "true-adversary-tight-cosh",
        "term by term: (2k)! >= 2^k k!",
        Inequality(exp(x**2 / 2), (exp(x) + exp(-x)) / 2),
        given=(real(x),),
    ),
    true(
        Aim.PRECISION,
        "true-adversary-tight-a-log-a",
        "the minimum of a log a is -exp(-1), at a = exp(-1)",
        Inequality(a * log(a), -exp(-1)),
        given=(positive(a),),
    ),
    true(
        Aim.PRECISION,
        "true-adversary-tight-binary-entropy",
        "the largest value is log 2",
        Inequality(log(2), BINARY),
        given=(probability(m),),
    ),
    true(
        Aim.PRECISION,
        "true-adversary-tight-binary-entropy-above-parabola",
        "h(m) >= 4 log(2) m (1 - m)",
        Inequality(BINARY, 4 * log(2) * m * (1 - m)),
        given=(probability(m),),
    ),
    true(
        Aim.PRECISION,
        "true-adversary-tight-binary-entropy-below-root",
        "h(m) <= 2 log(2) sqrt(m (1 - m))",
        Inequality(2 * log(2) * sqrt(m * (1 - m)), BINARY),
        given=(probability(m),),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-tight-tanh",
        "tanh is at most the identity on positive numbers",
        Inequality(a, tanh(a)),
        given=(positive(a),),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-tight-bernoulli",
        "Bernoulli's inequality",
        Inequality((1 + a) ** k, 1 + k * a),
        given=(positive(a), count(k)),
    ),
    true(
        Aim.TIES,
        "true-adversary-tight-range",
        "a mean lies between the extremes",
        Inequality(total(p[i] * r[i], i), minimum(r[i], i, n)),
        given=(P, R),
    ),
    true(
        Aim.TIES,
        "true-adversary-tight-popoviciu",
        "a variance is at most a quarter of the squared range",
        Inequality(
            (maximum(r[i], i, n) - minimum(r[i], i, n)) ** 2 / 4,
            total(p[i] * (r[i] - total(p[j] * r[j], j)) ** 2, i),
        ),
        given=(P, R),
    ),
    true(
        Aim.TIES,
        "true-adversary-tight-median",
        "a minimum plus a maximum is the sum",
        Inequality(Max(x, y) + Min(x, y), x + y),
        given=(real(x), real(y)),
    ),
    true(
        Aim.MAGNITUDES,
        "true-adversary-tight-surrogate",
        "the clipped surrogate is a lower bound",
        Inequality(a * x, Min(a * x, Max(Rational(4, 5), Min(a, Rational(6, 5))) * x)),
        given=(positive(a), real(x)),
    ),
)
