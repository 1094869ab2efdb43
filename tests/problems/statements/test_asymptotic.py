"""Limits and expansions as data."""

from sympy import Symbol, exp

from maxent.problems import Expansion, Limit
from maxent.problems.statements.statement import Slip

x = Symbol("x", real=True)


def test_an_expansion_is_misstated_by_one_power() -> None:
    (wrong,) = Expansion(exp(x), x, 1 + x, 2).misstated()
    assert wrong.slip is Slip.OFF_BY_ONE_ORDER
    assert wrong.statement == Expansion(exp(x), x, 1 + x, 3)
    assert (wrong.before, wrong.after) == ("order 2", "order 3")


def test_the_order_is_written_as_a_power() -> None:
    assert "^{2}" in Expansion(exp(x), x, 1 + x, 2).written()


def test_a_limit_has_no_other_reading() -> None:
    assert not list(Limit(exp(x), x, 0, 1).misstated())
