"""Files that reports are written to.

Before the run a path that cannot be written is refused; the file is replaced when the report is complete, so
that a run that fails leaves the old file as it was.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from maxent.reports.commands.whole_file import try_folder, write_whole
from maxent.reports.errors import InputError, OutputClosedError

STANDARD_OUTPUT = "-"


@contextmanager
def destination(target: str | None) -> Iterator[Callable[[str], None]]:
    """A function that writes a report to a file, to standard output (``-``) or nowhere (None)."""
    if target is None:
        yield lambda _text: None
        return
    if target == STANDARD_OUTPUT:
        yield _write_standard_output
        return
    # A device or a pipe cannot be replaced by a finished file, only written to.
    stream = Path(target).exists() and not Path(target).is_file()
    path = Path(target) if stream else Path(os.path.realpath(target))
    with _refusing(target):
        _try(path, stream=stream)

    def write(text: str) -> None:
        with _refusing(target):
            if stream:
                path.write_text(text, encoding="utf-8")
            else:
                write_whole(path, text)

    yield write


@contextmanager
def destinations(targets: Mapping[str, str | None]) -> Iterator[Mapping[str, Callable[[str], None]]]:
    """A function for each format that writes a report in it; raises InputError if two share a file."""
    taken: dict[str, str] = {}
    for form, target in targets.items():
        if target is None:
            continue
        place = target if target == STANDARD_OUTPUT else os.path.realpath(target)
        if place in taken:
            where = "standard output" if target == STANDARD_OUTPUT else repr(target)
            raise InputError(f"--{taken[place]} and --{form} cannot both write to {where}")
        taken[place] = form
    with ExitStack() as stack:
        yield {form: stack.enter_context(destination(target)) for form, target in targets.items()}


def write_all(
    writers: Mapping[str, Callable[[str], None]], texts: Mapping[str, Callable[[], str]]
) -> InputError | None:
    """Write each text by the writer of its name; the first failure, after all of them were tried."""
    failure: InputError | None = None
    for form, text in texts.items():
        try:
            writers[form](text())
        except InputError as error:
            failure = failure or error
    return failure


@contextmanager
def _refusing(target: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise InputError(f"cannot write {target!r}: {error.strerror or error}") from error


def _try(path: Path, *, stream: bool) -> None:
    if path.is_dir():
        raise IsADirectoryError(None, "it is a directory")
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(None, "it is read-only")
    if not stream:
        try_folder(path)


def _write_standard_output(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise OutputClosedError from error
    except OSError as error:
        raise InputError(f"cannot write standard output: {error.strerror or error}") from error
