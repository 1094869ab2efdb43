"""The detail of one finding: formulas, correction or condition, witness, reason."""

from collections.abc import Iterator, Mapping, Sequence

from rich import box
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from problems.verdict import Verdict
from reports.terminal.marks import UNEXPECTED, VERDICTS, verdict_mark
from verify.finding import Finding, Witness

Row = tuple[str, Text]


def detail_panel(finding: Finding, formulas: Mapping[str, Sequence[str]]) -> Panel:
    """Everything about one finding; ``formulas`` holds what was checked for each claim of the run."""
    title = Text.assemble(verdict_mark(finding.verdict), "  ", (finding.id, "bold"))
    # Only horizontal lines: formulas can be copied without a frame in between.
    return Panel(
        detail_grid(finding, formulas),
        title=title,
        title_align="left",
        box=box.HORIZONTALS,
        border_style=VERDICTS[finding.verdict].style if finding.as_expected else UNEXPECTED,
        padding=(0, 0),
    )


def detail_grid(finding: Finding, formulas: Mapping[str, Sequence[str]]) -> Table:
    """The detail as labelled paragraphs."""
    grid = Table.grid(padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold", ratio=1)
    for label, text in _rows(finding, formulas):
        grid.add_row(label, text)
    return grid


def _rows(finding: Finding, formulas: Mapping[str, Sequence[str]]) -> Iterator[Row]:
    if not finding.as_expected:
        yield "expected", Text(finding.expected.name, style=UNEXPECTED)
    yield "claim", Text(finding.title)
    yield "source", Text(f"{finding.document}, {finding.section}")
    yield "as printed", Text(finding.printed)
    if finding.formulas:
        yield "as checked", Text("\n".join(finding.formulas))
    if finding.corrected_by is not None:
        yield "corrected", Text(_correction(finding.corrected_by, formulas))
    if finding.condition is not None:
        holds = finding.verdict is Verdict.CONDITIONAL
        yield ("holds if" if holds else "condition"), Text(finding.condition, style="bold")
    if finding.witness is not None:
        yield "witness", witness_text(finding.witness)
    if finding.reason:
        yield "reason", Text(finding.reason)


def witness_text(witness: Witness) -> Text:
    """The instance, both sides' numbers, and how they contradict each other."""
    instance = ", ".join(f"{name} = {value}" for name, value in witness.values.items())
    lines = [
        instance or "for every instance",
        f"as printed: {witness.printed}",
        f"in truth:   {witness.actual}",
        witness.sentence,
    ]
    return Text("\n".join(line for line in lines if line))


def _correction(identifier: str, formulas: Mapping[str, Sequence[str]]) -> str:
    if identifier not in formulas:
        return f"{identifier} (not part of this run; see 'maxent show {identifier}')"
    return "\n".join([*formulas[identifier], f"({identifier})"])
