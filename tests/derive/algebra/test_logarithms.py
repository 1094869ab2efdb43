"""Logarithms are split over factors only where the value stays the same."""

from itertools import product

import pytest
from sympy import Abs, Expr, Rational, Symbol, log

from maxent.derive.algebra.canonical import canonical, is_zero
from maxent.derive.algebra.known import Known
from maxent.derive.algebra.logarithms import split_logarithm

x, y = Symbol("x", real=True), Symbol("y", real=True)
a, p, q = (Symbol(name, positive=True) for name in "apq")
POINTS = [Rational(k, 3) for k in (-7, -2, -1, 1, 2, 4, 5, 11)]


@pytest.mark.parametrize(
    "argument",
    [
        (3 - x) ** 2,
        1 / (3 - x),
        (3 - x) * (x - y),
        a * (3 - x) ** 3 * y**2,
        Abs(x) * y,
        -(x - 1) * (y - 1),
        1 / ((x - 1) * (1 - y) ** 3),
        x**2 - y**2,
    ],
)
def test_the_value_is_kept_wherever_there_is_one(argument: Expr) -> None:
    tried = 0
    for first, second in product(POINTS, repeat=2):
        at = {x: first, y: second, a: Rational(3, 2)}
        value = argument.subs(at)
        if value.is_positive:
            tried += 1
            for form in (split_logarithm(argument), canonical(log(argument))):
                assert abs((log(value) - form.subs(at)).evalf()) < 1e-12
    assert tried


def test_a_square_keeps_both_signs() -> None:
    assert not is_zero(log((3 - x) ** 2) - 2 * log(3 - x))
    assert is_zero(log((3 - x) ** 2) - 2 * log(Abs(3 - x)))


def test_complements_of_probabilities_split_where_they_are_known() -> None:
    difference = log((1 - p) / (1 - q)) - log(1 - p) + log(1 - q)
    assert not is_zero(difference)
    assert is_zero(difference, known=Known(((p, Rational(0), Rational(1)), (q, Rational(0), Rational(1)))))
