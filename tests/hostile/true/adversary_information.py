"""Inequalities of information theory with the best constant, with equality somewhere or in a limit."""

from sympy import Abs, IndexedBase, Integer, Symbol, exp, log, sqrt

from maxent.problems import Inequality
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import distribution, positive, probability, real
from tests.hostile.stated import Aim, true

p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
p0 = IndexedBase("p", nonnegative=True)
r, u, v = (IndexedBase(name, real=True) for name in ("r", "u", "v"))
w, z = IndexedBase("w", positive=True), IndexedBase("z", positive=True)
x, y = Symbol("x", real=True), Symbol("y", real=True)
a, b, m, s = (Symbol(name, positive=True) for name in ("a", "b", "m", "s"))
tau, k = Symbol("tau", positive=True), Symbol("k", integer=True, positive=True)
P, Q, R = distribution(p, n), distribution(q, n), real(r, n)
KL = total(p[i] * log(p[i] / q[i]), i)
ENTROPY = -total(p[i] * log(p[i]), i)

STATEMENTS = (
    true(
        Aim.PRECISION,
        "true-adversary-tight-pinsker",
        "Pinsker's inequality in nats",
        Inequality(KL, total(Abs(p[i] - q[i]), i) ** 2 / 2),
        given=(P, Q),
    ),
    true(
        Aim.PRECISION,
        "true-adversary-tight-hoeffding",
        "Hoeffding's lemma for a variable on {0, 1}, whose range is 1",
        Inequality(x**2 / 8, log(m * exp(x * (1 - m)) + (1 - m) * exp(-x * m))),
        given=(real(x), probability(m)),
    ),
    true(
        Aim.FORM, "true-adversary-tight-gibbs", "Gibbs' inequality", Inequality(KL, Integer(0)), given=(P, Q)
    ),
    true(
        Aim.TIES,
        "true-adversary-tight-gibbs-with-equality",
        "the relative entropy vanishes at p = q only",
        Inequality(KL, Integer(0), ((p[i], q[i]),)),
        given=(P, Q),
    ),
    true(
        Aim.FORM,
        "true-adversary-tight-log-sum",
        "the log-sum inequality",
        Inequality(total(w[i] * log(w[i] / z[i]), i), total(w[i], i) * log(total(w[i], i) / total(z[i], i))),
        given=(positive(w, n), positive(z, n)),
    ),
    true(
        Aim.FORM,
        "true-adversary-tight-jensen-exponential",
        "Jensen's inequality for the exponential",
        Inequality(total(p[i] * exp(r[i]), i), exp(total(p[i] * r[i], i))),
        given=(P, R),
    ),
    true(
        Aim.FORM,
        "true-adversary-tight-jensen-logarithm",
        "Jensen's inequality for the logarithm",
        Inequality(log(total(p[i] * w[i], i)), total(p[i] * log(w[i]), i)),
        given=(P, positive(w, n)),
    ),
    true(
        Aim.FORM,
        "true-adversary-tight-variance",
        "a variance is not negative",
        Inequality(total(p[i] * r[i] ** 2, i), total(p[i] * r[i], i) ** 2),
        given=(P, R),
    ),
    true(
        Aim.SIZES,
        "true-adversary-tight-entropy",
        "the uniform law has the largest entropy",
        Inequality(log(n), ENTROPY),
        given=(P,),
    ),
    true(
        Aim.TIES,
        "true-adversary-tight-entropy-with-zeros",
        "zeros add nothing to the entropy",
        Inequality(log(n), -total(p0[i] * log(p0[i]), i)),
        given=(distribution(p0, n),),
    ),
    true(
        Aim.SIZES,
        "true-adversary-tight-collision",
        "the collision probability is at least 1/n",
        Inequality(total(p[i] ** 2, i), 1 / n),
        given=(P,),
    ),
    true(
        Aim.FORM,
        "true-adversary-tight-entropies-in-order",
        "the Shannon entropy is at least the collision entropy",
        Inequality(ENTROPY, -log(total(p[i] ** 2, i))),
        given=(P,),
    ),
    true(
        Aim.FORM,
        "true-adversary-tight-min-entropy",
        "the Shannon entropy is at least the min-entropy",
        Inequality(ENTROPY, -log(maximum(p[i], i, n))),
        given=(P,),
    ),
    true(
        Aim.FORM,
        "true-adversary-tight-chi-square",
        "log t is at most t - 1",
        Inequality(total(p[i] ** 2 / q[i], i) - 1, KL),
        given=(P, Q),
    ),
    true(
        Aim.FORM,
        "true-adversary-tight-bhattacharyya",
        "Jensen's inequality for the logarithm",
        Inequality(KL, -2 * log(total(sqrt(p[i] * q[i]), i))),
        given=(P, Q),
    ),
    true(
        Aim.FORM,
        "true-adversary-tight-max-ratio",
        "an average of log ratios is at most the largest one",
        Inequality(log(maximum(p[i] / q[i], i, n)), KL),
        given=(P, Q),
    ),
    true(
        Aim.FORM,
        "true-adversary-tight-data-processing",
        "the flip of a binary channel with error b contracts the relative entropy",
        Inequality(
            m * log(m / s) + (1 - m) * log((1 - m) / (1 - s)),
            (m * (1 - b) + (1 - m) * b) * log((m * (1 - b) + (1 - m) * b) / (s * (1 - b) + (1 - s) * b))
            + (m * b + (1 - m) * (1 - b)) * log((m * b + (1 - m) * (1 - b)) / (s * b + (1 - s) * (1 - b))),
        ),
        given=(probability(m), probability(s), probability(b)),
    ),
    true(
        Aim.SIZES,
        "true-adversary-tight-fano",
        "Fano: with a largest mass of 1 - e, the entropy is at most h(e) + e log n",
        Inequality(
            -p[1] * log(p[1]) + (1 - p[1]) * log(n) - total(p[i] - p[i] * p[1], i) * log(1 - p[1]),
            ENTROPY,
        ),
        given=(P,),
        assumptions=(p[1] < 1,),
    ),
)
