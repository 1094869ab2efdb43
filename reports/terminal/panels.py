"""The panel for one finding: formulas, witness, reason, condition, correction."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from maxent.derive.latex.problem import problem_latex
from maxent.derive.latex.statement import statement_latex
from maxent.problems import Claim, Verdict
from maxent.reports.terminal.formula import Formula
from maxent.reports.terminal.marks import UNEXPECTED, VERDICTS, verdict_mark
from maxent.verify.findings.finding import Finding, Witness

Row = tuple[str, RenderableType]


@dataclass(frozen=True)
class Context:
    """The claims of the catalogue and the findings of this run, by id."""

    claims: Mapping[str, Claim] = field(default_factory=dict)
    findings: Mapping[str, Finding] = field(default_factory=dict)


def detail_panel(finding: Finding, context: Context) -> Panel:
    """The panel; its title is the verdict and the id."""
    title = Text.assemble(verdict_mark(finding.verdict), "  ", (finding.id, "bold"))
    # Horizontal lines only, so that a formula can be copied without pieces of a frame.
    return Panel(
        Group(Text(finding.title), labelled(_rows(finding, context))),
        title=title,
        title_align="left",
        box=box.HORIZONTALS,
        border_style=VERDICTS[finding.verdict].style if finding.as_expected else UNEXPECTED,
        padding=(0, 0),
    )


def labelled(rows: Iterator[Row]) -> Table:
    """A table of two columns: labels and paragraphs."""
    grid = Table.grid(padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold", ratio=1)
    for label, content in rows:
        grid.add_row(label, content)
    return grid


def formulas(lines: Sequence[str], style: str = "") -> Group:
    """Formulas, one a line."""
    return Group(*(Formula(line, style) for line in lines))


def witness_rows(witness: Witness) -> Iterator[Row]:
    """The instance, the printed formula's value there and the true one."""
    instance = ", ".join(f"{name} = {value}" for name, value in witness.values.items())
    yield "witness", Text(instance or "every instance", style="bold")
    if witness.printed:
        yield "  printed", Text(witness.printed)
    if witness.actual:
        yield "  in truth", Text(witness.actual)


def because(finding: Finding) -> str:
    """The reason for the verdict: what contradicts the claim, or why it is undecided."""
    if finding.witness is None:
        return finding.reason
    repeated = finding.verdict is Verdict.CONDITIONAL or finding.reason == finding.witness.sentence
    return "; ".join(
        dict.fromkeys(filter(None, [finding.witness.sentence, "" if repeated else finding.reason]))
    )


def _rows(finding: Finding, context: Context) -> Iterator[Row]:
    claim = context.claims.get(finding.id)
    if not finding.as_expected:
        yield "expected", Text(finding.expected.name, style=UNEXPECTED)
    document = finding.document if claim is None else claim.source.document.title
    yield "source", Text(f"{document}, {finding.section}", style="dim")
    yield "printed", Formula(finding.printed)
    if claim is not None and claim.problem is not None:
        yield "problem", formulas(problem_latex(claim.problem))
    if finding.formulas:
        yield "checked", formulas(finding.formulas)
    if finding.witness is not None:
        yield from witness_rows(finding.witness)
    if reason := because(finding):
        yield "because", Text(reason)
    if finding.condition is not None:
        holds = finding.verdict is Verdict.CONDITIONAL
        yield ("holds if" if holds else "condition"), Text(finding.condition, style="bold")
    if finding.corrected_by is not None:
        yield "corrected", _correction(finding.corrected_by, claim, context)


def _correction(identifier: str, of: Claim | None, context: Context) -> RenderableType:
    """The corrected claim: the changed lines of its problem, its checked formulas, its verdict."""
    claim, found = context.claims.get(identifier), context.findings.get(identifier)
    lines: list[RenderableType] = []
    if claim is not None:
        before = problem_latex(of.problem) if of is not None and of.problem is not None else ()
        after = problem_latex(claim.problem) if claim.problem is not None else ()
        lines += [Formula(line) for line in after if line not in before]
        lines += [Formula(line) for line in statement_latex(claim)]
    elif found is not None:
        lines += [Formula(line) for line in found.formulas]
    word = verdict_mark(found.verdict) if found is not None else Text("not part of this run", style="dim")
    return Group(*lines, Text.assemble((identifier, "bold"), "  ", word))
