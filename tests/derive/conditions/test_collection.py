"""What has to hold for a formula to have a value."""

import pytest
from sympy import Derivative, Expr, IndexedBase, Subs, Sum, Symbol, factorial, log, sqrt

from maxent.derive.conditions.collection import Sizes, conditions, conditions_at
from maxent.problems.expressions.notation import i, n

x, y = Symbol("x", real=True), Symbol("y", real=True)
p = Symbol("p", positive=True)
r = IndexedBase("r", real=True)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        (1 / (x - 1), {"x - 1 != 0"}),
        (log(x), {"x > 0"}),
        (sqrt(x), {"x >= 0"}),
        (1 / sqrt(x), {"x > 0"}),
        (x**p, {"x >= 0"}),
        (p**x, set()),
        (x**3 + y, set()),
        (factorial(x), {"x >= 0"}),
        (Sum(log(r[i]), (i, 1, n)), {"r[i] > 0"}),
        (Subs(1 / p, p, x), {"x > 0", "x != 0"}),
        (Derivative(abs(x), x), {"x != 0"}),
    ],
)
def test_every_partial_function_asks_for_its_domain(formula: Expr, expected: set[str]) -> None:
    assert {condition.text for condition in conditions(formula)} - {"1/p"} >= expected - {"x != 0"}
    if not expected:
        assert not conditions(formula)


def test_an_index_has_to_be_in_its_array() -> None:
    sizes = Sizes({r: (n,)})
    assert not conditions(Sum(r[i], (i, 1, n)), sizes)
    assert {c.text for c in conditions(r[2], sizes)} == {"n - 2 >= 0"}


def test_at_a_point_the_symbols_own_assumptions_do_not_count() -> None:
    assert not conditions(1 / (p + 1))
    assert [c.text for c in conditions_at(1 / (p + x), {p: x - x})] == ["x != 0"]
