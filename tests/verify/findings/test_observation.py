from __future__ import annotations

import pytest
from flint import arb

from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import compare, show, upper

pytestmark = pytest.mark.usefixtures("working_precision")


@pytest.mark.parametrize(
    ("printed", "actual", "outcome"),
    [
        (arb(2), arb(2), Outcome.HOLDS),
        (arb(2), arb(2, 1e-6), Outcome.HOLDS),
        (arb(2), arb("2.1", 0.01), Outcome.FAILS),
        (arb(2), arb(2, 1), Outcome.INCONCLUSIVE),
        (arb("nan"), arb(2), Outcome.INCONCLUSIVE),
        (arb(2), arb.pos_inf(), Outcome.INCONCLUSIVE),
    ],
)
def test_two_balls_agree_differ_or_say_nothing(printed: arb, actual: arb, outcome: Outcome) -> None:
    assert compare("check", printed, actual, "words").outcome is outcome


def test_a_difference_beyond_the_enclosure_fails_however_small_it_is() -> None:
    found = compare("check", arb(1) + arb(1e-20), arb(1, 1e-25), "words")
    assert found.outcome is Outcome.FAILS
    assert found.residual == pytest.approx(0.5e-20)


def test_the_bound_is_what_the_balls_allow() -> None:
    found = compare("check", arb(1), arb(1, 2e-6), "words")
    assert found.residual == 0
    assert found.bound == pytest.approx(1e-6, rel=1e-3)


def test_an_upper_bound_is_above_and_infinite_where_the_ball_is() -> None:
    assert upper(arb(-3, 0.5)) >= 3.5
    assert upper(arb("nan")) == float("inf")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (arb("0.7138759538"), "0.713876"),
        (arb(-1) / 3, "-0.333333"),
        (arb(2), "2"),
        ([arb(1), [arb(0), arb("0.5")]], "(1, (0, 0.5))"),
    ],
)
def test_numbers_are_shown_to_six_digits(value: object, text: str) -> None:
    assert show(value) == text
