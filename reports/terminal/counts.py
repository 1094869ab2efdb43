"""Tables of counts: a line per group, and a last one for all groups together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rich import box
from rich.table import Table
from rich.text import Text

from maxent.problems.claims.verdict import Verdict
from maxent.reports.terminal.marks import VERDICTS

T = TypeVar("T")


@dataclass(frozen=True)
class Column(Generic[T]):
    """A column with one cell per group; ``words`` explain the header in the legend."""

    header: str
    cell: Callable[[Sequence[T]], str]
    style: str = ""
    words: str = ""


def counting(header: str, belongs: Callable[[T], bool], style: str = "", words: str = "") -> Column[T]:
    """A column with the number of members of a group for which ``belongs`` is true."""

    def cell(members: Sequence[T]) -> str:
        return str(sum(map(belongs, members)) or "·")

    return Column(header, cell, style, words)


def verdict_columns(
    verdict_of: Callable[[T], Verdict | None], found: Iterable[Verdict]
) -> Iterable[Column[T]]:
    """A column for each conclusive verdict, and one for all inconclusive ones if there are any.

    SUPPORTED has a column only where it was found.
    """
    present = set(found)
    for verdict, mark in VERDICTS.items():
        if verdict.conclusive and (verdict in present or verdict is not Verdict.SUPPORTED):
            yield counting(mark.symbol, _is(verdict, verdict_of), mark.style, verdict.name)
    if any(not verdict.conclusive for verdict in present):
        mark = VERDICTS[Verdict.UNDECIDED]
        yield counting(mark.symbol, _is_inconclusive(verdict_of), mark.style, "not conclusive")


def counts_table(
    title: str, first: str, groups: Mapping[str, Sequence[T]], columns: Sequence[Column[T]]
) -> Table:
    """A line per group under its name, and one for all groups if there are several."""
    table = Table(
        title=Text(title, style="bold"),
        title_justify="left",
        title_style="",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        show_edge=False,
        header_style="dim",
        show_footer=len(groups) > 1,
    )
    everything = [member for members in groups.values() for member in members]
    table.add_column(first, footer="all", no_wrap=True)
    for column in columns:
        header = Text(column.header, style=column.style or "dim")
        footer = Text(column.cell(everything), style=column.style)
        table.add_column(header, footer=footer, justify="right", no_wrap=True)
    for name, members in groups.items():
        table.add_row(Text(name), *(Text(column.cell(members), style=column.style) for column in columns))
    return table


def legend(columns: Iterable[Column[T]]) -> Text:
    """The legend: what the symbols in the header mean."""
    return Text(", ".join(f"{each.header} {each.words}" for each in columns if each.words), style="dim")


def _is(verdict: Verdict, verdict_of: Callable[[T], Verdict | None]) -> Callable[[T], bool]:
    return lambda member: verdict_of(member) is verdict


def _is_inconclusive(verdict_of: Callable[[T], Verdict | None]) -> Callable[[T], bool]:
    def belongs(member: T) -> bool:
        verdict = verdict_of(member)
        return verdict is not None and not verdict.conclusive

    return belongs
