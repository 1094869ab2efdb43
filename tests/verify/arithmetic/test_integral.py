"""Sums to infinity, integrals and limits inside formulas, in balls."""

from __future__ import annotations

import pytest
from flint import arb
from sympy import (
    Abs,
    Expr,
    Integer,
    Integral,
    Limit,
    Piecewise,
    Rational,
    Sum,
    Symbol,
    binomial,
    exp,
    factorial,
    log,
    oo,
    pi,
    sin,
    sqrt,
)

from maxent.verify.arithmetic.evaluator import Binding, Evaluator
from maxent.verify.errors import UnevaluableError

pytestmark = pytest.mark.usefixtures("working_precision")
x, k = Symbol("x", real=True), Symbol("k", integer=True)
p = Symbol("p", positive=True)
HERE = Evaluator(Binding({}, {"p": arb(3) / 2}))
NARROW = 1e-30


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        (Sum(2 ** (-k), (k, 0, oo)), Integer(2)),
        (Sum(k**2 * Rational(1, 3) ** k, (k, 0, oo)), Rational(3, 2)),
        (Sum(p**k / factorial(k), (k, 0, oo)), exp(p)),
        (Sum((-1) ** k / factorial(2 * k + 1), (k, 0, oo)), sin(1)),
        (Sum(binomial(k + 3, k) / 2**k, (k, 0, oo)), Integer(16)),
        (Sum(3 ** (-Abs(k)), (k, -oo, oo)), Integer(2)),
        (Integral(exp(-x), (x, 0, 1)), 1 - exp(-1)),
        (Integral(x**3 * exp(-x), (x, 0, oo)), Integer(6)),
        (Integral(exp(-p * x**2), (x, -oo, oo)), sqrt(pi / p)),
        (Integral(x ** Rational(-3, 2), (x, p, oo)), 2 / sqrt(p)),
        (Integral(log(x), (x, 0, 1)), Integer(-1)),
        (Integral(Abs(x - Rational(1, 3)), (x, 0, 1)), Rational(5, 18)),
        (Integral(Piecewise((x, x < 1), (2, True)), (x, 0, 3)), Rational(9, 2)),
        (Integral(x, (x, 1, 0)), Rational(-1, 2)),
        (Limit(sin(x) / x, x, 0), Integer(1)),
        (Limit((1 + p / x) ** x, x, oo), exp(p)),
    ],
    ids=str,
)
def test_what_converges_is_enclosed(formula: Expr, value: Expr) -> None:
    found, true = HERE(formula), HERE(value)
    assert found.overlaps(true)
    assert found.rad() < NARROW * (1 + abs(true))


@pytest.mark.parametrize(
    ("formula", "reason"),
    [
        (Sum(1 / k, (k, 1, oo)), "not known to converge"),
        (Sum(p**k, (k, 0, oo)), "not known to converge"),
        (Integral(1 / x, (x, 1, oo)), "not known to converge"),
        (Integral(1 / x, (x, 0, 1)), "not known to converge"),
        (Integral(1 / x, (x, -1, 1)), "not"),
        (Limit(Abs(x) / x, x, 0, "+-"), "differ"),
        (Limit(sin(x), x, oo), "no expansion"),
    ],
    ids=str,
)
def test_what_does_not_converge_has_no_answer(formula: Expr, reason: str) -> None:
    with pytest.raises(UnevaluableError, match=reason):
        HERE(formula)
