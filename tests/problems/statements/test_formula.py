"""Statements about expressions alone as data."""

import pytest
from sympy import Integer, Symbol, exp, oo

from maxent.problems import Equivalence, Identity, Implication, Inequality, Monotonicity, Slope
from maxent.problems.statements.statement import Slip

x, y = Symbol("x", real=True), Symbol("y", real=True)


@pytest.mark.parametrize("increasing", [True, False])
def test_a_direction_is_misstated_by_the_other_one(*, increasing: bool) -> None:
    (wrong,) = Monotonicity(exp(x), x, increasing, (Integer(0), oo)).misstated()
    assert wrong.slip is Slip.REVERSE_DIRECTION
    assert wrong.statement == Monotonicity(exp(x), x, not increasing, (Integer(0), oo))
    assert wrong.after == ("decreasing" if increasing else "increasing")


def test_every_case_of_equality_is_written() -> None:
    written = Inequality(x, y, ((x, y), (y, Integer(0)))).written()
    assert sum("equality" in part for part in written if isinstance(part, str)) == 2


def test_formulas_alone_are_tested_beside_kinks_and_relations_are_not() -> None:
    assert all(kind.shows_kinks for kind in (Identity, Inequality, Slope))
    assert not any(kind.shows_kinks for kind in (Implication, Equivalence, Monotonicity))


def test_only_an_identity_equates_its_sides_and_leaves_nothing_out() -> None:
    assert Identity.equates_sides
    assert Identity(x, y).written_out
    assert not Inequality.equates_sides
    assert not Inequality(x, y).written_out
