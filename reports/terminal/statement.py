"""What one claim asserts, under which hypotheses, how it follows and what was found."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from problems import Claim, Parameter
from problems.catalogue import Entry
from reports.terminal.evidence import checks_table
from reports.terminal.marks import duration, verdict_mark
from reports.terminal.panels import detail_grid
from reports.terminal.tables import verdict_cell
from verify.finding import Finding


def print_statement(console: Console, entry: Entry, formulas: Sequence[str]) -> None:
    """The statement with everything it rests on; ``formulas`` are generated from its expressions."""
    claim = entry.claim
    console.print(Text.assemble((claim.id, "bold"), f"  {entry.family}, {claim.kind}"))
    console.print(Text(claim.title))
    console.print()
    grid = Table.grid(padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold", ratio=1)
    for label, lines in _hypotheses(claim, formulas):
        if lines:
            grid.add_row(label, Text("\n".join(lines)))
    console.print(grid)


def print_derivation(console: Console, text: str) -> None:
    """The derivation, step by step."""
    _heading(console, "derivation")
    console.print(Text(text.rstrip("\n"), overflow="fold"))


def print_evidence(console: Console, finding: Finding) -> None:
    """The verdict with every check behind it."""
    _heading(console, "evidence")
    console.print(Text.assemble(verdict_cell(finding), f"  {duration(finding.seconds)}"))
    console.print(Text(f"{finding.verdict.sentence}: {finding.reason}"))
    if finding.checks:
        console.print()
        console.print(checks_table(finding.checks))
    if finding.witness is not None or finding.corrected_by is not None:
        _heading(console, "witness")
        console.print(detail_grid(finding, {}))


def parameter_line(parameter: Parameter) -> str:
    """A parameter with its sizes and its domain, e.g. ``r[n]: real``."""
    shape = f"[{', '.join(map(str, parameter.shape))}]" if parameter.shape else ""
    of = f" ({', '.join(map(str, parameter.of))})" if parameter.of else ""
    return f"{parameter.name}{shape}: {parameter.domain.value}{of}"


def _hypotheses(claim: Claim, formulas: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    document = claim.source.document
    yield "source", [f"{document.title}, {claim.source.section}"]
    yield "as printed", [claim.printed]
    yield "as checked", formulas
    yield "given", [parameter_line(parameter) for parameter in claim.given]
    yield "where", [f"{each.name} := {each.expression}" for each in claim.definitions]
    yield "conventions", document.conventions
    yield "assuming", [str(assumption) for assumption in claim.assumptions]
    if claim.condition is not None:
        yield "only if", [f"{claim.condition.words} ({claim.condition.holds})"]
    if claim.corrected_by is not None:
        yield "corrected", [claim.corrected_by]
    yield "expected", [verdict_mark(claim.expected).plain]


def _heading(console: Console, words: str) -> None:
    console.print()
    console.print(Rule(Text(words, style="bold"), align="left", style="dim"))
