"""The report of coverage: counts by document, the rows asked for, the exit status."""

from collections.abc import Callable, Sequence

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from maxent.reports.terminal.coverage.rows import grouped
from maxent.reports.terminal.coverage.summary import summary
from maxent.reports.terminal.marks import UNEXPECTED, counted, duration
from maxent.reports.terminal.report import exit_status, meaning_of
from maxent.verify.findings.coverage import Coverage, RowFinding, Status
from maxent.verify.findings.finding import Report

STRICT = 1
"""The exit status for an open row under ``--strict``: the same as for an unexpected verdict."""


def open_rows(covered: Sequence[Coverage]) -> list[RowFinding]:
    """The rows that no claim decides yet."""
    return [found for each in covered for found in each.rows if found.status is Status.OPEN]


def coverage_end(covered: Sequence[Coverage], report: Report, *, strict: bool) -> tuple[int, str]:
    """The exit status and its meaning; with ``strict``, an open row makes it 1."""
    if not report.findings and not report.interrupted:
        status, meaning = 0, "no claim had to be decided"
    else:
        status = exit_status(report)
        meaning = meaning_of(status)
    left = len(open_rows(covered))
    return (STRICT, f"{counted(left, 'row')} open") if strict and left and status == 0 else (status, meaning)


def print_coverage(
    console: Console,
    covered: Sequence[Coverage],
    report: Report,
    *,
    wanted: Callable[[RowFinding], bool],
    strict: bool,
) -> None:
    """Print counts of all rows, then the rows for which ``wanted`` is true, by document."""
    console.print(summary(covered))
    for each in covered:
        chosen = [found for found in each.rows if wanted(found)]
        if not chosen:
            continue
        console.print()
        name = f"{each.inventory.number} {each.inventory.name}"
        console.print(Rule(Text(name, style="bold"), align="left", style="dim"))
        console.print(Text(each.inventory.document.title))
        console.print()
        for part in grouped(chosen):
            console.print(part)
    _print_end(console, covered, report, strict=strict)


def _print_end(console: Console, covered: Sequence[Coverage], report: Report, *, strict: bool) -> None:
    if report.findings:
        console.print(_decided(report))
    status, meaning = coverage_end(covered, report, strict=strict)
    console.print(Text(f"exit status {status}: {meaning}"))


def _decided(report: Report) -> Text:
    unexpected = [finding for finding in report.findings if not finding.as_expected]
    decided = Text(f"{counted(len(report.findings), 'claim')} decided in {duration(report.seconds)}, ")
    decided.append(f"{len(report.findings) - len(unexpected)} as expected")
    if unexpected:
        names = ", ".join(finding.id for finding in unexpected)
        decided.append(f", {len(unexpected)} not: {names}", style=UNEXPECTED)
    return decided
