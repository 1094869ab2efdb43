"""Usage errors in one sentence, the help texts, and the time that help takes."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
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
