"""A short entry of a report: a heading, a sentence, labelled details."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from maxent.reports.terminal.panels import Row, labelled


def block(name: Text, beside: str, words: str, details: Sequence[Row]) -> RenderableType:
    """The name with a remark at the right margin, and below it the sentence and its details.

    On a narrow page the remark is cut, never the name.
    """
    heading = Table.grid(padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    heading.add_column(no_wrap=True)
    heading.add_column(no_wrap=True, overflow="ellipsis", justify="right", ratio=1)
    heading.add_row(name, Text(beside, style="dim"))
    lines: list[RenderableType] = [Text(words)]
    if details:
        lines.append(labelled(iter(details)))
    return Group(heading, Padding(Group(*lines), (0, 0, 0, 2)))
