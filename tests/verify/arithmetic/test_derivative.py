"""Derivatives at a point, by the chain rule in ball arithmetic."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Derivative, Expr, Heaviside, IndexedBase, Max, Subs, Symbol, exp, log, sin

from maxent.problems.expressions.notation import i, total
from maxent.verify.arithmetic.ball import Evaluator
from maxent.verify.errors import UnevaluableError

pytestmark = pytest.mark.usefixtures("working_precision")

x, y = Symbol("x", positive=True), Symbol("y", positive=True)
r = IndexedBase("r", real=True)


@pytest.mark.parametrize(
    ("formula", "slope"),
    [
        (y, 0),
        (x**3, 12),
        (x**y, 12),
        (y**x, 9.887510598012987),
        (exp(x / y), 0.6492446803515586),
        (log(x) / x, 0.07671320486001367),
        (1 / (1 + exp(-x)), 0.10499358540350652),
        (total(exp(x * r[i]), i), 7.38905609893065 - 0.36787944117144233 / 2),
        (total(r[i], i) * 7, 0),
    ],
)
def test_a_derivative_is_evaluated(bind: Callable[..., Evaluator], formula: Expr, slope: float) -> None:
    """At x = 2, y = 3, r = (1, -1/2)."""
    here = bind({"n": 2}, x=2, y=3, r=(1, "-1/2"))
    assert float(here(Derivative(formula, x)).mid()) == pytest.approx(slope, rel=1e-14)


def test_a_derivative_is_taken_where_it_is_wanted(bind: Callable[..., Evaluator]) -> None:
    here = bind(x=2, y=3)
    assert here(Subs(Derivative(x**2, x), x, y + 2)) == 10


def test_what_no_rule_differentiates_is_said(bind: Callable[..., Evaluator]) -> None:
    here = bind(x=2)
    for unknown in (Derivative(sin(x), x), Derivative(x**3, x, x)):
        with pytest.raises(UnevaluableError, match="no rule differentiates"):
            here(unknown)


def test_a_maximum_and_a_step(bind: Callable[..., Evaluator]) -> None:
    here = bind(x=2, y=3)
    assert here(Max(x, y - 4)) == 2
    assert (here(Heaviside(x - y)), here(Heaviside(y - x))) == (0, 1)
    assert here(Heaviside(x - 2)) == 0.5
