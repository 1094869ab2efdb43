"""Signs near open ends of intervals, where interval arithmetic gives infinity minus infinity."""

from __future__ import annotations

from fractions import Fraction

import pytest
from flint import arb
from sympy import Expr, Integer, Symbol, exp, log, oo, sqrt

from maxent.verify.arithmetic.evaluator import Binding, Evaluator
from maxent.verify.arithmetic.precision import exact
from maxent.verify.arithmetic.tail_evaluator import TailEvaluator

pytestmark = pytest.mark.usefixtures("working_precision")

u, a, b = (Symbol(name, positive=True) for name in ("u", "a", "b"))
THIRD, HALF = Fraction(1, 3), Fraction(1, 2)


def sign(expression: Expr, end: Expr, *, right: bool, reach: float = 0.01) -> int:
    values = {"a": THIRD, "b": HALF}
    evaluator = Evaluator(Binding({}, {name: exact(value) for name, value in values.items()}))
    return TailEvaluator(evaluator, u, end, right=right, exact=values).sign(expression, arb(reach))


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (log(u / (1 - u)) + 1 / sqrt(u * (1 - u)), 1),
        (u * log(u), -1),
        (exp(u) - 1 - u, 0),
        (log(1 + u) + u, 1),
        (exp(-1 / u) - u**5, -1),
        ((a + u) - a - u**2, 1),
        ((a + u) ** 2 - a**2 - 2 * a * u, 1),
        (u**a - u**b, 1),
        (abs(log(u)) - 5, 0),
        (abs(log(u)) - 4, 1),
    ],
)
def test_next_to_zero(expression: Expr, expected: int) -> None:
    assert sign(expression, Integer(0), right=True) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (exp(u) - u**3, 1),
        (log(exp(u) + exp(a * u)) - u, 1),
        (log(exp(u) + 2) - u - exp(-u), 1),
        ((3 * exp(u) + 2 * exp(-u)) / (exp(u) + exp(-u)) - 3, -1),
        (exp(-(u**2)) - 1, -1),
        (log(log(u)), 0),
    ],
)
def test_at_infinity(expression: Expr, expected: int) -> None:
    assert sign(expression, oo, right=False) == expected


def test_an_equality_of_leading_terms_needs_exact_numbers() -> None:
    """(a + u)^2 - a^2 begins with 2 a u; with a known only to within a ball it may begin with anything."""
    evaluator = Evaluator(Binding({}, {"a": exact(THIRD)}))
    blurred = TailEvaluator(evaluator, u, Integer(0), right=True)
    assert blurred.sign((a + u) ** 2 - a**2, arb(0.01)) == 0
    assert sign((a + u) ** 2 - a**2, Integer(0), right=True) == 1


def test_a_bound_holds_on_the_whole_piece_or_is_not_given() -> None:
    """50 u - u log(1/u)^3 changes sign at u = 0.025."""
    expression = 50 * u + u * log(u) ** 3
    assert sign(expression, Integer(0), right=True, reach=0.5) == 0
    assert sign(expression, Integer(0), right=True, reach=0.001) == -1
