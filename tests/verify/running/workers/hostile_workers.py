"""Workers that crash, hang or ignore signals, each run in a child process in place of the runner's own."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
from multiprocessing.connection import Connection

from flint import fmpz

from maxent.problems.catalogue import Entry
from maxent.verify.deciding import decide as deciding
from maxent.verify.running.worker import entry_of, guarded, work

VICTIM = "helmholtz-definition"


def dying(channel: Connection, family: str, claim_id: str, seed: int, budget: float) -> None:
    """Its process is gone between two steps, without a word."""
    if claim_id == VICTIM:
        channel.send("deriving: identity")
        os._exit(7)
    work(channel, family, claim_id, seed, budget)


def killed(channel: Connection, family: str, claim_id: str, seed: int, budget: float) -> None:
    if claim_id == VICTIM:
        os.kill(os.getpid(), signal.SIGKILL)
    work(channel, family, claim_id, seed, budget)


def crashing(channel: Connection, family: str, claim_id: str, seed: int, budget: float) -> None:
    """A library reads where nothing is."""
    if claim_id == VICTIM:
        channel.send("deriving: identity")
        ctypes.string_at(0)
    work(channel, family, claim_id, seed, budget)


def crashing_on(channel: Connection, entry: Entry, seed: int) -> None:
    crashing(channel, entry.family, VICTIM, seed, budget=0)


def hungry_on(channel: Connection, entry: Entry, seed: int) -> None:
    del seed
    taken: list[list[int]] = []
    channel.send(f"deriving: {entry.claim.id}")
    while True:
        taken.append([0] * 10**6)


def raising(channel: Connection, family: str, claim_id: str, seed: int, budget: float) -> None:
    if claim_id == VICTIM:
        raise ZeroDivisionError("of the worker")
    work(channel, family, claim_id, seed, budget)


def hungry(channel: Connection, family: str, claim_id: str, seed: int, budget: float) -> None:
    """SymPy takes one list after the other."""

    def endless(*_: object, **__: object) -> object:
        taken: list[list[int]] = []
        while True:
            taken.append([0] * 10**6)

    if claim_id == VICTIM:
        deciding.prove = endless  # type: ignore[assignment]
    work(channel, family, claim_id, seed, budget)


def aborting(channel: Connection, family: str, claim_id: str, seed: int, budget: float) -> None:
    """FLINT is refused memory and ends the process."""

    def endless(*_: object, **__: object) -> object:
        taken = [fmpz(1) << 10**9]
        while True:
            taken.append(taken[-1] << 1)

    if claim_id == VICTIM:
        deciding.prove = endless  # type: ignore[assignment]
    work(channel, family, claim_id, seed, budget)


def mute(channel: Connection, family: str, claim_id: str, seed: int, budget: float) -> None:
    """It ends in good order and has found nothing."""
    if claim_id == VICTIM:
        sys.exit(0)
    work(channel, family, claim_id, seed, budget)


def hanging(channel: Connection, family: str, claim_id: str, seed: int, budget: float) -> None:
    """SymPy never comes back."""

    def endless(*_: object, **__: object) -> object:
        while True:
            time.sleep(0.01)

    if claim_id == VICTIM:
        deciding.prove = endless  # type: ignore[assignment]
    work(channel, family, claim_id, seed, budget)


def stubborn(channel: Connection, family: str, claim_id: str, seed: int, budget: float) -> None:
    """It ignores every signal that can be ignored and tells its process id."""
    del family, claim_id, seed, budget
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    channel.send(f"process {os.getpid()}")
    while True:
        time.sleep(0.01)


def talkative(channel: Connection, family: str, claim_id: str, seed: int, budget: float) -> None:
    """It announces step after step and never gets anywhere."""
    del family, claim_id, seed, budget
    until = time.monotonic() + 2.5
    while time.monotonic() < until:
        channel.send("getting on")


def clinging(channel: Connection, family: str, claim_id: str, seed: int, budget: float) -> None:
    """It has said what it found and does not leave."""
    channel.send(guarded(entry_of(family, claim_id), seed, channel))
    time.sleep(600)
