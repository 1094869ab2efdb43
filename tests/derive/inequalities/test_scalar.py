"""Inequalities between formulas in scalars."""

import pytest
from sympy import Abs, Expr, Integer, Rational, Symbol, cosh, exp, log, tanh

from maxent.derive.inequalities.scalar import nonnegative_scalar
from maxent.derive.inequalities.smooth import Box, is_smooth

u, v, s, t = (Symbol(name, positive=True) for name in "uvst")
x = Symbol("x", real=True)
BOX = Box({s: (Integer(0), Integer(1)), t: (Integer(0), Integer(1))})
DIVERGENCE = s * log(s / t) + (1 - s) * log((1 - s) / (1 - t))

TRUE = [
    u - 1 - log(u),
    exp(x) - 1 - x,
    u + 1 / u - 2,
    u * log(u / v) - u + v,
    log(1 + u) - 2 * u / (2 + u),
    cosh(x) - 1 - x**2 / 2,
    u - tanh(u),
    x**2 + 1 - x,
    DIVERGENCE - 2 * (s - t) ** 2,
    exp(x) + u * log(u) - u - x * u,
    u + v - Abs(u - v),
    -s * log(s),
]
FALSE = [
    log(u) - u + 1,
    u - log(u) - Rational(1001, 1000),
    exp(x) - 1 - Rational(11, 10) * x,
    x + 1 / x - 2,
    x - 1 - log(x),
    log(1 + u) - u,
    log(1 + u) - Rational(201, 100) * u / (2 + u),
    cosh(x) - 1 - Rational(501, 1000) * x**2,
    DIVERGENCE - Rational(20001, 10000) * (s - t) ** 2,
    u + v - Rational(11, 10) * Abs(u - v),
    -u * log(u),
    1 / (u - v) ** 2,
]


@pytest.mark.parametrize("formula", TRUE, ids=str)
def test_what_is_nonnegative(formula: Expr) -> None:
    assert nonnegative_scalar(formula, BOX) is not None


@pytest.mark.parametrize("formula", FALSE, ids=str)
def test_what_is_not_or_has_no_value_somewhere(formula: Expr) -> None:
    assert nonnegative_scalar(formula, BOX) is None


def test_strict_convexity_says_where_it_is_zero() -> None:
    shown = nonnegative_scalar(u * log(u / v) - u + v, BOX)
    assert shown is not None
    assert shown.touching is not None
    assert {shown.touching.variable, shown.touching.point} == {u, v}


@pytest.mark.parametrize(
    ("formula", "smooth"),
    [
        (log(s), True),
        (log(1 - s), True),
        (log(x), False),
        (1 / x, False),
        (x**3, True),
        (u**x, True),
        (Abs(x), False),
        (1 / (s - t), False),
    ],
)
def test_smoothness_is_shown_on_the_whole_box(formula: Expr, smooth: bool) -> None:  # noqa: FBT001
    assert is_smooth(formula, BOX) is smooth
