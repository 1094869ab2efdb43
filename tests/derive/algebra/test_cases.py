"""Formulas with kinks, case by case: the case in which an argument is 0 is one of its own."""

import pytest
from sympy import Abs, Eq, Expr, Heaviside, Integer, Max, Min, Piecewise, Rational, Symbol, log, sign

from maxent.derive.algebra.canonical import is_zero
from maxent.derive.algebra.cases import by_cases

x, y = Symbol("x", real=True), Symbol("y", real=True)
HALF = Rational(1, 2)

ZERO = [
    Max(x, y) - (x + y + Abs(x - y)) / 2,
    Max(x, y) - Piecewise((x, x >= y), (y, True)),
    Max(x, y) + Min(x, y) - x - y,
    sign(x) * Abs(x) - x,
    x * Heaviside(x, 0) - Max(x, 0),
    Heaviside(x, 1) + Heaviside(-x, 0) - 1,
    sign(x) - Heaviside(x, HALF) + Heaviside(-x, HALF),
    Piecewise((1, Eq(x, 0)), (0, True)) - Heaviside(x, 1) + Heaviside(x, 0),
]
OTHER = [
    Heaviside(x - y, 1) - Heaviside(x - y, 0),
    sign(x) ** 2 - 1,
    Max(x, 0) - Abs(x),
    Max(x, y) - Piecewise((x, x > y), (y + Piecewise((1, Eq(x, y)), (0, True)), True)),
    Heaviside(x, 1) + Heaviside(-x, 1) - 1,
]


@pytest.mark.parametrize("expression", ZERO, ids=str)
def test_it_vanishes_in_every_case(expression: Expr) -> None:
    assert all(case is not None and is_zero(case) for case in by_cases(expression))


@pytest.mark.parametrize("expression", OTHER, ids=str)
def test_some_case_does_not_vanish(expression: Expr) -> None:
    assert not all(case is not None and is_zero(case) for case in by_cases(expression))


def test_an_argument_that_no_symbol_solves_is_not_resolved() -> None:
    assert None in list(by_cases(Abs(log(x**2 + 2) - y**2)))


def test_a_formula_without_kinks_is_its_only_case() -> None:
    assert list(by_cases(x + Integer(1))) == [x + 1]
