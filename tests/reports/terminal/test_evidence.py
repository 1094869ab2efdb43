"""What a report says about the evidence."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from maxent.problems import Verdict
from maxent.reports.terminal.evidence import accuracy, checks_table, derived_words, measured, solved_words
from maxent.reports.terminal.marks import compact
from maxent.verify.findings.finding import Check, Finding, Leg, Outcome


def solved(name: str, outcome: Outcome = Outcome.HOLDS, **numbers: float) -> Check:
    residual, bound = numbers.get("residual"), numbers.get("bound")
    return Check(name, Leg.SOLVED, outcome, "", residual, bound, int(numbers.get("instances", 0)))


def test_a_row_tells_what_each_leg_found(confirmed: Finding) -> None:
    assert derived_words(confirmed) == "proved"
    assert solved_words(confirmed) == "20 instances, 2e-9 ≤ 1e-7, Clarabel"


def test_a_refuted_row_says_where_it_fails(refuted: Finding) -> None:
    assert derived_words(refuted) == "contradicted"
    assert solved_words(refuted) == "fails at 12 instances"


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome.HOLDS, "proved, replayed"),
        (Outcome.FAILS, "proved, replay fails"),
        (Outcome.INCONCLUSIVE, "proved, replay open"),
    ],
)
def test_a_replay_is_told_with_the_proof(confirmed: Finding, outcome: Outcome, words: str) -> None:
    replay = Check("replay", Leg.REPLAY, outcome, "")
    assert derived_words(replace(confirmed, checks=(*confirmed.checks, replay))) == words


def test_the_worst_of_several_checks_counts(confirmed: Finding) -> None:
    checks = (solved("a"), solved("b", Outcome.INCONCLUSIVE))
    assert solved_words(replace(confirmed, checks=checks)) == "undecided"
    assert derived_words(replace(confirmed, checks=checks)) == "not derived"
    assert solved_words(replace(confirmed, checks=())) == "not solved"


def test_a_conditional_row_tells_what_holds_under_the_condition(correction: Finding) -> None:
    failed, held = correction.checks
    apart = replace(correction, checks=(replace(failed, name="as stated: optimum"), held))
    assert solved_words(apart) == "9 instances, 1e-9 ≤ 1e-7, Clarabel"
    assert solved_words(replace(apart, verdict=Verdict.REFUTED)) == "fails at 3 instances"


@pytest.mark.parametrize(
    ("number", "text"),
    [(0.0, "0"), (3.14e-10, "3.1e-10"), (1e-7, "1e-7"), (0.245, "0.24"), (1.0, "1"), (float("nan"), "nan")],
)
def test_numbers_are_short(number: float, text: str) -> None:
    assert compact(number) == text


def test_a_certificate_says_how_near_it_comes() -> None:
    checks = [solved("primal", residual=1e-8, bound=2e-8), solved("certificate", residual=2e-14, bound=1e-9)]
    assert accuracy(checks) == "within 2e-14"


def test_the_check_nearest_to_its_bound_is_shown() -> None:
    checks = [solved("a", residual=1e-3, bound=1.0), solved("b", residual=1e-4, bound=1e-7)]
    assert accuracy(checks) == "0.0001 > 1e-7"


def test_a_residual_that_is_not_a_number_is_not_hidden() -> None:
    checks = [solved("a", residual=1e-9, bound=1e-7), solved("b", residual=float("nan"), bound=1e-7)]
    assert "nan" in accuracy(checks)


def test_what_is_exact_says_so() -> None:
    assert measured(solved("monotone", residual=0.0, bound=0.0)) == "exact"


def test_every_check_has_its_own_numbers(confirmed: Finding, plain: Callable[..., str]) -> None:
    text = plain(checks_table(confirmed.checks))
    for words in ("ok, 3.1e-10 ≤ 1e-7, 24 instances", "ok, 2e-9 ≤ 1e-7, 20 instances", "difference is 0"):
        assert words in text
