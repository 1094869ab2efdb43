"""Files that reports are written to.

A file is opened before the run, so that a path that cannot be written is refused at once, and replaced
when the report is complete, so that a failed run leaves the old file as it was.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

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
    path = Path(os.path.realpath(target))
    # A device or a pipe cannot be replaced by a finished draft, only written to.
    draft = _draft_of(path) if path.is_file() or not path.exists() else None
    try:
        with _refusing(target):
            _try(path, draft)

        def write(text: str) -> None:
            with _refusing(target):
                _write_file(path, draft, text)

        yield write
    finally:
        if draft is not None and draft.parent.is_dir():
            draft.unlink(missing_ok=True)


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


@contextmanager
def _refusing(target: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise InputError(f"cannot write {target!r}: {error.strerror or error}") from error


def _draft_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def _try(path: Path, draft: Path | None) -> None:
    if path.is_dir():
        raise IsADirectoryError(None, "it is a directory")
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(None, "it is read-only")
    if draft is not None:
        draft.open("x", encoding="utf-8").close()


def _write_file(path: Path, draft: Path | None, text: str) -> None:
    (draft or path).write_text(text, encoding="utf-8")
    if draft is not None:
        if path.exists():
            shutil.copymode(path, draft)
        draft.replace(path)


def _write_standard_output(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise OutputClosedError from error
