"""The front door: ``maxent list``, ``verify``, ``show`` and ``derive``.

Whatever is slow to import (SymPy, CVXPY, rich's tables) is imported when a command runs.
"""

import os
import sys
from collections.abc import Callable
from enum import Enum
from io import TextIOWrapper
from math import isfinite
from typing import Annotated

import typer

from reports.errors import InputError, OutputClosedError
from reports.versions import DISTRIBUTION, installed_version

BAD_INPUT = 2
INTERRUPTED = 130
READER_GONE = 141

app = typer.Typer(
    name="maxent",
    help="Derives, solves and cross-checks maximum-entropy results against the formulas their sources print.",
    rich_markup_mode=None,
    add_completion=False,
)


class DerivationFormat(Enum):
    """How a derivation is written down."""

    TEXT = "text"
    LATEX = "latex"
    SYMPY = "sympy"


def main() -> None:
    """Run the command line and end the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Where an encoding has no ✓ or ≤, the words beside them still say everything.
            stream.reconfigure(errors="replace")
    try:
        status = app(prog_name="maxent", standalone_mode=False)
    except typer.TyperException as error:
        status = _refuse(_with_hint(error))
    except typer.Abort:
        status = INTERRUPTED
    sys.exit(_flushed(int(status or 0)))


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"maxent {installed_version(DISTRIBUTION)}")
        raise typer.Exit


@app.callback()
def _options(
    _show_version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit."),
    ] = False,
) -> None: ...


@app.command("list")
def list_(
    family: Annotated[str | None, typer.Option(help="Only the claims of this family.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """List the claims of the catalogue."""

    def run() -> int:
        from reports.commands.listing import list_claims

        return list_claims(family=family, as_json=as_json)

    raise typer.Exit(_guarded(run))


@app.command()
def verify(
    targets: Annotated[
        list[str] | None,
        typer.Argument(metavar="TARGET", help="Ids, families or globs over ids; none means all."),
    ] = None,
    json: Annotated[
        str | None, typer.Option(metavar="FILE|-", help="Also write a JSON report; - is standard output.")
    ] = None,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Claims decided at once; all processors, at most 8, by default.")
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Seed of the sampled instances.")] = 0,
    timeout: Annotated[float, typer.Option(metavar="SECONDS", help="Time limit for each claim.")] = 60.0,
) -> None:
    """Derive, solve and cross-check claims.

    Exit status: 0 every verdict is the expected one; 1 some verdict differs; 2 bad usage or input;
    3 none differs, but something is undecided, vacuous or failed to run; 130 interrupted.
    """

    def run() -> int:
        if not (isfinite(timeout) and timeout > 0):
            raise InputError(f"--timeout must be a positive number of seconds, not {timeout:g}")
        from reports.commands.verifying import verify_claims

        processors = jobs or min(os.cpu_count() or 1, 8)
        return verify_claims(targets or (), json_target=json, jobs=processors, seed=seed, timeout=timeout)

    raise typer.Exit(_guarded(run))


@app.command()
def show(identifier: Annotated[str, typer.Argument(metavar="ID", help="The id of a claim.")]) -> None:
    """Show one claim: statement, hypotheses, source, derivation and evidence."""

    def run() -> int:
        from reports.commands.showing import show_claim

        return show_claim(identifier)

    raise typer.Exit(_guarded(run))


@app.command()
def derive(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="The id of a claim.")],
    form: Annotated[
        DerivationFormat, typer.Option("--format", help="How to write it.")
    ] = DerivationFormat.TEXT,
) -> None:
    """Print the derivation of one claim."""

    def run() -> int:
        from reports.commands.deriving import derive_claim

        return derive_claim(identifier, form=form.value)

    raise typer.Exit(_guarded(run))


def _guarded(run: Callable[[], int]) -> int:
    """Run a command; whatever goes wrong becomes one sentence and an exit status."""
    try:
        return run()
    except InputError as error:
        return _refuse(str(error))
    except (OutputClosedError, BrokenPipeError):
        return READER_GONE
    except KeyboardInterrupt:
        typer.echo("maxent: interrupted", err=True)
        return INTERRUPTED
    except Exception as error:
        if os.environ.get("MAXENT_DEBUG") == "1":
            raise
        words = " ".join(str(error).split())
        return _refuse(f"internal error, {type(error).__name__}: {words} (MAXENT_DEBUG=1 shows where)")


def _refuse(sentence: str) -> int:
    typer.echo(f"maxent: {sentence}", err=True)
    return BAD_INPUT


def _with_hint(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "maxent"
    return f"{error.format_message().rstrip('.')}; see '{command} --help'"


def _flushed(status: int) -> int:
    """Empty the output before the interpreter does: only here can a closed pipe be met in silence."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        status = READER_GONE
    if status == READER_GONE:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status
