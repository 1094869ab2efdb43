"""One claim in a process of its own, which need not be in the catalogue."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sympy import Symbol

import maxent
from maxent.problems import Identity, Verdict
from maxent.problems.catalogue import Entry
from maxent.problems.parameters.parameter import real
from maxent.verify.deciding.decide import decide
from maxent.verify.running import isolated
from maxent.verify.running.isolated import decide_isolated

ID = "helmholtz-definition"


@pytest.fixture
def stranger(entry: Callable[..., Entry]) -> Entry:
    """A claim that the catalogue does not have."""
    x = Symbol("x", real=True)
    statement = Identity((x + 1) ** 2, x**2 + 2 * x + 1)
    changed = entry(ID, id="mine", given=(real(x),), statements=(statement,), definitions=())
    return Entry("mine", changed.claim)


def test_it_is_decided_as_in_this_process(stranger: Entry) -> None:
    apart, here = decide_isolated(stranger), decide(stranger)
    assert (apart.id, apart.verdict) == ("mine", Verdict.CONFIRMED)
    assert replace(apart, seconds=0, checks=()) == replace(here, seconds=0, checks=())


def test_one_that_takes_too_long_is_undecided(stranger: Entry) -> None:
    found = decide_isolated(stranger, timeout=1e-6)
    assert found.verdict is Verdict.UNDECIDED
    assert found.reason.startswith("the time limit of 1e-06 s ended it while ")


@pytest.mark.parametrize(
    ("worker", "verdict", "reason"),
    [
        (
            "crashing_on",
            Verdict.ERROR,
            "its process was ended by SIGSEGV, a crash in a library while deriving: identity",
        ),
        pytest.param(
            "hungry_on",
            Verdict.UNDECIDED,
            "the memory limit of 450 MB ended it while deriving: mine",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only"),
        ),
    ],
)
def test_one_that_ends_its_process_does_not_end_the_caller(
    monkeypatch: pytest.MonkeyPatch, stranger: Entry, worker: str, verdict: Verdict, reason: str
) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent / "workers"))
    monkeypatch.setattr(isolated, "work_on", getattr(importlib.import_module("hostile_workers"), worker))
    found = decide_isolated(stranger, memory=450)
    assert (found.id, found.verdict, found.reason) == ("mine", verdict, reason)


def test_it_is_in_the_vocabulary() -> None:
    assert maxent.decide_isolated is decide_isolated
