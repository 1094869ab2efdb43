"""The report of ``maxent verify`` in the terminal."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest

from maxent.problems.catalogue import entries
from maxent.reports.terminal.console import ReportConsole, report_console
from maxent.reports.terminal.formula import unicode_math
from maxent.reports.terminal.panels import Context, detail_panel
from maxent.reports.terminal.progress import watching
from maxent.reports.terminal.report import print_report, summary
from maxent.verify.findings.finding import Finding, Report


def printed(report: Report, *, width: int = 80, colour: bool = False, asked: int | None = None) -> str:
    stream = io.StringIO()
    console = ReportConsole(
        file=stream, width=width, force_terminal=colour, markup=False, highlight=False, emoji=False
    )
    print_report(console, report, asked=len(report.findings) if asked is None else asked, claims={})
    return stream.getvalue()


def words(text: str) -> str:
    """The text with its line breaks undone."""
    return " ".join(text.split())


@pytest.mark.parametrize("width", [80, 120, 200])
def test_every_id_is_intact(report: Report, width: int) -> None:
    text = printed(report, width=width)
    for finding in report.findings:
        assert finding.id in text


def test_an_id_of_forty_letters_fits_beside_its_verdict_at_80_columns(correction: Finding) -> None:
    long = "takeaway-alpha-thermodynamic-temperature"
    text = printed(Report((replace(correction, id=long),), seed=0))
    assert any(long in line and "◇ CONDITIONAL" in line for line in text.splitlines())


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_page(report: Report, width: int) -> None:
    assert max(map(len, printed(report, width=width).splitlines())) <= width


def test_a_wide_page_has_one_line_for_a_claim(report: Report, confirmed: Finding) -> None:
    [line] = [line for line in printed(report, width=120).splitlines() if confirmed.id in line]
    for part in ("✓ CONFIRMED", "proved", "20 instances, numerical, 2e-9 ≤ 1e-7, Clarabel", "0.42 s"):
        assert part in line


def test_where_the_encoding_has_no_symbols_formulas_stay_latex(refuted: Finding) -> None:
    page = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    console = ReportConsole(file=page, width=80, markup=False, highlight=False, emoji=False)
    panel = detail_panel(replace(refuted, corrected_by=None), Context())
    with console.capture() as capture:
        console.print(panel.renderable)
    assert r"p_{i} = \frac{e^{\beta E_{i}}}{Z}" in capture.get()


def test_verdicts_are_words_with_symbols(report: Report) -> None:
    text = printed(report)
    for verdict in ("✓ CONFIRMED", "✗ REFUTED", "◇ CONDITIONAL"):
        assert verdict in text


def test_without_a_terminal_there_are_no_escape_codes(report: Report) -> None:
    assert "\x1b" not in printed(report)


def test_no_color_takes_the_colour_and_leaves_the_words(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[32m" in printed(report, colour=True)
    monkeypatch.setenv("NO_COLOR", "1")
    text = printed(report, colour=True)
    assert "✓ CONFIRMED" in text
    assert not any(f"\x1b[{code}m" in text for code in (31, 32, 33, 35, 36))


def test_the_order_of_deciding_does_not_show(report: Report) -> None:
    assert printed(report) == printed(replace(report, findings=report.findings[::-1]))


def test_each_family_has_a_table(report: Report, confirmed: Finding) -> None:
    other = replace(confirmed, id="soft-bellman-q-optimal", family="soft_bellman")
    text = printed(replace(report, findings=(*report.findings, other)))
    assert text.index("gibbs  3 claims") < text.index("soft_bellman  1 claim")


def test_an_expected_confirmation_needs_no_panel(confirmed: Finding) -> None:
    assert "printed" not in printed(Report((confirmed,), seed=0))


def test_a_refutation_shows_printed_checked_corrected_and_witness(report: Report, refuted: Finding) -> None:
    text = words(printed(report))
    assert "printed pᵢ = exp(β Eᵢ)/Z" in text
    assert "checked pᵢ = exp(β Eᵢ) / Z" in text
    assert "corrected pᵢ = exp(-β Eᵢ) / Z canonical-maxent ◇ CONDITIONAL" in text
    assert "witness n = 2, E = (1, 0), beta = 1/2" in text
    assert "printed p = (0.62246, 0.37754)" in text
    assert "in truth p = (0.37754, 0.62246)" in text
    assert refuted.reason in text


def test_nothing_is_said_twice(refuted: Finding, correction: Finding, plain: Callable[..., str]) -> None:
    assert refuted.witness is not None
    same = replace(refuted, reason=refuted.witness.sentence)
    assert words(plain(detail_panel(same, Context()))).count(refuted.witness.sentence) == 1
    assert correction.reason not in words(plain(detail_panel(correction, Context())))


def test_a_problem_is_shown_with_its_correction(refuted: Finding, plain: Callable[..., str]) -> None:
    claims = {entry.claim.id: entry.claim for entry in entries()}
    finding = replace(refuted, corrected_by="canonical-ensemble-sign-corrected")
    text = words(plain(detail_panel(finding, Context(claims))))
    assert "problem maximise Σᵢ Eᵢ pᵢ - (1/β) H(p) subject to Σᵢ pᵢ = 1" in text
    assert "corrected minimise Σᵢ Eᵢ pᵢ - (1/β) H(p) pᵢ* ∝ exp(-β Eᵢ)" in text


def test_a_correction_outside_the_run_is_pointed_to(refuted: Finding) -> None:
    assert "canonical-maxent not part of this run" in words(printed(Report((refuted,), seed=0)))


def test_a_conditional_claim_names_its_condition(correction: Finding, plain: Callable[..., str]) -> None:
    text = plain(detail_panel(correction, Context()))
    assert "holds if    min E < U < max E" in text
    assert "there is no such beta" in text


def test_brackets_in_formulas_are_not_markup(refuted: Finding, plain: Callable[..., str]) -> None:
    text = plain(detail_panel(replace(refuted, printed=r"\E[r] = [bold]x[/bold] :smile:"), Context()))
    assert r"\E[r] = [bold]x[/bold] :smile:" in text


def test_a_long_formula_is_folded_and_not_cut(refuted: Finding, plain: Callable[..., str]) -> None:
    formula = "+".join(f"x_{{{number}}}" for number in range(60))
    text = plain(detail_panel(replace(refuted, printed=formula), Context()))
    assert unicode_math(formula) in words(text)
    assert max(map(len, text.splitlines())) <= 80


def test_an_unexpected_verdict_is_marked_with_its_reason(report: Report, surprising: Finding) -> None:
    text = words(printed(replace(report, findings=(*report.findings, surprising))))
    assert "≠ expected:" in text
    assert surprising.reason in text
    assert "3 as expected, 1 not: tau-limits" in text


def test_what_is_undecided_gives_its_reason(undecided: Finding) -> None:
    text = printed(Report((undecided,), seed=0))
    assert "? UNDECIDED" in text
    assert undecided.reason in text


def test_the_summary_counts_and_explains_the_exit_status(report: Report, plain: Callable[..., str]) -> None:
    lines = plain(summary(report, asked=3)).splitlines()
    assert lines == [
        "3 claims: ✓ 1 CONFIRMED, ◇ 1 CONDITIONAL, ✗ 1 REFUTED",
        "3 as expected",
        "1.50 s, seed 7, attacks of 3 s, sympy 1.14.0, cvxpy 1.9.3, clarabel 0.11.1",
        "exit status 0: every verdict is the expected one",
    ]


def test_an_interrupted_run_says_how_far_it_came(report: Report) -> None:
    text = printed(replace(report, interrupted=True), asked=40)
    assert "Interrupted: 3 of 40 claims decided." in text
    assert "exit status 130" in text


def test_a_run_that_decided_nothing_can_still_be_reported() -> None:
    assert "0 claims" in printed(Report((), seed=0, interrupted=True), asked=2)


def test_progress_is_silent_without_a_terminal(confirmed: Finding, plain: Callable[..., str]) -> None:
    stream = io.StringIO()
    with watching(ReportConsole(file=stream, force_terminal=True), total=1) as watcher:
        watcher.on_start(confirmed.id)
        watcher.on_finding(confirmed)
    assert stream.getvalue() == ""
    assert plain("") == "\n"


def test_progress_names_what_is_being_decided(confirmed: Finding) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    stream = Terminal()
    console = ReportConsole(file=stream, force_terminal=True, force_interactive=True, width=120)
    with watching(console, total=2) as watcher:
        watcher.on_start(confirmed.id)
        watcher.on_start("canonical-maxent")
        watcher.on_finding(confirmed)
    assert "canonical-maxent" in stream.getvalue()
    assert "1/2" in stream.getvalue()


def test_without_a_terminal_the_page_has_80_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert report_console().width == 80
    monkeypatch.setenv("COLUMNS", "132")
    assert report_console().width == 132


def test_the_summary_says_if_nothing_was_attacked(report: Report, plain: Callable[..., str]) -> None:
    assert "no attacks" in plain(summary(replace(report, budget=0.0), asked=3))
