"""The page of ``maxent show``: statement, hypotheses, source, derivation, evidence."""

from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text
from sympy import Basic, Symbol, latex

from maxent.derive import Derivation
from maxent.derive.latex.expression import to_latex
from maxent.derive.latex.problem import problem_latex
from maxent.derive.latex.statement import statement_latex
from maxent.derive.proof import Proof
from maxent.derive.step import Step
from maxent.problems import Claim, Parameter
from maxent.problems.catalogue import Entry
from maxent.reports.terminal.evidence import checks_table, stated_and_granted
from maxent.reports.terminal.formula import Formula
from maxent.reports.terminal.marks import duration
from maxent.reports.terminal.panels import Row, because, formulas, labelled, witness_rows
from maxent.reports.terminal.tables import verdict_cell
from maxent.verify.findings.finding import Finding


def print_statement(console: Console, entry: Entry) -> None:
    """Print the statement, its hypotheses and its source."""
    claim = entry.claim
    heading = Table.grid(expand=True, padding=(0, 2, 0, 0), pad_edge=False)
    heading.add_column(no_wrap=True)
    heading.add_column(justify="right", style="dim", ratio=1, overflow="fold")
    heading.add_row(Text(claim.id, style="bold"), Text(f"{entry.family}, {claim.kind}"))
    console.print(heading)
    console.print(Text(claim.title))
    _section(console, "statement")
    console.print(labelled(_statement(claim)))
    _section(console, "hypotheses")
    console.print(labelled(_hypotheses(claim)))
    _section(console, "source")
    console.print(labelled(_source(claim)))


def print_derivation(console: Console, derivation: Derivation) -> None:
    """Print the steps of the derivation, numbered."""
    _section(console, "derivation")
    console.print(_numbered(derivation.steps))


def print_proofs(console: Console, proofs: Sequence[Proof]) -> None:
    """Print, for a claim without a derivation, the outcome of the proof of each statement."""
    _section(console, "derivation")
    for proof in proofs:
        console.print(Text(f"{proof.outcome.value}: {proof.reason}"))
        if proof.steps:
            console.print(_numbered(proof.steps))


def _numbered(steps: Sequence[Step]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    grid.add_column(justify="right", no_wrap=True, style="dim")
    grid.add_column(overflow="fold", ratio=1)
    for number, step in enumerate(steps, 1):
        parts: list[RenderableType] = [Text(step.rule.value)]
        if step.note:
            parts.append(Text(step.note, style="dim"))
        parts.append(Padding(Formula(to_latex(step.result)), (0, 0, 0, 2)))
        grid.add_row(str(number), Group(*parts))
    return grid


def print_evidence(console: Console, finding: Finding) -> None:
    """Print the verdict, every check, and the witness if there is one."""
    _section(console, "evidence")
    console.print(Text.assemble(verdict_cell(finding), f" in {duration(finding.seconds)}"))
    # The reason is printed with the witness, below.
    repeated = finding.witness is not None and finding.reason == finding.witness.sentence
    console.print(Text(finding.verdict.sentence if repeated or not finding.reason else finding.reason))
    stated, granted = stated_and_granted(finding)
    for title, checks in (("as stated", stated), ("under the condition", granted)):
        if checks:
            console.print()
            if stated:
                console.print(Text(title, style="bold"))
            console.print(checks_table(checks))
    if finding.witness is not None:
        _section(console, "witness")
        console.print(labelled(iter([*witness_rows(finding.witness), ("because", Text(because(finding)))])))


def _statement(claim: Claim) -> Iterator[Row]:
    checked = statement_latex(claim)
    yield "printed", Formula(claim.printed)
    if claim.problem is not None:
        yield "problem", formulas(problem_latex(claim.problem))
    for statement in claim.statements:
        for words, problem in statement.problems:
            yield words, formulas(problem_latex(problem))
    yield "checked", formulas(checked)
    yield "as LaTeX", Text("\n".join(checked), style="dim")


def _hypotheses(claim: Claim) -> Iterator[Row]:
    yield "given", _parameters(claim.given)
    if claim.definitions:
        lines = [f"{latex(each.name)} = {to_latex(each.expression)}" for each in claim.definitions]
        yield "where", formulas(lines)
    if claim.assumptions:
        yield "assuming", formulas([to_latex(assumption) for assumption in claim.assumptions])
    if claim.condition is not None:
        yield "only if", Text(claim.condition.words, style="bold")
        yield "", Formula(to_latex(claim.condition.holds))
    yield "conventions", Text("\n".join(claim.source.document.conventions))


def _parameters(given: Sequence[Parameter]) -> Table:
    """The parameters, each with its sizes and its domain, e.g. ``r[n]  real``."""
    grid = Table.grid(padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold", ratio=1)
    for parameter in given:
        shape = f"[{', '.join(map(str, parameter.shape))}]" if parameter.shape else ""
        of = f" ({', '.join(map(str, parameter.of))})" if parameter.of else ""
        name = (
            latex(parameter.symbol) if isinstance(parameter.symbol, Basic) else latex(Symbol(parameter.name))
        )
        grid.add_row(Formula(f"{name}{shape}"), Text(f"{parameter.domain.value}{of}"))
    return grid


def _source(claim: Claim) -> Iterator[Row]:
    document = claim.source.document
    yield "document", Text(f"{document.title} ({document.key})")
    yield "section", Text(claim.source.section)
    if claim.corrected_by is not None:
        yield "corrected", Text(claim.corrected_by, style="bold")


def _section(console: Console, words: str) -> None:
    console.print()
    console.print(Rule(Text(words, style="bold"), align="left", style="dim"))
