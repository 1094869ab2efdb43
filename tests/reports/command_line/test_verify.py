"""``maxent verify``: what it prints where, and its exit status."""

import atexit
import importlib
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from maxent.verify.findings.finding import Finding, Report

Command = Callable[..., Any]


def test_verify_reports_and_succeeds(maxent: Command, house: Any) -> None:
    result = maxent("verify")
    assert result.status == 0
    assert "exit status 0: every verdict is the expected one" in result.stdout
    assert result.stderr == ""
    [call] = house.calls
    assert (call["seed"], call["timeout"]) == (0, 60.0)
    assert 1 <= call["jobs"] <= 8


def test_options_reach_the_runner(maxent: Command, house: Any) -> None:
    maxent("verify", "--jobs", "3", "--seed", "11", "--timeout", "2.5", "--memory", "900", "--budget", "0")
    expected = {"jobs": 3, "seed": 11, "timeout": 2.5, "memory": 900, "budget": 0.0}
    assert {name: house.calls[0][name] for name in expected} == expected


def test_a_differing_verdict_is_status_1(
    maxent: Command, house: Any, report: Report, surprising: Finding, undecided: Finding
) -> None:
    house.report = replace(report, findings=(*report.findings, surprising, undecided))
    assert maxent("verify").status == 1


def test_an_undecided_claim_is_status_3(
    maxent: Command, house: Any, report: Report, undecided: Finding
) -> None:
    house.report = replace(report, findings=(*report.findings, undecided))
    assert maxent("verify").status == 3


def test_json_on_standard_output_is_alone_there(maxent: Command) -> None:
    result = maxent("verify", "--json", "-")
    assert json.loads(result.stdout)["counts"] == {"CONFIRMED": 1, "CONDITIONAL": 1, "REFUTED": 1}
    assert "every verdict is the expected one" in result.stderr


def test_json_goes_to_a_file_beside_the_report(maxent: Command, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    result = maxent("verify", "--json", str(target))
    assert result.status == 0
    assert "✓ 1 CONFIRMED" in result.stdout
    assert len(json.loads(target.read_text())["claims"]) == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_file_that_cannot_be_written_in_the_end_costs_no_report(maxent: Command, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    result = maxent("verify", "--json", "/dev/full", "--html", str(target))
    assert result.status == 2
    assert result.stderr == "maxent: cannot write '/dev/full': No space left on device\n"
    assert "✓ 1 CONFIRMED" in result.stdout
    assert target.read_text().startswith("<!DOC")


def test_an_unwritable_path_is_refused_before_the_run(maxent: Command, house: Any, tmp_path: Path) -> None:
    result = maxent("verify", "--json", str(tmp_path / "missing" / "report.json"))
    assert result.status == 2
    assert result.stderr.startswith("maxent: cannot write '")
    assert result.stderr.endswith("No such file or directory\n")
    assert not house.calls


@pytest.mark.parametrize("raised", [True, False])
def test_an_interrupted_run_reports_what_it_has(
    maxent: Command, house: Any, report: Report, tmp_path: Path, *, raised: bool
) -> None:
    """Whether the runner returns early or the interrupt comes through it."""
    target = tmp_path / "report.json"
    if raised:
        house.interrupt_after = 2
    else:
        house.report = replace(report, findings=report.findings[:2], interrupted=True)
    result = maxent("verify", "--json", str(target))
    assert result.status == 130
    assert "Interrupted: 2 of 5 claims decided." in result.stdout
    assert "✓ CONFIRMED" in result.stdout
    tree = json.loads(target.read_text())
    assert tree["interrupted"] is True
    assert len(tree["claims"]) == 2


def test_a_signal_ends_the_run_with_its_own_status(
    maxent: Command, house: Any, report: Report, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def run(_entries: object, *, stop: Connection, **_options: object) -> Report:
        os.kill(os.getpid(), signal.SIGTERM)
        assert stop.poll(5)
        return replace(report, findings=report.findings[:2], interrupted=True)

    ends: list[object] = []
    monkeypatch.setattr(atexit, "register", lambda *how: ends.append(how[1:]))
    monkeypatch.setattr(sys.modules["maxent.verify.running.runner"], "run", run)
    target = tmp_path / "report.json"
    result = maxent("verify", "--json", str(target))
    assert (result.status, ends) == (143, [(143,)])
    assert "exit status 143: interrupted; what was decided before is reported" in result.stdout
    assert json.loads(target.read_text())["interrupted"] is True
    assert house.entries


def test_a_signal_while_the_solvers_are_imported_is_not_kept_waiting(
    maxent: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = importlib.import_module

    def slow(name: str, package: str | None = None) -> ModuleType:
        if threading.current_thread() is not threading.main_thread():
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(2)
        return before(name, package)

    monkeypatch.setattr(atexit, "register", lambda *_: None)
    monkeypatch.setattr(importlib, "import_module", slow)
    begun = time.monotonic()
    result = maxent("verify")
    assert result.status == 130
    assert "Interrupted: 0 of 5 claims decided." in result.stdout
    assert time.monotonic() - begun < 2


def test_an_interrupt_before_the_run_is_one_sentence(
    maxent: Command, house: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["maxent.problems.catalogue"], "entries", interrupt)
    result = maxent("verify")
    assert result.status == 130
    assert result.stderr == "maxent: interrupted\n"
    assert not house.calls


def test_the_whole_catalogue_is_summed_up(maxent: Command, confirmed: Finding) -> None:
    whole = maxent("verify").stdout
    assert "3 claims by family" in whole
    assert confirmed.id not in whole


@pytest.mark.parametrize("arguments", [["--all"], ["gibbs"]])
def test_claims_are_listed_where_that_is_asked_for(
    maxent: Command, confirmed: Finding, arguments: list[str]
) -> None:
    assert confirmed.id in maxent("verify", *arguments).stdout


def test_every_format_can_be_written_in_one_run(maxent: Command, house: Any, tmp_path: Path) -> None:
    files = {form: tmp_path / f"report.{form}" for form in ("json", "junit", "html")}
    result = maxent("verify", *(part for form, file in files.items() for part in (f"--{form}", str(file))))
    assert result.status == 0
    assert len(house.calls) == 1
    assert [file.read_text()[:5] for file in files.values()] == ['{\n  "', "<?xml", "<!DOC"]


@pytest.mark.parametrize("form", ["junit", "html"])
def test_a_format_on_standard_output_is_alone_there(maxent: Command, form: str) -> None:
    result = maxent("verify", f"--{form}", "-")
    assert result.stdout.startswith("<")
    assert "exit status" not in result.stdout
    assert "exit status 0" in result.stderr


@pytest.mark.parametrize("place", ["-", "report"])
def test_two_formats_cannot_share_a_place(maxent: Command, house: Any, tmp_path: Path, place: str) -> None:
    target = place if place == "-" else str(tmp_path / place)
    result = maxent("verify", "--json", target, "--html", target)
    assert result.status == 2
    assert result.stderr.startswith("maxent: --json and --html cannot both write to ")
    assert not house.calls
