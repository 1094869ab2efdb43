"""Replacing a file whole or not at all, without leaving anything behind.

The text goes to a file in the same folder that has no name until it is complete (O_TMPFILE, on Linux and most
of its file systems); then it gets the name of a draft and, at once, its own.  Killed in between, or anywhere
where files without a name are not to be had, a run leaves a draft, which the next run that writes the same
file removes: if it is a minute old and its process is gone.
"""

import errno
import os
import re
import time
from contextlib import suppress
from pathlib import Path

_UNSUPPORTED = frozenset({errno.EISDIR, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOENT})
_DESCRIPTORS = Path("/proc/self/fd")
_STALE = 60.0
"""Seconds; no draft takes that long to write."""


def write_whole(path: Path, text: str) -> None:
    """Write the file; one that is there keeps its permissions, and its contents if anything fails."""
    draft = _draft_of(path)
    _remove_stale(path)
    try:
        descriptor = _nameless(path.parent)
        named = descriptor is None
        if descriptor is None:
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            if path.exists():
                _set_mode(descriptor, path.stat().st_mode & 0o7777)
            os.fsync(descriptor)
            if not named:
                _name(descriptor, draft)
        draft.replace(path)
    finally:
        with suppress(OSError):
            draft.unlink()


def try_folder(path: Path) -> None:
    """Raise OSError unless a file can be made in the folder of this one; nothing is left there."""
    descriptor = _nameless(path.parent)
    if descriptor is None:
        draft = _draft_of(path)
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT, 0o666)
        draft.unlink()
    os.close(descriptor)


def _draft_of(path: Path) -> Path:
    return path.with_name(f".{path.name[:60]}.{os.getpid()}.part")


def _nameless(folder: Path) -> int | None:
    """A descriptor of a new file without a name; None where the system has no such files."""
    if not hasattr(os, "O_TMPFILE") or not _DESCRIPTORS.is_dir():
        return None
    try:
        return os.open(folder, os.O_WRONLY | os.O_TMPFILE, 0o666)
    except OSError as error:
        if error.errno in _UNSUPPORTED and folder.is_dir():
            return None
        raise


def _set_mode(descriptor: int, mode: int) -> None:
    if hasattr(os, "fchmod"):  # Windows has no permissions to keep
        os.fchmod(descriptor, mode)


def _name(descriptor: int, draft: Path) -> None:
    folder = os.open(_DESCRIPTORS, os.O_RDONLY)
    try:
        # The link in this folder is followed only by the system call that is given the folder.
        os.link(str(descriptor), draft, src_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)


def _remove_stale(path: Path) -> None:
    pattern = re.compile(re.escape(f".{path.name[:60]}.") + r"(\d+)\.part")
    with suppress(OSError):
        for found in path.parent.iterdir():
            match = pattern.fullmatch(found.name)
            if match and (int(match[1]) == os.getpid() or _is_stale(found, int(match[1]))):
                found.unlink()


def _is_stale(draft: Path, process: int) -> bool:
    return time.time() - draft.stat().st_mtime > _STALE and not _runs(process)


def _runs(process: int) -> bool:
    """Whether there may be a process with this number."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        pass
    return True
