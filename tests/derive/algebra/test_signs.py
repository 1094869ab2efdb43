"""Signs, from the assumptions of the symbols and the intervals of the parameters."""

import pytest
from sympy import Expr, Integer, Rational, Symbol, exp, log, oo, sympify

from maxent.derive.algebra.signs import on_interval, sign

x, y = Symbol("x", positive=True), Symbol("y", positive=True)
r = Symbol("r", real=True)
p = Symbol("p", positive=True)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (x, 1),
        (-x / y, -1),
        (x * y + x**2, 1),
        (-1 / x - y / x**2, -1),
        (1 / x + 1 / y, 1),
        (r, None),
        (r**2, None),
        (x - y, None),
        (Integer(0), None),
        (log(x), None),
        (log(1 + x), 1),
    ],
)
def test_the_sign_is_the_one_that_is_certain(expression: Expr, expected: int | None) -> None:
    assert sign(expression) == expected


@pytest.mark.parametrize(
    ("expression", "low", "high", "expected"),
    [
        (1 - p, 0, 1, 1),
        (p - 1, 0, 1, -1),
        (1 - 2 * p, 0, Rational(1, 2), 1),
        (1 - 2 * p, 0, 1, None),
        (log(p), 0, 1, -1),
        (log((1 - p) / p), 0, Rational(1, 2), 1),
        (log((1 - p) / p), 0, 1, None),
        (2 * p - 1, Rational(1, 2), 1, 1),
        (p * (1 - p), 0, 1, 1),
    ],
)
def test_an_interval_decides_where_the_assumption_alone_does_not(
    expression: Expr, low: Rational | int, high: Rational | int, expected: int | None
) -> None:
    assert sign(on_interval(expression, {p: (sympify(low), sympify(high))})) == expected


@pytest.mark.parametrize(
    ("expression", "low", "high", "expected"),
    [
        (exp(r), -oo, oo, 1),
        (2 * r, -oo, 0, -1),
        (2 * r, -oo, 1, None),
        (r, -oo, oo, None),
        (r**2, -oo, oo, None),
        (3 - r, -oo, 3, 1),
        (r - 3, 3, oo, 1),
    ],
)
def test_ends_may_be_infinite(expression: Expr, low: Expr, high: Expr, expected: int | None) -> None:
    assert sign(on_interval(expression, {r: (sympify(low), sympify(high))})) == expected


def test_without_an_interval_nothing_is_assumed() -> None:
    assert sign(on_interval(1 - p, {})) is None
