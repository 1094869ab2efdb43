"""The progress bar of ``maxent verify`` and ``coverage``; none without a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
from rich.progress import TimeElapsedColumn as ElapsedColumn
from rich.table import Column

from maxent.verify.findings.finding import Finding


@dataclass(frozen=True)
class Watcher:
    """Functions that the runner calls when it starts and when it finishes a claim."""

    on_start: Callable[[str], None]
    on_finding: Callable[[Finding], None]


@contextmanager
def watching(console: Console, total: int) -> Iterator[Watcher]:
    """A watcher that draws a bar with the claims being decided, removed at the end."""
    if not is_watched(console):
        yield Watcher(on_start=lambda _identifier: None, on_finding=lambda _finding: None)
        return
    running: dict[str, None] = {}
    with bar(console) as progress:
        task = progress.add_task("starting", total=total)

        def on_start(identifier: str) -> None:
            running[identifier] = None
            progress.update(task, description=", ".join(running))

        def on_finding(finding: Finding) -> None:
            running.pop(finding.id, None)
            progress.update(task, advance=1, description=", ".join(running))

        yield Watcher(on_start=on_start, on_finding=on_finding)


def is_watched(console: Console) -> bool:
    """Whether the console is a terminal."""
    return console.is_interactive and console.file.isatty()


def bar(console: Console) -> Progress:
    """A progress bar with a count, the time and a text, removed at the end."""
    names = Column(no_wrap=True, overflow="ellipsis", ratio=1)
    return Progress(
        SpinnerColumn(),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        ElapsedColumn(),
        TextColumn("{task.description}", markup=False, table_column=names),
        console=console,
        transient=True,
        expand=True,
    )
