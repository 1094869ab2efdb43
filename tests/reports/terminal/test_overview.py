"""The report on the whole catalogue: counts per family, then the claims that are not plainly confirmed."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest

from maxent.reports.terminal.console import ReportConsole
from maxent.reports.terminal.report import overview, print_report
from maxent.verify.findings.finding import Finding, Report


def printed(report: Report, *, listed: bool = False, width: int = 80) -> str:
    stream = io.StringIO()
    console = ReportConsole(file=stream, width=width, markup=False, highlight=False, emoji=False)
    print_report(console, report, asked=len(report.findings), claims={}, listed=listed)
    return stream.getvalue()


@pytest.fixture
def many(report: Report, confirmed: Finding) -> Report:
    """A hundred claims more, in another family."""
    others = tuple(
        replace(confirmed, id=f"claim-{number}", family="mirror_descent", seconds=0.5)
        for number in range(100)
    )
    return replace(report, findings=(*others, *report.findings))


def test_counts_by_family_come_first(many: Report) -> None:
    lines = [" ".join(line.split()) for line in printed(many).splitlines()]
    assert lines[0] == "103 claims by family"
    assert lines[1] == "family claims ✓ ◇ ✗ time"
    assert lines[3:5] == ["gibbs 3 1 1 1 0.92 s", "mirror_descent 100 100 · · 50.00 s"]
    assert "all 103 101 1 1 50.92 s" in lines
    assert "✓ CONFIRMED, ◇ CONDITIONAL, ✗ REFUTED" in lines


def test_expected_confirmations_are_only_counted(many: Report, confirmed: Finding) -> None:
    assert confirmed.id not in printed(many)
    assert "claim-7" not in printed(many)
    assert len(printed(many).splitlines()) < 50


def test_everything_is_listed_on_request(many: Report) -> None:
    text = printed(many, listed=True)
    assert all(finding.id in text for finding in many.findings)
    assert text.startswith("103 claims by family")


def test_one_family_needs_no_overview(confirmed: Finding) -> None:
    assert "by family" not in printed(Report((confirmed,), seed=0), listed=True)


def test_a_refutation_has_its_witness_and_its_correction(many: Report) -> None:
    text = printed(many, width=120)
    assert "✗ REFUTED  1 claim\ncanonical-ensemble-sign" in text
    assert "witness    n = 2, E = (0" not in text
    assert "witness    n = 2, E = (1, 0), beta = 1/2: printed p = (0.62246, 0.37754); in truth p = " in text
    assert "corrected  canonical-maxent  ◇ CONDITIONAL" in text


def test_a_conditional_claim_has_its_condition_and_what_happens_without(many: Report) -> None:
    text = printed(many, width=120)
    assert "holds if   min E < U < max E" in text
    assert "otherwise  n = 2, E = (0, 1), U = 1: printed beta = -oo; in truth none" in text


def test_what_is_unexpected_comes_before_what_is_expected(many: Report, surprising: Finding) -> None:
    text = printed(replace(many, findings=(*many.findings, surprising)))
    assert text.index("tau-limits") < text.index("canonical-ensemble-sign")
    assert "expected  " in text
    assert "unexpected" in text.splitlines()[1]


def test_what_is_undecided_is_in_a_column_of_its_own(
    undecided: Finding, confirmed: Finding, plain: Callable[..., str]
) -> None:
    text = plain(overview({"gibbs": [confirmed, undecided], "other": [confirmed]}))
    assert "? not conclusive" in text
    assert "helmholtz-definition" in printed(Report((confirmed, undecided), seed=0))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_page(many: Report, width: int) -> None:
    assert max(map(len, printed(many, width=width).splitlines())) <= width


def test_a_correction_outside_the_run_is_pointed_to(refuted: Finding) -> None:
    assert "canonical-maxent  not part of this run" in printed(Report((refuted,), seed=0))
