"""The progress bar of ``maxent mutate``; none without a terminal."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console

from maxent.reports.terminal.campaign.marks import ACCOUNTED
from maxent.reports.terminal.progress import bar, is_watched
from maxent.verify.running.attack import Attacked
from maxent.verify.running.campaign import OnAttacked


@contextmanager
def tallying(console: Console, total: int, variants_of: Callable[[str], int]) -> Iterator[OnAttacked]:
    """A function to call with each variant that was tried; the bar shows how many claims are finished.

    ``variants_of`` gives the number of a claim's variants; it is called when a claim is reached.
    """
    if not is_watched(console):
        yield lambda _attacked: None
        return
    left: dict[str, int] = {}
    tried = Counter[bool]()
    with bar(console) as progress:
        task = progress.add_task("starting", total=total)

        def on_attacked(attacked: Attacked) -> None:
            name = attacked.claim
            left[name] = (left[name] if name in left else variants_of(name)) - 1
            tried[attacked.outcome in ACCOUNTED] += 1
            running = [f"{claim} ({count} to go)" for claim, count in left.items() if count > 0]
            parts = [f"{tried.total()} tried", f"{tried[False]} left over" if tried[False] else ""]
            words = ", ".join(filter(None, [*parts, *running]))
            progress.update(task, completed=len(left) - len(running), description=words)

        yield on_attacked
