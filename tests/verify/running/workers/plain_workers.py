"""Minimal workers, each run in a child process."""

from __future__ import annotations

import os
import time
from multiprocessing.connection import Connection


def telling(channel: Connection, *words: str) -> None:
    for word in words:
        channel.send(word)
    channel.close()


def leaving(channel: Connection, code: int) -> None:
    channel.send(os.getpid())
    os._exit(code)


def slow(channel: Connection, count: int, pause: float) -> None:
    """So many words, a pause before each."""
    for number in range(count):
        time.sleep(pause)
        channel.send(number)
    channel.close()


def endless(channel: Connection) -> None:
    channel.send(os.getpid())
    time.sleep(600)


def busy(channel: Connection) -> None:
    """Its process is in C code that never lets another thread of Python run."""
    channel.send(os.getpid())
    sum(range(10**15))
