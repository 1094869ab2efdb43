"""How a command ends: with an exit status and, where something went wrong, one sentence."""

import os
import sys
from collections.abc import Callable

import typer

from maxent.reports.errors import InputError, OutputClosedError

BAD_INPUT = 2
INTERRUPTED = 130
READER_GONE = 141


def guarded(run: Callable[[], int]) -> int:
    """Run a command; whatever goes wrong becomes one sentence and an exit status."""
    try:
        return run()
    except InputError as error:
        return refuse(str(error))
    except (OutputClosedError, BrokenPipeError):
        return READER_GONE
    except KeyboardInterrupt:
        typer.echo("maxent: interrupted", err=True)
        return INTERRUPTED
    except Exception as error:
        if os.environ.get("MAXENT_DEBUG") == "1":
            raise
        words = " ".join(str(error).split())
        return refuse(f"internal error, {type(error).__name__}: {words} (MAXENT_DEBUG=1 shows where)")


def refuse(sentence: str) -> int:
    """Say why the command cannot run."""
    typer.echo(f"maxent: {sentence}", err=True)
    return BAD_INPUT


def with_hint(error: typer.TyperException) -> str:
    """What is wrong with the usage, and where the right one is."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "maxent"
    return f"{error.format_message().rstrip('.')}; see '{command} --help'"


def flushed(status: int) -> int:
    """Empty the output before the interpreter does: only here can a closed pipe be met in silence."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        status = READER_GONE
    if status == READER_GONE:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status
