"""Many claims at once: order, time limits, workers that die or hang, interruption."""

from __future__ import annotations

import importlib
import multiprocessing
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from maxent.problems import Verdict
from maxent.problems.catalogue import Entry
from maxent.verify.findings.finding import Finding, Report
from maxent.verify.findings.versions import installed_versions
from maxent.verify.running import processes, runner, server
from maxent.verify.running.runner import run

VICTIM, OTHER = "helmholtz-definition", "k-step-support"


@pytest.fixture
def two(entry: Callable[..., Entry]) -> tuple[Entry, Entry]:
    return entry(VICTIM), entry(OTHER)


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Children import the workers by name, from the path that they are given."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent / "workers"))
    return importlib.import_module("hostile_workers")


@pytest.fixture
def working(monkeypatch: pytest.MonkeyPatch, hostile: ModuleType) -> Callable[[str], None]:
    return lambda name: monkeypatch.setattr(runner, "work", getattr(hostile, name))


@pytest.fixture(autouse=True)
def _no_process_is_left_behind() -> object:
    yield
    assert multiprocessing.active_children() == []


def timeless(report: Report) -> tuple[Finding, ...]:
    return tuple(
        replace(f, seconds=0.0, checks=tuple(replace(check, seconds=0.0) for check in f.checks))
        for f in report.findings
    )


def test_with_one_seed_two_runs_differ_in_nothing_but_the_seconds(two: tuple[Entry, Entry]) -> None:
    one, other = run(two, seed=3), run(reversed(two), seed=3, jobs=2)
    assert timeless(one) == tuple(reversed(timeless(other)))
    assert one.seed == other.seed == 3
    assert one.versions == other.versions == installed_versions()


def test_findings_come_in_the_order_of_the_entries_and_are_told_as_they_come(
    two: tuple[Entry, Entry],
) -> None:
    started: list[str] = []
    found: list[str] = []
    report = run(two, jobs=2, on_start=started.append, on_finding=lambda f: found.append(f.id))
    assert [f.id for f in report.findings] == started == [VICTIM, OTHER]
    assert sorted(found) == sorted(started)
    assert {f.verdict for f in report.findings} == {Verdict.CONFIRMED}
    assert (report.exit_status, report.interrupted) == (0, False)


@pytest.mark.parametrize(
    ("worker", "reason"),
    [
        ("dying", "its process died with exit code 7 while deriving: identity"),
        ("killed", "its process was ended by SIGKILL while starting"),
        ("crashing", "its process was ended by SIGSEGV, a crash in a library while deriving: identity"),
        ("raising", "ZeroDivisionError: of the worker while starting"),
        ("mute", "its process died with exit code 0 while starting"),
    ],
)
def test_a_worker_that_dies_is_an_error_and_the_rest_goes_on(
    working: Callable[[str], None], two: tuple[Entry, Entry], worker: str, reason: str
) -> None:
    working(worker)
    lost, kept = run(two).findings
    assert (lost.id, lost.verdict, lost.reason) == (VICTIM, Verdict.ERROR, reason)
    assert (kept.id, kept.verdict) == (OTHER, Verdict.CONFIRMED)


def test_a_claim_on_which_sympy_hangs_is_undecided_and_the_rest_goes_on(
    working: Callable[[str], None], two: tuple[Entry, Entry]
) -> None:
    working("hanging")
    report = run(two, timeout=1.5)
    lost, kept = report.findings
    assert lost.verdict is Verdict.UNDECIDED
    assert lost.reason == "the time limit of 1.5 s ended it while deriving: identity"
    assert lost.seconds >= 1.5
    assert kept.verdict is Verdict.CONFIRMED
    assert report.exit_status == 3


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
@pytest.mark.parametrize("worker", ["hungry", "aborting"])
def test_a_claim_that_needs_too_much_memory_is_undecided_and_the_rest_goes_on(
    working: Callable[[str], None], two: tuple[Entry, Entry], worker: str
) -> None:
    working(worker)
    lost, kept = run(two, memory=450).findings
    assert lost.verdict is Verdict.UNDECIDED
    assert lost.reason == "the memory limit of 450 MB ended it while deriving: identity"
    assert kept.verdict is Verdict.CONFIRMED


def test_a_worker_that_ignores_signals_is_gone_after_its_time(
    working: Callable[[str], None], two: tuple[Entry, Entry]
) -> None:
    working("stubborn")
    report = run(two, jobs=2, timeout=1)
    processes = [int(finding.reason.rpartition(" ")[2]) for finding in report.findings]
    assert len(set(processes)) == 2
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_a_worker_that_announces_without_end_is_ended_all_the_same(
    working: Callable[[str], None], two: tuple[Entry, Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is always something to read from it."""
    patient = processes.wait
    monkeypatch.setattr(processes, "wait", lambda channels, timeout: patient(channels, timeout + 1))
    working("talkative")
    (finding,) = run(two[:1], timeout=1).findings
    assert finding.verdict is Verdict.UNDECIDED
    assert finding.seconds < 2.3


def test_a_worker_that_does_not_leave_loses_nothing(
    working: Callable[[str], None], two: tuple[Entry, Entry]
) -> None:
    working("clinging")
    begun = time.monotonic()
    report = run(two, jobs=2, timeout=2)
    assert {finding.verdict for finding in report.findings} == {Verdict.CONFIRMED}
    assert time.monotonic() - begun < 20


def test_an_interruption_keeps_what_was_decided_and_ends_the_rest(two: tuple[Entry, Entry]) -> None:
    def interrupt(_: Finding) -> None:
        raise KeyboardInterrupt

    report = run(two, on_finding=interrupt)
    assert report.interrupted
    assert [finding.id for finding in report.findings] == [VICTIM]
    assert report.exit_status == 3


def test_an_interruption_before_anything_was_decided_leaves_an_empty_report(
    working: Callable[[str], None], two: tuple[Entry, Entry]
) -> None:
    def interrupt(_: str) -> None:
        raise KeyboardInterrupt

    working("stubborn")
    report = run(two, jobs=2, on_start=interrupt)
    assert report.interrupted
    assert report.findings == ()


def test_a_run_that_is_told_to_stop_keeps_what_was_decided(two: tuple[Entry, Entry]) -> None:
    stop, writer = multiprocessing.Pipe(duplex=False)
    report = run(two, stop=stop, on_finding=lambda _: writer.send("stop"))
    assert report.interrupted
    assert [finding.id for finding in report.findings] == [VICTIM]


def test_a_run_that_is_told_to_stop_while_the_server_loads_does_not_wait_for_it(
    monkeypatch: pytest.MonkeyPatch, two: tuple[Entry, Entry]
) -> None:
    monkeypatch.setattr(server, "_fork_once", lambda _context: time.sleep(5))
    stop, writer = multiprocessing.Pipe(duplex=False)
    writer.send("stop")
    begun = time.monotonic()
    report = run(two, stop=stop)
    assert (report.interrupted, report.findings) == (True, ())
    assert time.monotonic() - begun < 2.5


def test_nothing_to_decide_is_an_empty_report_and_no_success() -> None:
    report = run(())
    assert report.findings == ()
    assert report.exit_status == 3
