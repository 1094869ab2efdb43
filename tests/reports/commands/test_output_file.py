"""Files of reports: refused before the run, or written whole."""

import os
import threading
from pathlib import Path

import pytest

from maxent.reports.commands.output_file import destination
from maxent.reports.errors import InputError


def test_a_file_is_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    with destination(str(target)) as write:
        assert not target.exists()
        write("{}\n")
    assert target.read_text() == "{}\n"
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
