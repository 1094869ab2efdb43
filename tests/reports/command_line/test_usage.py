"""Usage errors in one sentence, the help texts, and the time that help takes."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from maxent.reports.cli import main

Command = Callable[..., Any]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["verify", "--jobs", "0"], "--jobs"),
        (["verify", "--jobs", "many"], "--jobs"),
        (["verify", "--seed", "-1"], "--seed"),
        (["verify", "--timeout", "0"], "--timeout must be a positive number of seconds, not 0"),
        (["verify", "--timeout", "nan"], "--timeout"),
        (["verify", "--colour"], "--colour"),
        (["mutate", "--timeout", "-1"], "--timeout must be a positive number of seconds, not -1"),
        (["mutate", "--jobs", "0"], "--jobs"),
        (["mutate", "--sample", "0"], "--sample"),
        (["mutate", "--operators", ","], "--operators needs a name"),
        (["derive", "canonical-maxent", "--format", "pdf"], "pdf"),
        (["show"], "ID"),
        (["verfy"], "Did you mean 'verify'?"),
        ([], "Missing command"),
    ],
)
def test_bad_usage_is_one_sentence_and_status_2(
    maxent: Command, house: Any, arguments: list[str], words: str
) -> None:
    result = maxent(*arguments)
    assert result.status == 2
    assert result.stdout == ""
    assert result.stderr.startswith("maxent: ")
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert not house.calls


def test_an_internal_error_is_one_sentence(
    maxent: Command, house: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_entry: object) -> None:
        raise ZeroDivisionError("two\nlines")

    house.decide = fail
    result = maxent("show", "canonical-maxent")
    assert result.status == 2
    assert result.stderr == (
        "maxent: internal error, ZeroDivisionError: two lines (MAXENT_DEBUG=1 shows where)\n"
    )
    monkeypatch.setenv("MAXENT_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        maxent("show", "canonical-maxent")


def test_a_reader_who_leaves_early_is_no_error(
    house: Any, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    monkeypatch.setattr(sys, "argv", ["maxent", "list"])
    with os.fdopen(writer, "w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        with pytest.raises(SystemExit) as exit_:
            main()
    assert exit_.value.code == 141
    assert capfd.readouterr().err == ""
    assert house.entries


def test_an_encoding_without_symbols_still_gets_the_words(
    house: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "argv", ["maxent", "verify"])
    monkeypatch.setattr(sys, "stdout", page)
    with pytest.raises(SystemExit) as exit_:
        main()
    page.seek(0)
    assert exit_.value.code == 0
    assert "? CONFIRMED" in page.read()
    assert house.calls


def in_a_process(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )


MAIN = "from maxent.reports.cli import main; main()"


@pytest.mark.parametrize("arguments", [["--help"], ["verify", "--help"], ["mutate", "--help"]])
def test_help_imports_nothing_slow(arguments: list[str]) -> None:
    code = (
        "import sys, atexit\n"
        "slow = {'sympy', 'numpy', 'scipy', 'cvxpy', 'flint', 'hypothesis', 'rich.table', 'rich.console'}\n"
        "atexit.register(lambda: print(sorted(slow & set(sys.modules)), file=sys.stderr))\n" + MAIN
    )
    result = in_a_process(code, *arguments)
    assert result.returncode == 0
    assert "Usage: maxent" in result.stdout
    assert result.stderr == "[]\n"


def test_version() -> None:
    result = in_a_process(MAIN, "--version")
    assert result.returncode == 0
    assert result.stdout.startswith("maxent ")


def test_a_wrong_option_in_a_real_process_leaves_no_traceback() -> None:
    result = in_a_process(MAIN, "verify", "--quick")
    assert result.returncode == 2
    assert result.stderr == "maxent: No such option: --quick; see 'maxent verify --help'\n"


def test_a_deleted_working_directory_is_one_sentence(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    code = f"import os, maxent.reports.cli; os.chdir({str(gone)!r}); os.rmdir({str(gone)!r}); {MAIN}"
    result = in_a_process(code, "list")
    assert result.returncode == 2
    assert result.stderr == (
        "maxent: the working directory cannot be used (No such file or directory); "
        "change to one that exists\n"
    )


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)])
def test_closed_standard_streams_are_no_matter(closed: tuple[int, ...]) -> None:
    def close() -> None:
        for number in closed:
            os.close(number)

    code = f"import os; {MAIN}"
    result = subprocess.run(
        [sys.executable, "-c", code, "--version"],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=close,
    )
    assert result.returncode == 0
    assert result.stderr == ""
    assert result.stdout.startswith("maxent ") or 1 in closed


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_behind_standard_output_is_one_sentence() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        result = subprocess.run(
            [sys.executable, "-c", MAIN, "--version"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert result.returncode == 2
    assert result.stderr.startswith("maxent: ")
    assert result.stderr.count("\n") == 1
    assert "No space left on device" in result.stderr


def test_the_program_is_a_module_too() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "maxent", "--version"], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stdout[:7], result.stderr) == (0, "maxent ", "")


def test_an_error_of_the_catalogue_is_its_own_sentence(
    maxent: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise ImportError("gibbs.x cannot be imported")

    monkeypatch.setattr(sys.modules["maxent.problems.catalogue"], "entries", fail)
    result = maxent("list")
    assert (result.status, result.stderr) == (2, "maxent: gibbs.x cannot be imported\n")
