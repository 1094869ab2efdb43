"""The words for checks, bases and residuals in the terminal."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from maxent.problems import Verdict
from maxent.reports.terminal.evidence import (
    accuracy,
    basis_words,
    checks_table,
    derived_words,
    remarks,
    solved_words,
)
from maxent.reports.terminal.marks import compact
from maxent.verify.findings.basis import (
    CERTAIN,
    EXACT,
    PROVEN,
    Basis,
    Decided,
    enclosed,
    numerical,
    unmeasured,
)
from maxent.verify.findings.finding import CERTIFICATE, Check, Finding, Leg, Outcome

STEP = "a step of 2^-60"


def solved(name: str, decided: Decided = CERTAIN) -> Check:
    return Check(name, Leg.SOLVED, Outcome.HOLDS, "", decided)


def test_a_row_tells_what_each_leg_found(confirmed: Finding) -> None:
    assert derived_words(confirmed) == "proved"
    assert solved_words(confirmed) == "20 instances, numerical, 2e-9 ≤ 1e-7, Clarabel"


def test_a_refuted_row_says_where_it_fails(refuted: Finding) -> None:
    assert derived_words(refuted) == "contradicted"
    assert solved_words(refuted) == "fails at 12 instances"


@pytest.mark.parametrize(
    ("outcome", "decided", "words"),
    [
        (Outcome.HOLDS, CERTAIN, "proved, replayed"),
        (Outcome.FAILS, CERTAIN, "proved, replay fails"),
        (Outcome.INCONCLUSIVE, None, "proved, replay undecided"),
    ],
)
def test_a_replay_is_told_with_the_proof(
    confirmed: Finding, outcome: Outcome, decided: Decided | None, words: str
) -> None:
    replay = Check("replay", Leg.REPLAY, outcome, "", decided)
    assert derived_words(replace(confirmed, checks=(*confirmed.checks, replay))) == words


def test_the_worst_of_several_checks_counts(confirmed: Finding) -> None:
    checks = (solved("a"), Check("b", Leg.SOLVED, Outcome.INCONCLUSIVE, "too wide"))
    assert solved_words(replace(confirmed, checks=checks)) == "undecided"
    assert derived_words(replace(confirmed, checks=checks)) == "not derived"
    assert solved_words(replace(confirmed, checks=())) == "not solved"


def test_a_conditional_row_tells_what_holds_under_the_condition(correction: Finding) -> None:
    assert solved_words(correction) == "9 instances, enclosed, 1e-9 ≤ 1e-7, Clarabel"
    assert solved_words(replace(correction, verdict=Verdict.REFUTED)) == "fails at 3 instances"


def test_the_solver_is_a_field_and_no_word_of_a_sentence(confirmed: Finding) -> None:
    said = replace(solved("a"), detail="Clarabel and Scs were out of order")
    assert solved_words(replace(confirmed, checks=(said,))) == "0 instances, enclosed"
    used = replace(solved("a"), solvers=("Clarabel", "Scs"))
    assert solved_words(replace(confirmed, checks=(used,))) == "0 instances, enclosed, Clarabel and Scs"


@pytest.mark.parametrize(
    ("number", "text"),
    [(0.0, "0"), (3.14e-10, "3.1e-10"), (1e-7, "1e-7"), (0.245, "0.24"), (1.0, "1"), (float("nan"), "nan")],
)
def test_numbers_are_short(number: float, text: str) -> None:
    assert compact(number) == text


def test_a_certificate_says_how_near_it_comes() -> None:
    checks = [solved("primal", enclosed(1e-8, 2e-8)), solved(CERTIFICATE, enclosed(2e-14, 1e-9))]
    assert accuracy(checks) == "within 2e-14"


def test_the_check_nearest_to_its_bound_is_shown() -> None:
    checks = [solved("a", numerical(1e-3, 1.0, STEP)), solved("b", numerical(0.9e-7, 1e-7, STEP))]
    assert accuracy(checks) == "numerical, 9e-8 ≤ 1e-7"


def test_the_weakest_basis_is_told_however_near_another_check_is_to_its_bound() -> None:
    checks = [solved("a", enclosed(0.9e-30, 1e-30)), solved("b", numerical(1e-20, 1e-7, STEP)), solved("c")]
    assert accuracy(checks) == "numerical, 1e-20 ≤ 1e-7"
    assert accuracy([solved("a"), solved("b", EXACT)]) == "enclosed"


def test_a_residual_that_is_not_a_number_is_not_hidden() -> None:
    failed = Check("b", Leg.SOLVED, Outcome.FAILS, "", enclosed(float("nan"), 1e-7))
    assert "nan" in accuracy([solved("a", enclosed(1e-9, 1e-7)), failed])


@pytest.mark.parametrize(
    ("decided", "words"),
    [
        (None, ""),
        (PROVEN, "proven"),
        (EXACT, "exact"),
        (CERTAIN, "enclosed"),
        (unmeasured("a grid"), "numerical"),
        (enclosed(3e-40, 1e-30), "enclosed, 3e-40 ≤ 1e-30"),
        (enclosed(0.0, 0.0), "enclosed, 0 ≤ 0"),
        (numerical(2.0, 1e-7, STEP), "numerical, 2 > 1e-7"),
    ],
)
def test_how_a_check_was_decided_is_said_in_words(decided: Decided | None, words: str) -> None:
    assert basis_words(decided) == words


def test_only_what_is_exact_is_called_so() -> None:
    assert [basis for basis in Basis if "exact" in basis_words(decision(basis))] == [Basis.EXACT]


def decision(basis: Basis) -> Decided:
    return numerical(0.0, 1e-9, STEP) if basis is Basis.NUMERICAL else Decided(basis)


def test_every_check_has_its_own_numbers(confirmed: Finding, plain: Callable[..., str]) -> None:
    text = plain(checks_table(confirmed.checks))
    for words in (
        "ok, proven",
        "ok, enclosed, 3.1e-10 ≤ 1e-7, 24 instances",
        "ok, numerical, 2e-9 ≤ 1e-7, 20 instances",
        "difference is 0",
        "tolerance: a step of 2^-20",
        "solved by Clarabel",
        "undecided at: cold, n=3",
    ):
        assert words in text


def test_every_word_for_how_is_explained_once_below_the_checks(
    confirmed: Finding, plain: Callable[..., str]
) -> None:
    text = " ".join(plain(checks_table(confirmed.checks)).split())
    for basis in (Basis.PROVEN, Basis.ENCLOSED, Basis.NUMERICAL):
        assert text.count(f"{basis.word}: {basis.value}") == 1
    assert Basis.EXACT.value not in text


def test_a_refutation_without_a_measure_says_what_was_seen() -> None:
    check = Check("limit", Leg.SOLVED, Outcome.FAILS, "no root", unmeasured("a grid"))
    assert remarks(check) == ("no root", "because: a grid")
