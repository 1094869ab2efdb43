"""The report of ``maxent verify`` in the terminal: counts or tables by family, details, a summary."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console, Group, RenderableType
from rich.text import Text

from maxent.problems import Claim, Verdict
from maxent.reports.terminal.brief import brief
from maxent.reports.terminal.counts import Column, counting, counts_table, legend, verdict_columns
from maxent.reports.terminal.marks import UNEXPECTED, VERDICTS, counted, duration
from maxent.reports.terminal.panels import Context, detail_panel
from maxent.reports.terminal.tables import family_table, is_noteworthy
from maxent.verify.findings.finding import Finding, Report

SIGNALLED = 128
"""The exit status of an interrupted command is this plus the number of the signal."""
SHOWN = ("sympy", "cvxpy", "clarabel")
"""The libraries whose versions the summary names; the JSON report names all."""

MEANINGS = {
    0: "every verdict is the expected one",
    1: "some verdict differs from the expected one",
    3: "no verdict differs from the expected one, but something is undecided, vacuous or failed to run",
}


def exit_status(report: Report) -> int:
    """The exit status of the command that made this report."""
    return SIGNALLED + report.signal if report.interrupted else report.exit_status


def meaning_of(status: int) -> str:
    """An exit status in words."""
    return MEANINGS.get(status, "interrupted; what was decided before is reported")


def print_report(
    console: Console, report: Report, *, asked: int, claims: Mapping[str, Claim], listed: bool = True
) -> None:
    """Print the report of a run that was to decide ``asked`` claims; ``claims`` is the catalogue by id.

    With ``listed`` every claim is in a table.  Otherwise expected confirmations are only counted, and other
    expected findings get a few lines each.  Unexpected findings always get a panel.
    """
    findings = {finding.id: finding for finding in sorted(report.findings, key=lambda f: (f.family, f.id))}
    context = Context(claims, findings)
    families = _families(context)
    if not listed or len(families) > 1:
        console.print(overview(families))
        console.print()
    for part in _every_claim(context, console.width) if listed else _noteworthy(context):
        console.print(part)
    console.print(summary(report, asked))


def overview(families: Mapping[str, Sequence[Finding]]) -> RenderableType:
    """One line per family: the number of its claims by verdict, and their total time."""
    findings = [finding for members in families.values() for finding in members]
    columns: list[Column[Finding]] = [Column("claims", lambda members: str(len(members)))]
    columns.extend(verdict_columns(lambda finding: finding.verdict, (each.verdict for each in findings)))
    if not all(finding.as_expected for finding in findings):
        columns.append(counting("unexpected", lambda finding: not finding.as_expected, UNEXPECTED))
    columns.append(Column("time", lambda members: duration(sum(each.seconds for each in members))))
    title = f"{counted(len(findings), 'claim')} by family"
    return Group(counts_table(title, "family", families, columns), legend(columns))


def _families(context: Context) -> dict[str, list[Finding]]:
    families: dict[str, list[Finding]] = {}
    for finding in context.findings.values():
        families.setdefault(finding.family, []).append(finding)
    return families


def _every_claim(context: Context, width: int) -> Iterator[RenderableType]:
    alike = list(context.findings.values())
    for family, members in _families(context).items():
        yield family_table(family, members, alike=alike, width=width)
        yield ""
        for finding in filter(is_noteworthy, members):
            yield detail_panel(finding, context)
            yield ""


def _noteworthy(context: Context) -> Iterator[RenderableType]:
    findings = list(filter(is_noteworthy, context.findings.values()))
    for finding in findings:
        if not finding.as_expected:
            yield detail_panel(finding, context)
            yield ""
    yield from brief([finding for finding in findings if finding.as_expected], context)


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
    sought = f"attacks of {report.budget:g} s" if report.budget else "no attacks"
    used = ", ".join(f"{name} {version}" for name, version in report.versions.items() if name in SHOWN)
    lines.append(
        Text(", ".join(filter(None, [duration(report.seconds), f"seed {report.seed}", sought, used])))
    )
    lines.append(Text(f"exit status {status}: {meaning_of(status)}"))
    return Group(*lines)
