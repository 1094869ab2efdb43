"""Jensen's inequality and inequalities between means, in the forms in which people write them."""

from sympy import Expr, Function, IndexedBase, Integer, Product, Rational, Symbol, exp, log, sqrt

from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import (
    convex_function,
    convex_potential,
    distribution,
    positive,
    probability,
    real,
    temperature,
)
from maxent.problems.statements import Inequality
from tests.hostile.stated import Aim, Stated, true

p, q, x, y = (IndexedBase(name, positive=True) for name in ("p", "q", "x", "y"))
r, b = (IndexedBase(name, real=True) for name in ("r", "b"))
tau, t, u, v = (Symbol(name, positive=True) for name in ("tau", "t", "u", "v"))
z = Symbol("z", real=True)
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


def mean(expression: Expr) -> Expr:
    """The mean under p."""
    return total(p[i] * expression, i)


def jensen(name: str, because: str, left: Expr | int, right: Expr | int, *more: object) -> Stated:
    """A true inequality between means."""
    sides = (
        Integer(left) if isinstance(left, int) else left,
        Integer(right) if isinstance(right, int) else right,
    )
    return true(Aim.FORM, f"true-jensen-{name}", because, Inequality(*sides), given=(*GIVEN, *more))


STATEMENTS = (
    jensen("exponential", "exp is convex", mean(exp(r[i])), exp(mean(r[i]))),
    jensen("scaled", "tau > 0", tau * mean(exp(r[i] / tau)), tau * exp(mean(r[i]) / tau)),
    jensen("decaying", "exp(-u) is convex", mean(exp(-r[i])), exp(-mean(r[i]))),
    jensen("moved", "all on one side", 0, exp(mean(r[i])) - mean(exp(r[i]))),
    jensen("square", "the variance is at least 0", mean(r[i] ** 2), mean(r[i]) ** 2),
    jensen("variance", "written about the mean", mean((r[i] - total(p[j] * r[j], j)) ** 2), 0),
    jensen("fourth", "u^4 is convex", mean(r[i] ** 4), mean(r[i]) ** 4),
    jensen("cube", "u^3 is convex where u > 0", mean(x[i] ** 3), mean(x[i]) ** 3),
    jensen("logarithm", "log is concave", log(mean(x[i])), mean(log(x[i]))),
    jensen("minus-logarithm", "-log is convex", -mean(log(x[i])), -log(mean(x[i]))),
    jensen("entropy-like", "u log u is convex", mean(x[i] * log(x[i])), mean(x[i]) * log(mean(x[i]))),
    jensen("reciprocal", "1/u is convex", mean(1 / x[i]), 1 / mean(x[i])),
    jensen("harmonic", "the harmonic mean is below the mean", mean(x[i]), 1 / mean(1 / x[i])),
    jensen("root", "sqrt is concave", sqrt(mean(x[i])), mean(sqrt(x[i]))),
    jensen(
        "soft-value",
        "the soft value is above the mean",
        tau * log(total(q[i] * exp(r[i] / tau), i)),
        total(q[i] * r[i], i),
    ),
    jensen("log-mean-exp", "uniform weights", log(total(exp(r[i]), i) / n), total(r[i], i) / n),
    jensen("declared", "f is convex", mean(f(x[i])), f(mean(x[i])), convex_function(f)),
    jensen("declared-line", "g is convex", g(mean(r[i])) * -1, -mean(g(r[i])), convex_potential(g)),
    jensen(
        "f-divergence",
        "sum q f(p/q) >= f(1)",
        total(q[i] * f(p[i] / q[i]), i),
        f(Integer(1)),
        convex_function(f),
    ),
    jensen(
        "uniform-declared", "equal weights", total(g(r[i]), i) / n, g(total(r[i], i) / n), convex_potential(g)
    ),
    jensen("geometric", "weighted means", mean(x[i]), Product(x[i] ** p[i], (i, 1, n))),
    jensen("geometric-exp", "weighted means", mean(x[i]), exp(mean(log(x[i])))),
    jensen("quadratic-mean", "the root mean square", sqrt(total(r[i] ** 2, i) / n), total(r[i], i) / n),
    jensen(
        "cauchy-schwarz", "squares", total(r[i] ** 2, i) * total(b[i] ** 2, i), total(r[i] * b[i], i) ** 2
    ),
    jensen(
        "cauchy-schwarz-root",
        "roots",
        sqrt(total(r[i] ** 2, i)) * sqrt(total(b[i] ** 2, i)),
        total(r[i] * b[i], i),
    ),
    jensen("purity", "at least 1/n", total(p[i] ** 2, i), 1 / n),
    jensen("purity-one", "at most 1", 1, total(p[i] ** 2, i)),
    jensen(
        "log-partition",
        "log sum exp is convex",
        t * log(total(exp(r[i]), i)) + (1 - t) * log(total(exp(b[i]), i)),
        log(total(exp(t * r[i] + (1 - t) * b[i]), i)),
        probability(t),
    ),
    jensen(
        "two-points",
        "exp at two points",
        t * exp(z) + (1 - t) * exp(u),
        exp(t * z + (1 - t) * u),
        probability(t),
        real(z),
        positive(u),
    ),
    jensen(
        "two-points-declared",
        "g at two points",
        t * g(z) + (1 - t) * g(u),
        g(t * z + (1 - t) * u),
        probability(t),
        real(z),
        positive(u),
        convex_potential(g),
    ),
    jensen(
        "young",
        "weighted means of two",
        t * u + (1 - t) * v,
        u**t * v ** (1 - t),
        probability(t),
        positive(u),
        positive(v),
    ),
    jensen("two-means", "the least mean inequality", (u + v) / 2, sqrt(u * v), positive(u), positive(v)),
    jensen("sum-of-tangents", "log u <= u - 1", total(q[i] * (x[i] - 1), i), total(q[i] * log(x[i]), i)),
    jensen("sum-of-exponentials", "exp u >= 1 + u", total(exp(r[i]), i), n + total(r[i], i)),
    jensen("half-power", "u^(3/2) is convex", mean(x[i] ** Rational(3, 2)), mean(x[i]) ** Rational(3, 2)),
)
