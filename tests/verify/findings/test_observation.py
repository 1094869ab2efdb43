"""Observations: comparison of two balls, and how numbers are shown."""

from __future__ import annotations

import pytest
from flint import arb

from maxent.verify.findings.basis import CERTAIN, Basis, Decided, unmeasured
from maxent.verify.findings.finding import Check, Leg, Outcome
from maxent.verify.findings.observation import (
    Observation,
    apart,
    certain,
    compare,
    encloses,
    exactly,
    fails,
    inconclusive,
    proves,
    show,
    upper,
    vacuous,
    within,
)

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


def test_each_way_to_say_that_a_test_holds_says_how() -> None:
    said = [proves("c", "w"), exactly("c", "w"), certain("c", "w"), encloses("c", 0.0, 1e-30, "w")]
    said.append(within("c", 0.0, 1e-9, "a step", "w"))
    assert {each.outcome for each in said} == {Outcome.HOLDS}
    assert [each.decided.basis.word for each in said if each.decided] == [
        "proven",
        "exact",
        "enclosed",
        "enclosed",
        "numerical",
    ]
    assert [each.residual for each in said] == [None, None, None, 0.0, 0.0]
    assert [each.bound for each in said] == [None, None, None, 1e-30, 1e-9]


def test_what_is_not_decided_has_neither_basis_nor_numbers() -> None:
    for each in (inconclusive("c", "why"), vacuous("c", "nowhere")):
        assert (each.decided, each.residual, each.bound) == (None, None, None)


@pytest.mark.parametrize("residual", [1.1e-9, 1.0, float("inf"), float("nan")])
def test_nothing_holds_beyond_its_bound(residual: float) -> None:
    with pytest.raises(ValueError, match="not within"):
        within("c", residual, 1e-9, "a step", "words")
    with pytest.raises(ValueError, match="not within"):
        encloses("c", residual, 1e-9, "words")


@pytest.mark.parametrize("outcome", Outcome)
def test_a_basis_belongs_to_a_decision_and_to_nothing_else(outcome: Outcome) -> None:
    wrong = None if outcome in (Outcome.HOLDS, Outcome.FAILS) else CERTAIN
    with pytest.raises(ValueError, match=outcome.value):
        Observation("c", outcome, "words", wrong)
    with pytest.raises(ValueError, match=outcome.value):
        Check("c", Leg.SOLVED, outcome, "words", wrong)


def test_what_was_seen_and_not_measured_can_refute_and_not_confirm() -> None:
    assert fails("c", "no root", "1", "2", unmeasured("a grid")).residual is None
    with pytest.raises(ValueError, match="nothing was measured"):
        Observation("c", Outcome.HOLDS, "a root", unmeasured("a grid"))


def test_a_failure_is_certain_unless_something_else_is_said() -> None:
    assert fails("c", "differ", "1", "2").decided == Decided(Basis.ENCLOSED)


def test_balls_that_do_not_meet_are_further_apart_than_they_are_wide() -> None:
    found = apart(arb(1, 1e-9), arb("1.5", 1e-9))
    assert (found.residual, found.bound) == (pytest.approx(0.2), pytest.approx(0.8e-9, rel=1e-6))
    assert not found.kept
