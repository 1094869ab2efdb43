"""How the outcome of a variant looks, and how outcomes are counted."""

from collections.abc import Iterable, Mapping

from rich.text import Text

from maxent.reports.terminal.marks import Mark
from maxent.verify.running.attack import Attacked, MutantOutcome
from maxent.verify.running.campaign import counts

OUTCOMES: Mapping[MutantOutcome, Mark] = {
    MutantOutcome.KILLED: Mark("✓", "green"),
    MutantOutcome.SURVIVED: Mark("✗", "bold red"),
    MutantOutcome.EQUIVALENT: Mark("=", "cyan"),
    MutantOutcome.ILL_TYPED: Mark("#", "bold magenta"),
    MutantOutcome.UNDECIDED: Mark("?", "bold magenta"),
    MutantOutcome.TIMED_OUT: Mark("!", "bold magenta"),
    MutantOutcome.KEPT: Mark("✓", "green"),
    MutantOutcome.CHANGED: Mark("✗", "bold red"),
}

ACCOUNTED = (MutantOutcome.KILLED, MutantOutcome.EQUIVALENT, MutantOutcome.KEPT)
"""What should become of a variant: one of these, and nothing else."""


def left_over(tried: Iterable[Attacked]) -> list[Attacked]:
    """The variants of which something else became."""
    return [each for each in tried if each.outcome not in ACCOUNTED]


def tally(tried: Iterable[Attacked]) -> str:
    """How many came to each outcome, e.g. ``1 survived, 2 undecided``."""
    return ", ".join(f"{count} {outcome}" for outcome, count in counts(tried).items())


def marked_tally(tried: Iterable[Attacked]) -> Text:
    """The same with a mark before each number."""
    parts = Text()
    for number, (name, count) in enumerate(counts(tried).items()):
        mark = OUTCOMES[MutantOutcome(name)]
        parts.append(", " if number else "", style="not bold")
        parts.append(f"{mark.symbol} {count} {name}", style=mark.style)
    return parts
