"""Symbols and colours of verdicts and outcomes, and formats of numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from rich.text import Text

from maxent.problems.claims.verdict import Verdict
from maxent.verify.findings.finding import Outcome


@dataclass(frozen=True)
class Mark:
    """A symbol and its rich style."""

    symbol: str
    style: str


VERDICTS: Mapping[Verdict, Mark] = {
    Verdict.CONFIRMED: Mark("✓", "green"),
    Verdict.CONDITIONAL: Mark("◇", "yellow"),
    Verdict.SUPPORTED: Mark("~", "cyan"),
    Verdict.REFUTED: Mark("✗", "red"),
    Verdict.UNDECIDED: Mark("?", "magenta"),
    Verdict.VACUOUS: Mark("∅", "magenta"),
    Verdict.ILL_TYPED: Mark("#", "magenta"),
    Verdict.ERROR: Mark("!", "bold magenta"),
}

FIRST_TO_KNOW = (
    Verdict.REFUTED,
    Verdict.ERROR,
    Verdict.ILL_TYPED,
    Verdict.UNDECIDED,
    Verdict.VACUOUS,
    Verdict.CONDITIONAL,
    Verdict.SUPPORTED,
    Verdict.CONFIRMED,
)
"""The verdicts in the order of a report: first those that a reader has to act on."""

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.HOLDS: "ok",
    Outcome.FAILS: "fails",
    Outcome.INCONCLUSIVE: "inconclusive",
    Outcome.UNDEFINED: "undefined",
    Outcome.VACUOUS: "no instance",
    Outcome.ERROR: "error",
}

UNEXPECTED = "bold red"


def verdict_mark(verdict: Verdict) -> Text:
    """A verdict with its symbol, e.g. ``✓ CONFIRMED``."""
    mark = VERDICTS[verdict]
    return Text(f"{mark.symbol} {verdict.name}", style=mark.style)


def compact(number: float) -> str:
    """A number to two digits, e.g. ``3.1e-10``, ``1e-7``, ``0.24`` or ``0``."""
    mantissa, separator, exponent = f"{number:.2g}".partition("e")
    return f"{mantissa}e{int(exponent)}" if separator else mantissa


def duration(seconds: float) -> str:
    """A time in seconds, e.g. ``0.42 s``."""
    return f"{seconds:.2f} s"


def counted(number: int, noun: str) -> str:
    """A number of things, e.g. ``1 claim`` or ``3 claims``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
