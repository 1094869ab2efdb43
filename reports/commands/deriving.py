"""``maxent derive``: the derivation of one claim, ready to be pasted elsewhere."""

from collections.abc import Callable, Mapping

import typer

from derive import Derivation, derivation_of
from problems.catalogue import entries
from reports.selection import entry_of

FORMATS: Mapping[str, Callable[[Derivation], str]] = {
    "text": lambda derivation: derivation.text(),
    "latex": lambda derivation: derivation.latex(),
    "sympy": lambda derivation: derivation.sympy(),
}


def derive_claim(identifier: str, *, form: str) -> int:
    """Print the derivation of one claim, unwrapped and without decoration."""
    entry = entry_of(entries(), identifier)
    typer.echo(FORMATS[form](derivation_of(entry.claim)).rstrip("\n"))
    return 0
