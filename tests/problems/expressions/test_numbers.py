"""Plain numbers in formulas."""

from __future__ import annotations

from fractions import Fraction

import pytest
from sympy import Expr, Float, Integer, Rational, Symbol

from maxent.problems import Definition, Expansion, Identity, Inequality, Linear, Monotonicity
from maxent.problems.constraints.normalisation import Normalisation

x, lam = Symbol("x", real=True), Symbol("lambda", real=True)


@pytest.mark.parametrize(
    ("number", "adopted"), [(0, Integer(0)), (Fraction(1, 3), Rational(1, 3)), (0.1, Float(0.1)), (x, x)]
)
def test_numbers_in_formulas_become_expressions(number: object, adopted: Expr) -> None:
    for found in (Identity(x, number).right, Inequality(number, x).left, Definition(x, number).expression):  # type: ignore[arg-type]
        assert found == adopted
        assert isinstance(found, Expr)


def test_numbers_in_intervals_and_weights_do_as_well() -> None:
    assert all(isinstance(end, Expr) for end in Monotonicity(x, x, increasing=True, domain=(0, 1)).domain)  # type: ignore[arg-type]
    assert Definition(x, x, interval=(0, 1)).interval == (Integer(0), Integer(1))  # type: ignore[arg-type]
    assert isinstance(Linear(x, 2).weight, Integer)  # type: ignore[arg-type]
    assert isinstance(Normalisation(lam, 3).total, Integer)  # type: ignore[arg-type]


def test_what_is_no_formula_stays_as_it_is() -> None:
    statement = Expansion(x, x, x, order=1)
    assert statement.order == 1
    assert type(statement.order) is int
    assert Monotonicity(x, x, increasing=True, domain=(x, x)).increasing is True
