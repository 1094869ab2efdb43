"""Signals: the first ends the run, the second the program; the exit status is 128 + the signal's number."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent with kill")

IMPORTS = """
import os, signal, sys
from maxent.reports.commands.interruption import noticed
from maxent.reports.commands.leaving import leaving_at_once
from maxent.reports.commands.output_file import destination
def send(name): os.kill(os.getpid(), getattr(signal, name))
"""


def ran(script: str, *arguments: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of a script."""
    command = [sys.executable, "-c", IMPORTS + script, *arguments]
    found = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    return found.returncode, found.stdout, found.stderr


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_outside_a_run_a_signal_ends_the_program_in_one_sentence(name: str) -> None:
    script = f"with leaving_at_once():\n    send('{name}')\n    print('still here')"
    assert ran(script) == (128 + getattr(signal, name), "", "maxent: interrupted\n")


def test_a_signal_that_was_ignored_stays_ignored() -> None:
    script = """
signal.signal(signal.SIGHUP, signal.SIG_IGN)
with leaving_at_once(), noticed() as interruption:
    send('SIGHUP')
    print(interruption.number)
"""
    assert ran(script) == (0, "None\n", "")


def test_a_run_is_told_and_its_report_printed_before_the_program_ends() -> None:
    script = """
with noticed() as interruption:
    send('SIGTERM')
    assert interruption.stop.poll(5)
    interruption.reported = True
print('report', interruption.number)
"""
    assert ran(script) == (143, "report 15\n", "")


def test_a_second_signal_ends_the_program_at_once() -> None:
    script = """
with noticed() as interruption:
    send('SIGTERM')
    send('SIGINT')
    print('still here')
"""
    assert ran(script) == (130, "", "maxent: interrupted\n")


def test_a_signal_while_a_file_is_written_comes_after_it(tmp_path: Path) -> None:
    script = """
from maxent.reports.commands import whole_file
fsync = os.fsync
def interrupted(descriptor):
    send('SIGTERM')
    fsync(descriptor)
os.fsync = interrupted
with noticed(), destination(sys.argv[1]) as write:
    write('whole')
print('still here')
"""
    target = tmp_path / "report.json"
    assert ran(script, str(target)) == (143, "", "maxent: interrupted\n")
    assert target.read_text(encoding="utf-8") == "whole"
    assert list(tmp_path.iterdir()) == [target]
