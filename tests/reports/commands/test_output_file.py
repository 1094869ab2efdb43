"""Files of reports: refused before the run, or written whole."""

import errno
import os
import threading
import time
from pathlib import Path

import pytest

from maxent.reports.commands import whole_file
from maxent.reports.commands.output_file import destination
from maxent.reports.errors import InputError


def test_a_file_is_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    with destination(str(target)) as write:
        assert not target.exists()
        write("{}\n")
    assert target.read_text() == "{}\n"
    assert list(tmp_path.iterdir()) == [target]


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def without_nameless_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole_file, "_nameless", lambda _folder: None)


@pytest.mark.parametrize("nameless", [True, False])
def test_there_is_nothing_beside_the_file_at_any_time_before_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, nameless: bool
) -> None:
    """Where files without a name are not to be had, there is a draft while the file is written."""
    if not nameless:
        without_nameless_files(monkeypatch)
    seen: list[list[str]] = []
    monkeypatch.setattr(os, "fsync", lambda _: seen.append(names(tmp_path)))
    with destination(str(tmp_path / "report.json")) as write:
        assert names(tmp_path) == []
        write("{}")
    drafts = (
        []
        if nameless and whole_file._nameless(tmp_path) is not None
        else [f".report.json.{os.getpid()}.part"]
    )
    assert seen == [drafts]
    assert names(tmp_path) == ["report.json"]


@pytest.mark.parametrize("nameless", [True, False])
@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize("failure", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_a_write_that_fails_at_any_step_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, nameless: bool, call: str, failure: BaseException
) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")
    if not nameless:
        without_nameless_files(monkeypatch)

    def fail(*_: object) -> None:
        raise failure

    monkeypatch.setattr(*((os, "fsync") if call == "fsync" else (Path, "replace")), fail)

    def write_it() -> None:
        with destination(str(target)) as write:
            write("new")

    with pytest.raises(InputError if isinstance(failure, OSError) else KeyboardInterrupt):
        write_it()
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_drafts_that_killed_runs_left_are_removed_and_those_of_others_kept(tmp_path: Path) -> None:
    gone = 2**22 + 1  # above the largest number that Linux gives to a process
    long_ago = time.time() - 3600
    target = tmp_path / "report.json"
    drafts = {
        f".report.json.{gone}.part": False,  # of a killed run
        f".other.json.{gone}.part": True,  # of another file
        f".report.json.{os.getppid()}.part": True,  # of a run that goes on
        ".report.json.old.part": True,  # not ours
    }
    for name in drafts:
        (tmp_path / name).write_text("")
        os.utime(tmp_path / name, (long_ago, long_ago))
    (tmp_path / f".report.json.{gone + 1}.part").write_text("")  # of a run elsewhere, perhaps, just now
    with destination(str(target)) as write:
        write("{}")
    left = {path.name for path in tmp_path.iterdir()}
    kept = {name for name, stays in drafts.items() if stays}
    assert left == {"report.json", f".report.json.{gone + 1}.part", *kept}


def test_a_file_whose_name_is_as_long_as_names_may_be_is_written(tmp_path: Path) -> None:
    target = tmp_path / ("x" * 250 + ".json")
    with destination(str(target)) as write:
        write("{}")
    assert list(tmp_path.iterdir()) == [target]


def test_a_run_that_fails_leaves_the_old_file_alone(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")

    def fail() -> None:
        with destination(str(target)):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_is_followed_and_permissions_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")
    target.chmod(0o640)
    link = tmp_path / "latest.json"
    link.symlink_to(target)
    with destination(str(link)) as write:
        write("new")
    assert link.is_symlink()
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("")
    with destination(str(tmp_path / "report.json")) as write:
        write("{}")
    assert (tmp_path / "report.json").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    received: list[str] = []
    reader = threading.Thread(target=lambda: received.append(pipe.read_text()))
    reader.start()
    with destination(str(pipe)) as write:
        write("{}")
    reader.join()
    assert received == ["{}"]
    assert pipe.is_fifo()


@pytest.mark.parametrize("name", ["missing/report.json", "", "file/report.json"])
def test_what_cannot_be_written_is_refused_at_once(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")
    target = str(tmp_path / name)
    with pytest.raises(InputError, match="cannot write"), destination(target):
        pytest.fail("the run must not start")


def test_an_error_of_the_run_is_not_blamed_on_the_file(tmp_path: Path) -> None:
    def fail() -> None:
        with destination(str(tmp_path / "report.json")):
            raise OSError("no more processes")

    with pytest.raises(OSError, match="no more processes"):
        fail()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_is_one_sentence() -> None:
    def fill() -> None:
        with destination("/dev/full") as write:
            write("{}" * 100_000)

    with pytest.raises(InputError, match="cannot write '/dev/full': No space left on device"):
        fill()


def test_no_destination_writes_nothing() -> None:
    with destination(None) as write:
        write("{}")
