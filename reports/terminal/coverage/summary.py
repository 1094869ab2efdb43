"""One line per document: how many rows came to each verdict, how many are open or outside mathematics."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from rich import box
from rich.table import Table
from rich.text import Text

from problems.verdict import Verdict
from reports.terminal.marks import UNEXPECTED, VERDICTS, counted
from verify.coverage import Coverage, RowFinding, Status

_OTHERS: Mapping[Status, str] = {
    Status.OPEN: "open",
    Status.NOT_MATHEMATICAL: "not math.",
    Status.EMPIRICAL: "empirical",
}


def summary_table(covered: Sequence[Coverage]) -> Table:
    """How far each document is decided, and all of them together."""
    columns = _columns(covered)
    decided = sum(found.status is Status.DECIDED for each in covered for found in each.rows)
    rows = counted(sum(len(each.rows) for each in covered), "row")
    table = Table(
        title=Text(f"{counted(len(covered), 'document')}: {decided} of {rows} decided", style="bold"),
        title_justify="left",
        title_style="",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        show_edge=False,
        header_style="dim",
        show_footer=len(covered) > 1,
    )
    table.add_column("document", footer="all", no_wrap=True)
    for column in columns:
        total = Text(str(sum(map(column.count, covered))), style=column.style)
        header = Text(column.header, style=column.style or "dim")
        table.add_column(header, footer=total, justify="right", no_wrap=True)
    for each in covered:
        cells = [Text(str(column.count(each) or "·"), style=column.style) for column in columns]
        table.add_row(Text(f"{each.inventory.number} {each.inventory.name}"), *cells)
    return table


def legend(covered: Sequence[Coverage]) -> Text:
    """What the marks of the columns mean."""
    return Text(
        ", ".join(f"{column.header} {column.words}" for column in _columns(covered) if column.words),
        style="dim",
    )


@dataclass(frozen=True)
class _Column:
    """A number for each document."""

    header: str
    style: str
    belongs: Callable[[RowFinding], bool]
    words: str = ""

    def count(self, each: Coverage) -> int:
        return sum(map(self.belongs, each.rows))


def _columns(covered: Sequence[Coverage]) -> list[_Column]:
    """A column for everything that occurs, and for the verdicts that a reader looks for."""
    columns = [_Column("rows", "", lambda _found: True)]
    for verdict, mark in VERDICTS.items():
        if verdict.conclusive:
            columns.append(_Column(mark.symbol, mark.style, partial(_has, verdict), verdict.name))
    unsure = VERDICTS[Verdict.UNDECIDED]
    columns.append(_Column(unsure.symbol, unsure.style, _is_inconclusive, "not conclusive"))
    columns.append(_Column("not run", UNEXPECTED, _is_unfinished))
    optional = {VERDICTS[Verdict.SUPPORTED].symbol, unsure.symbol, "not run"}
    columns = [
        column for column in columns if column.header not in optional or any(map(column.count, covered))
    ]
    return columns + [_Column(words, "", partial(_is, status)) for status, words in _OTHERS.items()]


def _has(verdict: Verdict, found: RowFinding) -> bool:
    return found.verdict is verdict


def _is(status: Status, found: RowFinding) -> bool:
    return found.status is status


def _is_inconclusive(found: RowFinding) -> bool:
    return found.verdict is not None and not found.verdict.conclusive


def _is_unfinished(found: RowFinding) -> bool:
    return found.verdict is None and found.status is Status.DECIDED
