"""Signs of algebraic expressions in one symbol, by exact counting of roots."""

import pytest
from sympy import Expr, Rational, Symbol, exp, sqrt

from maxent.derive.algebra.root_count import algebraic_sign

x, u = Symbol("x", real=True), Symbol("u", positive=True)
a = Symbol("a", positive=True)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (x**4 - x + 1, 1),
        (-(x**2) - x - 1, -1),
        (x**4 - x, None),
        ((x - 1) ** 2, None),
        (u**2 - u + 1, 1),
        (u**2 + u, 1),
        (u**2 - 3 * u + 2, None),
        (sqrt(u) - u / 3 - 1, -1),
        (sqrt(u) - u / 5 - 1, None),
        ((u - sqrt(u) + Rational(1, 3)) / (1 + u) ** 3, 1),
        (u ** Rational(1, 3) + 1, None),
        (u - exp(u), None),
        (u + a, None),
    ],
)
def test_a_sign_is_found_exactly_where_there_is_no_root(expression: Expr, expected: int | None) -> None:
    assert algebraic_sign(expression) == expected
