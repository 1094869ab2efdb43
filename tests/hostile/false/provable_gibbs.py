"""Near misses of Gibbs', Jensen's and Pinsker's inequalities."""

from sympy import Abs, Expr, Function, IndexedBase, Integer, Product, Rational, Symbol, exp, log, sqrt

from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import (
    convex_function,
    convex_potential,
    distribution,
    indicator,
    positive,
    real,
    temperature,
)
from maxent.problems.statements import Inequality
from tests.hostile.stated import Aim, Stated, false

p, q, x, y = (IndexedBase(name, positive=True) for name in ("p", "q", "x", "y"))
r, b = (IndexedBase(name, real=True) for name in ("r", "b"))
c = IndexedBase("c", nonnegative=True)
tau = Symbol("tau", positive=True)
f, g = Function("f"), Function("g")
GIVEN = (
    distribution(p, n),
    distribution(q, n),
    positive(x, n),
    positive(y, n),
    real(r, n),
    real(b, n),
    temperature(tau),
)
KL = total(p[i] * log(p[i] / q[i]), i)
ENTROPY = -total(p[i] * log(p[i]), i)
DISTANCE = total(Abs(p[i] - q[i]), i)


def mean(expression: Expr) -> Expr:
    """The mean under p."""
    return total(p[i] * expression, i)


def miss(name: str, because: str, left: Expr, right: Expr, *more: object, aim: Aim = Aim.FORM) -> Stated:
    """A false inequality."""
    statement = Inequality(left, right)
    return false(aim, f"false-provable-{name}", because, statement, given=(*GIVEN, *more))


def elsewhere(name: str, because: str, left: Expr, right: Expr, *pairs: tuple[Expr, Expr]) -> Stated:
    """A true inequality whose asserted case of equality is wrong."""
    statement = Inequality(left, right, pairs)
    return false(Aim.TIES, f"false-provable-equality-{name}", because, statement, given=GIVEN)


ZERO = Integer(0)
STATEMENTS = (
    miss("gibbs-reversed", "p different from q", ZERO, KL),
    miss("gibbs-unnormalised", "x smaller than y", total(x[i] * log(x[i] / y[i]), i), ZERO),
    miss("gibbs-half-normalised", "x larger than p", total(p[i] * log(p[i] / x[i]), i), ZERO),
    miss("gibbs-wrong-law", "p against q with r", total(q[i] * log(p[i] / q[i]), i), ZERO),
    miss("gibbs-room", "p = q", KL, Rational(1, 10**9), aim=Aim.PRECISION),
    miss("pinsker-constant", "nearly even laws", KL, Rational(5001, 10000) * DISTANCE**2, aim=Aim.PRECISION),
    miss("pinsker-root", "nearly even laws", sqrt(Rational(19999, 10000) * KL), DISTANCE, aim=Aim.PRECISION),
    miss(
        "pinsker-event",
        "two nearly even outcomes",
        KL,
        Rational(2001, 1000) * (total(c[i] * p[i], i) - total(c[i] * q[i], i)) ** 2,
        indicator(c, n),
        aim=Aim.PRECISION,
    ),
    miss("distance-below-divergence", "p near q", KL, DISTANCE),
    miss("divergence-below-distance", "q tiny where p is not", DISTANCE, KL, aim=Aim.MAGNITUDES),
    miss("chi-square-half", "q tiny", KL, total((p[i] - q[i]) ** 2 / q[i], i) / 2, aim=Aim.MAGNITUDES),
    miss(
        "chi-square-factor",
        "near p = q it is half",
        total((p[i] - q[i]) ** 2 / q[i], i) * Rational(49, 100),
        KL,
    ),
    miss("hellinger-doubled", "p near q", KL, 2 * total((sqrt(p[i]) - sqrt(q[i])) ** 2, i) + KL / 9),
    miss("bhattacharyya-reversed", "p different from q", total(sqrt(p[i] * q[i]), i), Integer(1)),
    miss("entropy-size", "the uniform law", log(n) - Rational(1, 10**9), ENTROPY, aim=Aim.PRECISION),
    miss("entropy-two", "one outcome", ENTROPY, log(2) / 1000, aim=Aim.SIZES),
    miss("perplexity", "the uniform law", n - Rational(1, 10**6), exp(ENTROPY), aim=Aim.PRECISION),
    miss("collision-reversed", "uneven p", -log(total(p[i] ** 2, i)), ENTROPY),
    miss(
        "log-sum-unweighted",
        "unequal totals",
        total(x[i] * log(x[i] / y[i]), i),
        log(total(x[i], i) / total(y[i], i)),
    ),
    miss("donsker-varadhan-sign", "f = -3 everywhere", KL, log(total(q[i] * exp(r[i]), i)) - mean(r[i])),
    miss("donsker-varadhan-laws", "exp(f) averaged under p", KL, mean(r[i]) - log(total(exp(r[i]) / 2, i))),
    miss("jensen-reversed", "r not constant", exp(mean(r[i])), mean(exp(r[i]))),
    miss(
        "jensen-unnormalised", "total weight above 1", total(x[i] * exp(r[i]), i), exp(total(x[i] * r[i], i))
    ),
    miss("jensen-cube", "u^3 is not convex on the line", mean(r[i] ** 3), mean(r[i]) ** 3),
    miss("jensen-concave", "sqrt is concave", mean(sqrt(x[i])), sqrt(mean(x[i]))),
    miss("jensen-quotient", "1/u where u changes sign", mean(1 / r[i]), 1 / mean(r[i]), aim=Aim.DEFINEDNESS),
    miss("jensen-log-domain", "r negative", log(mean(r[i])), mean(log(r[i])), aim=Aim.DEFINEDNESS),
    miss("jensen-declared-sign", "-f is concave", -mean(f(x[i])), -f(mean(x[i])), convex_function(f)),
    miss(
        "jensen-declared-wrong-mean",
        "the mean under q",
        mean(g(r[i])),
        g(total(q[i] * r[i], i)),
        convex_potential(g),
    ),
    miss("jensen-declared-scale", "g(2 m) for g(m)", mean(g(r[i])), g(2 * mean(r[i])), convex_potential(g)),
    miss("jensen-temperature", "tau inside only", log(mean(exp(r[i] / tau))), mean(r[i])),
    miss(
        "cauchy-schwarz",
        "proportional arrays",
        Rational(9999, 10000) * total(r[i] ** 2, i) * total(b[i] ** 2, i),
        total(r[i] * b[i], i) ** 2,
        aim=Aim.TIES,
    ),
    miss(
        "cauchy-schwarz-negative-root",
        "arrays that point apart",
        total(r[i] * b[i], i),
        -sqrt(total(r[i] ** 2, i)) * sqrt(total(b[i] ** 2, i)) / 2,
    ),
    miss("purity", "uneven p", 1 / n, total(p[i] ** 2, i)),
    miss("geometric-unweighted", "total weight above 1", total(x[i], i) / n, Product(x[i], (i, 1, n))),
    miss("variance-about-zero", "the mean is not 0", mean(r[i]) ** 2, mean(r[i] ** 2)),
    elsewhere("free-law", "at every p = q, not only p = x", KL, ZERO, (p[i], x[i])),
    elsewhere(
        "entropy",
        "also where p differs from q",
        KL + total((p[i] - q[i]) ** 2, i) * 0 + 1,
        ZERO,
        (p[i], q[i]),
    ),
    elsewhere("zero", "everywhere", KL - KL, ZERO, (p[i], q[i])),
    elsewhere(
        "constant-arrays", "at every constant r", mean(r[i] ** 2) - mean(r[i]) ** 2, ZERO, (r[i], b[i])
    ),
)
