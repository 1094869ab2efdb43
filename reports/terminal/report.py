"""The whole report of a run, family by family, with a summary at its end."""

from collections.abc import Iterator, Mapping

from rich.console import Console, Group, RenderableType
from rich.text import Text

from problems import Claim, Verdict
from reports.terminal.marks import UNEXPECTED, VERDICTS, counted, duration
from reports.terminal.panels import Context, detail_panel
from reports.terminal.tables import family_table, is_noteworthy
from verify.finding import Report

INTERRUPTED = 130
SHOWN = ("sympy", "cvxpy", "clarabel")
"""The libraries that decide; JSON lists every version."""

MEANINGS = {
    0: "every verdict is the expected one",
    1: "some verdict differs from the expected one",
    3: "no verdict differs from the expected one, but something is undecided, vacuous or failed to run",
    INTERRUPTED: "interrupted; what was decided before is reported above",
}


def exit_status(report: Report) -> int:
    """The exit status of the command that made this report."""
    return INTERRUPTED if report.interrupted else report.exit_status


def print_report(console: Console, report: Report, *, asked: int, claims: Mapping[str, Claim]) -> None:
    """Print a run of which ``asked`` claims were to be decided; ``claims`` is the catalogue by id."""
    findings = {finding.id: finding for finding in sorted(report.findings, key=lambda f: (f.family, f.id))}
    for part in _parts(Context(claims, findings), console.width):
        console.print(part)
    console.print(summary(report, asked))


def _parts(context: Context, width: int) -> Iterator[RenderableType]:
    findings = list(context.findings.values())
    for family in dict.fromkeys(finding.family for finding in findings):
        members = [finding for finding in findings if finding.family == family]
        yield family_table(family, members, alike=findings, width=width)
        yield ""
        for finding in filter(is_noteworthy, members):
            yield detail_panel(finding, context)
            yield ""


def summary(report: Report, asked: int) -> Group:
    """Counts by verdict, how many are as expected, the time, and what the exit status means."""
    total = len(report.findings)
    matching = sum(finding.as_expected for finding in report.findings)
    counts = Text(counted(total, "claim"), style="bold")
    for number, (name, count) in enumerate(report.counts.items()):
        mark = VERDICTS[Verdict[name]]
        counts.append(", " if number else ": ", style="not bold")
        counts.append(f"{mark.symbol} {count} {name}", style=f"not bold {mark.style}")
    expected = Text(f"{matching} as expected")
    if matching < total:
        unexpected = ", ".join(finding.id for finding in report.findings if not finding.as_expected)
        expected.append(f", {total - matching} not: {unexpected}", style=UNEXPECTED)
    status = exit_status(report)
    lines: list[RenderableType] = [counts, expected]
    if report.interrupted:
        lines.append(Text(f"Interrupted: {total} of {counted(asked, 'claim')} decided.", style=UNEXPECTED))
    used = ", ".join(f"{name} {version}" for name, version in report.versions.items() if name in SHOWN)
    lines.append(Text(", ".join(filter(None, [duration(report.seconds), f"seed {report.seed}", used]))))
    lines.append(Text(f"exit status {status}: {MEANINGS[status]}"))
    return Group(*lines)
