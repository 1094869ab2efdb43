"""Symbols and counts of the outcomes of variants."""

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
"""The outcomes that a checker without gaps gives."""


def left_over(tried: Iterable[Attacked]) -> list[Attacked]:
    """The variants with any other outcome: survived, changed, undecided, ill-typed or timed out."""
    return [each for each in tried if each.outcome not in ACCOUNTED]


def tally(tried: Iterable[Attacked]) -> str:
    """The number of variants by outcome, e.g. ``1 survived, 2 undecided``."""
    return ", ".join(f"{count} {outcome}" for outcome, count in counts(tried).items())


def marked_tally(tried: Iterable[Attacked]) -> Text:
    """The same with the symbol of the outcome before each number."""
    parts = Text()
    for number, (name, count) in enumerate(counts(tried).items()):
        mark = OUTCOMES[MutantOutcome(name)]
        parts.append(", " if number else "", style="not bold")
        parts.append(f"{mark.symbol} {count} {name}", style=mark.style)
    return parts
