"""One table per family: claim, verdict, what the legs found, time."""

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from problems.verdict import Verdict
from reports.terminal.evidence import legs
from reports.terminal.marks import UNEXPECTED, counted, duration, verdict_mark
from verify.finding import Finding


def family_table(family: str, findings: Sequence[Finding]) -> Table:
    """The findings of one family; ids are never cut."""
    table = Table(
        title=Text.assemble((family, "bold"), f"  {counted(len(findings), 'claim')}"),
        title_justify="left",
        title_style="",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        show_edge=False,
        header_style="bold",
        expand=True,
    )
    table.add_column("claim", no_wrap=True, overflow="fold")
    table.add_column("verdict", no_wrap=True, overflow="fold")
    table.add_column("found", overflow="fold", ratio=1)
    table.add_column("time", justify="right", no_wrap=True)
    for finding in findings:
        table.add_row(Text(finding.id), verdict_cell(finding), legs(finding), duration(finding.seconds))
    return table


def verdict_cell(finding: Finding) -> Text:
    """The verdict, and under it the expected one where it is another."""
    cell = verdict_mark(finding.verdict)
    if not finding.as_expected:
        cell.append("\n≠ expected:", style=UNEXPECTED)
        cell.append(f"\n  {finding.expected.name}", style=UNEXPECTED)
    return cell


def is_noteworthy(finding: Finding) -> bool:
    """Whether a finding says more than a line of a table can: all but the expected confirmations."""
    return finding.verdict is not Verdict.CONFIRMED or not finding.as_expected
