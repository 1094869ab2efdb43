"""Comparisons in balls, where nothing is neglected."""

import pytest
from flint import arb, fmpq

from maxent.verify.trials.comparison import Comparison, Order

pytestmark = pytest.mark.usefixtures("working_precision")

ONE, TWO, THIRD = arb(1), arb(2), arb(1) / 3


@pytest.mark.parametrize(
    ("left", "order", "right", "certain"),
    [
        (ONE, Order.BELOW, TWO, True),
        (TWO, Order.BELOW, ONE, False),
        (ONE, Order.BELOW, ONE, False),
        (ONE, Order.AT_MOST, ONE, True),
        (ONE, Order.EQUAL, ONE, True),
        (ONE, Order.APART, ONE, False),
        (ONE, Order.APART, ONE + arb(2) ** -50, True),
        (ONE, Order.BELOW, ONE + arb(2) ** -50, True),
        (ONE, Order.EQUAL, ONE + arb(2) ** -50, False),
        (THIRD, Order.EQUAL, THIRD, False),
        (THIRD, Order.AT_MOST, THIRD, False),
        (arb.neg_inf(), Order.BELOW, ONE, False),
    ],
)
def test_only_what_is_certain_counts(left: arb, order: Order, right: arb, certain: bool) -> None:  # noqa: FBT001
    assert Comparison(left, order, right).certain is certain


def test_rationals_decide_what_balls_cannot() -> None:
    same = Comparison(THIRD, Order.EQUAL, THIRD, lambda: (fmpq(1, 3), fmpq(1, 3)))
    other = Comparison(THIRD, Order.EQUAL, THIRD, lambda: (fmpq(1, 3), fmpq(1, 3) + fmpq(1, 10**90)))
    assert same.certain
    assert not other.certain


def test_the_margin_is_relative() -> None:
    assert Comparison(ONE, Order.BELOW, arb(3)).margin == pytest.approx(0.5)
    assert Comparison(arb("1e-300"), Order.BELOW, arb("3e-300")).margin == pytest.approx(0.5)
    assert Comparison(arb(3), Order.BELOW, ONE).margin == pytest.approx(-0.5)
    assert Comparison(arb(0), Order.EQUAL, arb(0)).margin == 0


def test_balls_that_meet_have_no_margin() -> None:
    assert Comparison(arb(1, 1), Order.BELOW, arb(1.5, 1)).margin == 0
    assert Comparison(arb(1, 1), Order.APART, arb(1.5, 1)).margin == 0
