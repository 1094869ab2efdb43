"""``maxent derive``: the derivation of one claim as text, LaTeX or SymPy expressions."""

from collections.abc import Callable, Mapping

import typer

from maxent.derive import Derivation, derivation_of
from maxent.problems.catalogue import entries
from maxent.reports.commands.selection import entry_of
from maxent.reports.errors import InputError

FORMATS: Mapping[str, Callable[[Derivation], str]] = {
    "text": lambda derivation: derivation.text(),
    "latex": lambda derivation: derivation.latex(),
    "sympy": lambda derivation: derivation.sympy(),
}


def derive_claim(identifier: str, *, form: str) -> int:
    """Print the derivation of one claim, its lines unbroken and without colours."""
    entry = entry_of(entries(), identifier)
    if entry.claim.problem is None:
        raise InputError(
            f"{identifier} states no optimisation problem, so there is no Lagrangian to derive from; "
            f"'maxent show {identifier}' has its proof"
        )
    if entry.claim.clash is not None:
        raise InputError(f"{identifier} is ill-typed: {entry.claim.clash}")
    typer.echo(FORMATS[form](derivation_of(entry.claim)).rstrip("\n"))
    return 0
