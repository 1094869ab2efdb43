"""The arguments and options that commands share, and what their values mean."""

import os
from enum import Enum
from math import isfinite
from typing import Annotated

import typer

from maxent.reports.errors import InputError

Targets = Annotated[
    list[str] | None,
    typer.Argument(metavar="TARGET", help="Ids, families or globs over ids; none means all."),
]
JsonFile = Annotated[
    str | None, typer.Option(metavar="FILE|-", help="Also write a JSON report; - is standard output.")
]
HtmlFile = Annotated[
    str | None, typer.Option(metavar="FILE|-", help="Also write a page of HTML that needs no network.")
]
JunitFile = Annotated[
    str | None, typer.Option(metavar="FILE|-", help="Also write JUnit XML, for continuous integration.")
]
MarkdownFile = Annotated[str | None, typer.Option(metavar="FILE|-", help="Also write every row as Markdown.")]
Jobs = Annotated[
    int | None, typer.Option(min=1, help="Claims decided at once; all processors, at most 8, by default.")
]


class DerivationFormat(Enum):
    """How a derivation is written down."""

    TEXT = "text"
    LATEX = "latex"
    SYMPY = "sympy"


class RowKind(Enum):
    """Rows that can be asked for: by their verdict, or by their status."""

    REFUTED = "refuted"
    CONDITIONAL = "conditional"
    SUPPORTED = "supported"
    CONFIRMED = "confirmed"
    UNDECIDED = "undecided"
    DECIDED = "decided"
    OPEN = "open"
    NOT_MATHEMATICAL = "not-mathematical"
    EMPIRICAL = "empirical"


Seed = Annotated[int, typer.Option(min=0, help="Seed of the sampled instances.")]
Timeout = Annotated[float, typer.Option(metavar="SECONDS", help="Time limit for each claim.")]
Documents = Annotated[
    list[str] | None,
    typer.Argument(metavar="DOCUMENT", help="Documents by number (003), name or file name; none means all."),
]
Only = Annotated[
    list[RowKind] | None,
    typer.Option(
        metavar="KIND",
        help=f"Show only rows that are {', '.join(kind.value for kind in RowKind)}; may be repeated.",
    ),
]


def processors(asked: int | None) -> int:
    """How many claims are decided at once."""
    return asked or min(os.cpu_count() or 1, 8)


def time_limit(seconds: float) -> float:
    """A time limit that makes sense."""
    if not (isfinite(seconds) and seconds > 0):
        raise InputError(f"--timeout must be a positive number of seconds, not {seconds:g}")
    return seconds
