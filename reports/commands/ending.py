"""Exit statuses and error messages of commands."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path

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
        return refuse(sentence_of(error))


def sentence_of(error: Exception) -> str:
    """What went wrong and, where it is not the user's to mend, how to find out more."""
    words = " ".join(str(error).split())
    if isinstance(error, ImportError):
        # The catalogue's own errors say what to do; a library that is missing says which.
        return words
    if isinstance(error, OSError) and error.strerror:
        where = f" ({error.filename})" if error.filename else ""
        return f"the system reports: {error.strerror}{where} (MAXENT_DEBUG=1 shows where)"
    return f"internal error, {type(error).__name__}: {words} (MAXENT_DEBUG=1 shows where)"


def refuse(sentence: str) -> int:
    """Print an error message; the exit status for it."""
    with suppress(OSError):  # a terminal that is gone shows nothing
        typer.echo(f"maxent: {sentence}", err=True)
    return BAD_INPUT


def prepared() -> None:
    """Give the program what a shell may have taken from it: open standard streams, a working directory.

    A stream that was closed (``>&-``) is replaced by the null device; its number would otherwise be given to
    the next file or pipe.

    Raises:
        InputError: if the working directory was deleted.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            nowhere = os.open(os.devnull, os.O_RDWR)  # the lowest free number, which is this one
            substitute = os.fdopen(nowhere, "r" if number == 0 else "w", encoding="utf-8", closefd=False)
            setattr(sys, name, substitute)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # An encoding without ✓ or ≤ shows ? instead; the words beside them say the same.
            stream.reconfigure(errors="replace")
    try:
        Path.cwd()
    except OSError as error:
        raise InputError(
            f"the working directory cannot be used ({error.strerror}); change to one that exists"
        ) from error


def with_hint(error: typer.TyperException) -> str:
    """The message of a usage error, and the command that shows the right usage."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "maxent"
    return f"{error.format_message().rstrip('.')}; see '{command} --help'"


def flushed(status: int) -> int:
    """Flush standard output; the exit status, which is 141 if its reader has closed the pipe.

    At the interpreter's own flush a closed pipe or a full disk would print a traceback.
    """
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        status = READER_GONE
    except OSError as error:
        if status != BAD_INPUT:  # else it has been said
            status = refuse(f"cannot write standard output: {error.strerror}")
    else:
        if status != READER_GONE:
            return status
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status
