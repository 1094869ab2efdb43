"""The rows of a document, grouped by verdict or status."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from maxent.problems.claims.verdict import Verdict
from maxent.reports.terminal.block import block
from maxent.reports.terminal.formula import Formula
from maxent.reports.terminal.marks import FIRST_TO_KNOW, UNEXPECTED, VERDICTS, counted, verdict_mark
from maxent.reports.terminal.panels import Row
from maxent.verify.findings.coverage import RowFinding, Status, witness_line
from maxent.verify.findings.finding import Finding

_WITHOUT_VERDICT = {
    Status.DECIDED: "not run",
    Status.OPEN: "open",
    Status.NOT_MATHEMATICAL: "not mathematical",
    Status.EMPIRICAL: "empirical",
}


def grouped(rows: Sequence[RowFinding]) -> Iterator[RenderableType]:
    """The groups, each under its verdict or status; rows within a group keep the document's order."""
    for verdict in FIRST_TO_KNOW:
        yield from _group(verdict_mark(verdict), [found for found in rows if found.verdict is verdict])
    for status, words in _WITHOUT_VERDICT.items():
        members = [found for found in rows if found.verdict is None and found.status is status]
        yield from _group(Text(words, style="bold"), members)


def _group(heading: Text, members: Sequence[RowFinding]) -> Iterator[RenderableType]:
    if not members:
        return
    yield Text.assemble(heading, f"  {counted(len(members), 'row')}")
    for found in members:
        yield row_block(found)
    yield ""


def row_block(found: RowFinding) -> RenderableType:
    """One row: its id, section and words, and the reasons for its verdict."""
    name = Text(found.row.id, style="bold")
    if found.is_erratum:
        name.append("  erratum", style=VERDICTS[Verdict.REFUTED].style)
    return block(name, found.row.section, found.row.words, list(_details(found)))


def _details(found: RowFinding) -> Iterator[Row]:
    row = found.row
    if row.printed and found.verdict is not Verdict.CONFIRMED:
        yield "printed", Formula(row.printed)
    others = [claim for claim in found.claims if claim != row.id]
    deciding = [each for each in others if each not in {finding.id for finding in found.corrections}]
    if deciding:
        yield "decided by", Text(", ".join(deciding))
    for finding in found.findings:
        yield from _why(finding)
    for finding in found.corrections:
        yield "corrected by", Text.assemble(f"{finding.id}  ", _verdict(finding))
    if row.reason:
        yield "because", Text(row.reason)


def _why(finding: Finding) -> Iterator[Row]:
    if not finding.as_expected:
        yield "unexpected", Text(f"{finding.id}: expected {finding.expected.name}", style=UNEXPECTED)
    if finding.verdict is Verdict.REFUTED and finding.witness is not None:
        yield "witness", Text(witness_line(finding.witness))
    elif finding.verdict is Verdict.CONDITIONAL and finding.condition is not None:
        yield "holds if", Text(finding.condition)
    elif finding.verdict is not Verdict.CONFIRMED:
        yield "because", Text(finding.reason)


def _verdict(finding: Finding) -> Text:
    mark = verdict_mark(finding.verdict)
    if not finding.as_expected:
        mark.append(f", expected {finding.expected.name}", style=UNEXPECTED)
    return mark
