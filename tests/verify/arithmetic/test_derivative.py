"""Derivatives at a point, by the chain rule in ball arithmetic."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flint import arb
from sympy import Derivative, Expr, Heaviside, IndexedBase, Max, Subs, Symbol, exp, floor, log, zeta

from maxent.problems.expressions.notation import i, total
from maxent.verify.arithmetic.evaluator import Evaluator
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
    for unknown in (Derivative(floor(x), x), Derivative(zeta(x), x), Derivative(x * y, x, y)):
        with pytest.raises(UnevaluableError, match=r"no rule|has a step"):
            here(unknown)


def test_a_maximum_and_a_step(bind: Callable[..., Evaluator]) -> None:
    here = bind(x=2, y=3)
    assert here(Max(x, y - 4)) == 2
    assert (here(Heaviside(x - y)), here(Heaviside(y - x))) == (0, 1)
    assert here(Heaviside(x - 2)) == 0.5


def test_a_rate_is_the_derivative_along_a_direction(bind: Callable[..., Evaluator]) -> None:
    """Of sum r_i^2 y at r = (1, -1/2), y = 3, as r moves with (2, 4) and y with 5."""
    here = bind({"n": 2}, y=3, r=(1, "-1/2"))
    values = here.binding.values
    moving = {"r": (values["r"], (arb(2), arb(4))), "y": (arb(3), arb(5))}
    assert here.rate(total(r[i] ** 2, i) * y, moving) == 2 * (2 - 2) * 3 + arb("1.25") * 5


def test_a_derivative_of_a_definition_moves_with_what_it_is_made_of(bind: Callable[..., Evaluator]) -> None:
    here = bind({"n": 2}, x=2, r=(1, "-1/2")).defining({"Z": ((), total(exp(x * r[i]), i))})
    assert float(here(Derivative(log(Symbol("Z")), x)).mid()) == pytest.approx(0.9288, rel=1e-3)
    assert here.rate(Symbol("Z"), {"x": (arb(2), arb(0))}) == 0


def test_derivatives_of_any_order(bind: Callable[..., Evaluator]) -> None:
    here = bind(x=2)
    assert here(Derivative(x**5, x, 3)) == 240


def test_a_kink_has_no_derivative(bind: Callable[..., Evaluator]) -> None:
    for kinked in (Max(x, 2), Heaviside(x - 2)):
        with pytest.raises(UnevaluableError):
            bind(x=2)(Derivative(kinked, x, evaluate=False))
