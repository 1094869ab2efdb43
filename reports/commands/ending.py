"""Exit statuses and error messages of commands."""

import os
import sys
from collections.abc import Callable

import typer

from maxent.reports.errors import InputError, OutputClosedError

BAD_INPUT = 2
INTERRUPTED = 130
READER_GONE = 141


def guarded(run: Callable[[], int]) -> int:
    """The exit status of a command; an exception is reported in one sentence, without a traceback."""
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
    """Print an error message; the exit status for it."""
    typer.echo(f"maxent: {sentence}", err=True)
    return BAD_INPUT


def with_hint(error: typer.TyperException) -> str:
    """The message of a usage error, and the command that shows the right usage."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "maxent"
    return f"{error.format_message().rstrip('.')}; see '{command} --help'"


def flushed(status: int) -> int:
    """Flush standard output; the exit status, which is 141 if its reader has closed the pipe.

    At the interpreter's own flush a closed pipe would print a traceback.
    """
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        status = READER_GONE
    if status == READER_GONE:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status
