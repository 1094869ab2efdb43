"""Arguments and options that several commands have, with their help texts."""

import os
from enum import Enum
from math import isfinite
from typing import Annotated

import typer

from maxent.reports.errors import InputError

Targets = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="TARGET", help="An id, a family, or a glob over ids; all claims if none is given."
    ),
]
JsonFile = Annotated[
    str | None, typer.Option(metavar="FILE|-", help="Also write the report as JSON; - is standard output.")
]
HtmlFile = Annotated[
    str | None,
    typer.Option(metavar="FILE|-", help="Also write the report as an HTML page that loads nothing else."),
]
JunitFile = Annotated[str | None, typer.Option(metavar="FILE|-", help="Also write the report as JUnit XML.")]
MarkdownFile = Annotated[
    str | None, typer.Option(metavar="FILE|-", help="Also write the report as Markdown.")
]
Jobs = Annotated[
    int | None,
    typer.Option(min=1, help="Number of worker processes; by default one per processor, at most 8."),
]


class DerivationFormat(Enum):
    """The notation of a derivation: plain text, LaTeX or SymPy expressions."""

    TEXT = "text"
    LATEX = "latex"
    SYMPY = "sympy"


class RowKind(Enum):
    """What ``--only`` selects rows by: a verdict or a status."""

    REFUTED = "refuted"
    CONDITIONAL = "conditional"
    SUPPORTED = "supported"
    CONFIRMED = "confirmed"
    UNDECIDED = "undecided"
    DECIDED = "decided"
    OPEN = "open"
    NOT_MATHEMATICAL = "not-mathematical"
    EMPIRICAL = "empirical"


Seed = Annotated[int, typer.Option(min=0, help="Seed of the random instances.")]
Timeout = Annotated[float, typer.Option(metavar="SECONDS", help="Time limit for each claim.")]
Memory = Annotated[
    int,
    typer.Option(
        metavar="MEGABYTES", min=1, help="Memory limit for each claim, libraries included; holds on Linux."
    ),
]
Budget = Annotated[
    float,
    typer.Option(
        min=0,
        metavar="SECONDS",
        help="Time for each search for a counterexample to what is not proved; 0 for none.",
    ),
]
Documents = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="DOCUMENT", help="A document's number (003), name, title or file name; all if none is given."
    ),
]
Only = Annotated[
    list[RowKind] | None,
    typer.Option(
        metavar="KIND",
        help=f"Show only rows that are {', '.join(kind.value for kind in RowKind)}; may be repeated.",
    ),
]


def processors(asked: int | None) -> int:
    """The number of worker processes: the one asked for, else one per processor, at most 8."""
    return asked or min(os.cpu_count() or 1, 8)


def time_limit(seconds: float) -> float:
    """The time limit in seconds; raises InputError unless it is positive and finite."""
    if not (isfinite(seconds) and seconds > 0):
        raise InputError(f"--timeout must be a positive number of seconds, not {seconds:g}")
    return seconds
