"""Short entries for findings that are as expected and not confirmed as printed."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from maxent.problems.claims.verdict import Verdict
from maxent.reports.terminal.block import block
from maxent.reports.terminal.formula import Formula
from maxent.reports.terminal.marks import FIRST_TO_KNOW, counted, verdict_mark
from maxent.reports.terminal.panels import Context, Row
from maxent.verify.findings.coverage import witness_line
from maxent.verify.findings.finding import Finding


def brief(findings: Sequence[Finding], context: Context) -> Iterator[RenderableType]:
    """A short entry for each finding, grouped by verdict in the order of FIRST_TO_KNOW."""
    for verdict in FIRST_TO_KNOW:
        members = [finding for finding in findings if finding.verdict is verdict]
        if not members:
            continue
        yield Text.assemble(verdict_mark(verdict), f"  {counted(len(members), 'claim')}")
        for finding in members:
            name = Text(finding.id, style="bold")
            yield block(name, finding.family, finding.title, list(_details(finding, context)))
        yield ""


def _details(finding: Finding, context: Context) -> Iterator[Row]:
    yield "printed", Formula(finding.printed)
    if finding.witness is not None and finding.verdict is Verdict.REFUTED:
        yield "witness", Text(witness_line(finding.witness))
    if finding.condition is not None and finding.verdict is Verdict.CONDITIONAL:
        yield "holds if", Text(finding.condition)
        if finding.witness is not None:
            yield "otherwise", Text(witness_line(finding.witness))
    if finding.verdict not in (Verdict.REFUTED, Verdict.CONDITIONAL) or finding.witness is None:
        yield "because", Text(finding.reason)
    if finding.corrected_by is not None:
        found = context.findings.get(finding.corrected_by)
        verdict = Text("not part of this run", style="dim") if found is None else verdict_mark(found.verdict)
        yield "corrected", Text.assemble(finding.corrected_by, "  ", verdict)
