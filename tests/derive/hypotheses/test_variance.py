"""A multiple of a variance has the sign of its factor, where the statistic is known to vary."""

from __future__ import annotations

import pytest
from sympy import Expr, IndexedBase, Symbol, exp, log

from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.hypotheses.variance import variance_sign
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import j, k, n, total
from maxent.problems.parameters.parameter import distribution, positive, real

q, r, f = IndexedBase("q", positive=True), IndexedBase("r", real=True), IndexedBase("f", real=True)
b, x = Symbol("b", positive=True), Symbol("x", real=True)
VARIES = minimum(r[j], j, n) < maximum(r[j], j, n)
GIVEN = (distribution(q, n), real(r, n), real(f, n), positive(b))
FACTS, IGNORANT = Hypotheses(GIVEN, (), (VARIES,)), Hypotheses(GIVEN, ())


def mean(of: Expr) -> Expr:
    weight = q[j] * exp(b * r[j])
    return total(weight * of, j) / total(weight.subs(j, k), k)


MEAN = mean(r[j])
LOG_Z = log(total(q[j] * exp(b * r[j]), j))
VARIANCE = mean(r[j] ** 2) - MEAN**2


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (VARIANCE, 1),
        (-b * VARIANCE, -1),
        (MEAN.diff(b), 1),
        (LOG_Z.diff(b, 2), 1),
        ((b * MEAN - LOG_Z).diff(b), 1),
        (x * VARIANCE, None),
        (VARIANCE + 1, None),
        (mean(r[j] ** 2) + MEAN**2, None),
        (mean(f[j] ** 2) - mean(f[j]) ** 2, None),
        (mean(r[j] * f[j]) - MEAN * mean(f[j]), None),
        (mean(r[j] ** 2) - 2 * MEAN**2, None),
    ],
    ids=[
        "variance",
        "negative multiple",
        "slope of the mean",
        "curvature of log Z",
        "divergence spent",
        "unknown factor",
        "something added",
        "wrong sign inside",
        "may be constant",
        "covariance",
        "twice the square",
    ],
)
def test_only_a_signed_multiple_of_a_variance_has_a_sign(expression: Expr, expected: int | None) -> None:
    assert variance_sign(expression, FACTS, {}) == expected


def test_a_statistic_that_may_be_constant_has_no_strictly_positive_variance() -> None:
    assert variance_sign(VARIANCE, IGNORANT, {}) is None
