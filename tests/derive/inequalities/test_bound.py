"""Inequalities between sums: proved where they are theorems, not where they nearly are."""

import pytest
from sympy import Abs, Expr, Function, IndexedBase, Integer, Product, Rational, Symbol, exp, log, sqrt

from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.inequalities.bound import bound
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, real

p, q, x, y, K = (IndexedBase(name, positive=True) for name in ("p", "q", "x", "y", "K"))
r, b = (IndexedBase(name, real=True) for name in ("r", "b"))
c, law = (IndexedBase(name, nonnegative=True) for name in ("c", "law"))
tau, t = Symbol("tau", positive=True), Symbol("t", positive=True)
m = Symbol("m", integer=True, positive=True)
f, g = Function("f"), Function("g")
KL = total(p[i] * log(p[i] / q[i]), i)
ENTROPY = -total(p[i] * log(p[i]), i)
DISTANCE = total(Abs(p[i] - q[i]), i)
COLUMN = total(p[k] * K[k, j], k)


def mean(expression: Expr) -> Expr:
    return total(p[i] * expression, i)


TRUE = {
    "gibbs": (KL, Integer(0)),
    "entropy below log n": (log(n), ENTROPY),
    "entropy": (ENTROPY, Integer(0)),
    "log-sum": (total(x[i] * log(x[i] / y[i]), i), total(x[i], i) * log(total(x[i], i) / total(y[i], i))),
    "donsker-varadhan": (KL, mean(r[i]) - log(total(q[i] * exp(r[i]), i))),
    "soft value": (tau * log(total(q[i] * exp(r[i] / tau), i)), total(q[i] * r[i], i)),
    "mutual information": (total(total(p[i] * K[i, j] * log(K[i, j] / COLUMN), j, m), i), Integer(0)),
    "pinsker": (KL, DISTANCE**2 / 2),
    "pinsker of an event": (KL, 2 * (mean(c[i]) - total(q[i] * c[i], i)) ** 2),
    "bhattacharyya": (Integer(1), total(sqrt(p[i] * q[i]), i)),
    "distance": (Integer(2), DISTANCE),
    "declared": (mean(f(x[i])), f(mean(x[i]))),
    "declared on the line": (mean(g(r[i])), g(mean(r[i]))),
    "f-divergence": (total(q[i] * f(p[i] / q[i]), i), f(Integer(1))),
    "reciprocal": (mean(1 / x[i]), 1 / mean(x[i])),
    "geometric": (mean(x[i]), Product(x[i] ** p[i], (i, 1, n))),
    "perplexity": (n, exp(ENTROPY)),
    "root": (sqrt(total(r[i] ** 2, i)) * sqrt(total(b[i] ** 2, i)), total(r[i] * b[i], i)),
}
FALSE = {
    "gibbs reversed": (Integer(0), KL),
    "not normalised": (total(x[i] * log(x[i] / y[i]), i), Integer(0)),
    "entropy with room": (log(n) - Rational(1, 10**9), ENTROPY),
    "pinsker": (KL, Rational(20001, 40000) * DISTANCE**2),
    "pinsker of an event": (KL, Rational(20001, 10000) * (mean(c[i]) - total(q[i] * c[i], i)) ** 2),
    "pinsker without laws": (total(x[i] * log(x[i] / y[i]), i), total(Abs(x[i] - y[i]), i) ** 2 / 2),
    "declared, concave": (-mean(f(x[i])), -f(mean(x[i]))),
    "declared, outside its domain": (mean(f(r[i])), f(mean(r[i]))),
    "declared, weights not normalised": (total(x[i] * g(r[i]), i), g(total(x[i] * r[i], i))),
    "declared, another mean": (mean(g(r[i])), g(total(q[i] * r[i], i))),
    "not declared": (mean(Function("h")(x[i])), Function("h")(mean(x[i]))),
    "cube on the line": (mean(r[i] ** 3), mean(r[i]) ** 3),
    "reciprocal on the line": (mean(1 / r[i]), 1 / mean(r[i])),
    "logarithm on the line": (log(mean(r[i])), mean(log(r[i]))),
    "root of a negative side": (
        total(r[i] * b[i], i),
        -sqrt(total(r[i] ** 2, i)) * sqrt(total(b[i] ** 2, i)) / 2,
    ),
    "a range that may be empty": (log(total(exp(r[i]), i, n - 1)), total(r[i], i, n - 1) / (n - 1)),
}


@pytest.mark.parametrize(("left", "right"), TRUE.values(), ids=TRUE)
def test_a_theorem_is_proved(left: Expr, right: Expr, hypotheses: Hypotheses) -> None:
    assert bound(left, right, hypotheses) is not None


@pytest.mark.parametrize(("left", "right"), FALSE.values(), ids=FALSE)
def test_a_near_miss_is_not(left: Expr, right: Expr, hypotheses: Hypotheses) -> None:
    assert bound(left, right, hypotheses) is None


def test_a_law_with_zeros_may_be_compared_with_one_without() -> None:
    """0 log 0 = 0; the other way round the divergence has no value."""
    laws = Hypotheses((distribution(law, n), distribution(q, n), real(r, n)), ())
    assert bound(total(law[i] * log(law[i] / q[i]), i), Integer(0), laws) is not None
    assert bound(total(q[i] * log(q[i] / law[i]), i), Integer(0), laws) is None
    assert bound(log(total(law[i] * exp(r[i]), i)), total(law[i] * r[i], i), laws) is not None


def test_a_bound_says_where_it_is_attained(hypotheses: Hypotheses) -> None:
    gibbs, shifted = bound(KL, Integer(0), hypotheses), bound(KL + 1, Integer(0), hypotheses)
    assert gibbs is not None
    assert len(gibbs.vanishing) == 1
    assert shifted is not None
    assert not shifted.vanishing
