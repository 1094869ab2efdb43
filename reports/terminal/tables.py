"""One table per family: verdict, claim, outcomes of both legs, time."""

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from maxent.problems.claims.verdict import Verdict
from maxent.reports.terminal.evidence import derived_words, solved_words
from maxent.reports.terminal.marks import UNEXPECTED, counted, duration, verdict_mark
from maxent.verify.findings.finding import Finding

_GAP = 2
"""Blanks between two columns: one of padding, one in place of the line of the box."""
_VERDICT = 13


def one_line_width(findings: Sequence[Finding]) -> int:
    """The width in columns at which every claim fits on one line."""
    columns = [
        [_VERDICT],
        [len(finding.id) for finding in findings],
        [len(derived_words(finding)) for finding in findings],
        [len(solved_words(finding)) for finding in findings],
        [len(duration(finding.seconds)) for finding in findings],
    ]
    return sum(max(column, default=0) for column in columns) + _GAP * (len(columns) - 1)


def family_table(family: str, members: Sequence[Finding], *, alike: Sequence[Finding], width: int) -> Table:
    """The table of one family; ids are never cut.

    A claim takes one line if the claims of all families (``alike``) fit in one, else two, so that all
    tables of a report have the same columns.
    """
    table = Table(
        title=Text.assemble((family, "bold"), f"  {counted(len(members), 'claim')}"),
        title_justify="left",
        title_style="",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        show_edge=False,
        header_style="dim",
        expand=True,
    )
    table.add_column("verdict", no_wrap=True, min_width=_VERDICT)
    wide = one_line_width(alike) <= width
    if wide:
        table.add_column("claim", no_wrap=True, min_width=max(len(finding.id) for finding in alike))
        table.add_column("derived", min_width=max(len(derived_words(finding)) for finding in alike))
        table.add_column("solved", overflow="fold", ratio=1)
    else:
        table.add_column("claim (derived; solved)", overflow="fold", ratio=1)
    table.add_column("time", justify="right", no_wrap=True)
    for finding in members:
        table.add_row(verdict_cell(finding), *_cells(finding, wide=wide), duration(finding.seconds))
    return table


def _cells(finding: Finding, *, wide: bool) -> tuple[Text, ...]:
    name, derived, solved = Text(finding.id), derived_words(finding), solved_words(finding)
    if wide:
        return name, Text(derived), Text(solved)
    return (name.append(f"\n{derived}; {solved}", style="dim"),)


def verdict_cell(finding: Finding) -> Text:
    """The verdict and, if it differs, the expected one below it."""
    cell = verdict_mark(finding.verdict)
    if not finding.as_expected:
        cell.append("\n≠ expected:", style=UNEXPECTED)
        cell.append(f"\n  {finding.expected.name}", style=UNEXPECTED)
    return cell


def is_noteworthy(finding: Finding) -> bool:
    """Whether a finding gets a panel: all but expected confirmations."""
    return finding.verdict is not Verdict.CONFIRMED or not finding.as_expected
