"""Findings, and the exit status of a report of them."""

from __future__ import annotations

import itertools

import pytest

from maxent.problems import Verdict
from maxent.verify.findings.finding import Finding, Report


def finding(verdict: Verdict, expected: Verdict) -> Finding:
    return Finding("id", "family", "kind", "document", "1", "title", "x", (), expected, verdict, "why")


def report(*pairs: tuple[Verdict, Verdict], interrupted: bool = False) -> Report:
    return Report(tuple(finding(*pair) for pair in pairs), 0, interrupted=interrupted)


CONCLUSIVE = (Verdict.CONFIRMED, Verdict.CONDITIONAL, Verdict.SUPPORTED, Verdict.REFUTED)
OPEN = (Verdict.UNDECIDED, Verdict.VACUOUS, Verdict.ILL_TYPED, Verdict.ERROR)


def test_a_finding_is_as_expected_only_where_the_verdicts_are_one() -> None:
    for verdict, expected in itertools.product(Verdict, repeat=2):
        assert finding(verdict, expected).as_expected is (verdict is expected)


def test_every_verdict_is_either_conclusive_or_open() -> None:
    assert {v for v in Verdict if v.conclusive} == set(CONCLUSIVE)
    assert set(CONCLUSIVE) | set(OPEN) == set(Verdict)


@pytest.mark.parametrize("verdict", CONCLUSIVE)
def test_all_as_expected_ends_with_zero(verdict: Verdict) -> None:
    assert report((verdict, verdict), (Verdict.CONFIRMED, Verdict.CONFIRMED)).exit_status == 0


@pytest.mark.parametrize(
    ("verdict", "expected"), [(v, e) for v in CONCLUSIVE for e in CONCLUSIVE if v is not e]
)
def test_a_conclusive_surprise_ends_with_one(verdict: Verdict, expected: Verdict) -> None:
    assert report((verdict, expected)).exit_status == 1


@pytest.mark.parametrize("verdict", OPEN)
def test_what_is_not_known_ends_with_three_even_if_it_was_expected(verdict: Verdict) -> None:
    assert report((verdict, Verdict.CONFIRMED)).exit_status == 3
    assert report((verdict, verdict)).exit_status == 3


@pytest.mark.parametrize("verdict", OPEN)
def test_a_surprise_outranks_what_is_not_known(verdict: Verdict) -> None:
    wrong = (Verdict.REFUTED, Verdict.CONFIRMED)
    assert report((verdict, Verdict.CONFIRMED), wrong).exit_status == 1


def test_nothing_decided_and_interrupted_are_not_success() -> None:
    assert report().exit_status == 3
    assert report((Verdict.CONFIRMED, Verdict.CONFIRMED), interrupted=True).exit_status == 3


def test_the_counts_are_by_verdict_in_a_fixed_order_and_only_of_what_occurs() -> None:
    pairs = [(v, v) for v in (Verdict.ERROR, Verdict.REFUTED, Verdict.CONFIRMED, Verdict.REFUTED)]
    counts = report(*pairs).counts
    assert list(counts.items()) == [("CONFIRMED", 1), ("REFUTED", 2), ("ERROR", 1)]
