"""Tasks in processes of their own, each with a time limit after which its process is killed.

The processes are forked from a server that has loaded the libraries (on Windows they start afresh).  They
share nothing with each other, and each sends messages to the parent through a pipe of its own.
"""

import multiprocessing
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import forkserver
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess
from typing import Any

Context = ForkServerContext | SpawnContext
_GRACE = 1.0
"""Seconds that a process has to exit after it has closed its channel."""


@dataclass(frozen=True)
class Task:
    """A call ``target(channel, *arguments)`` to be made in a process; ``key`` is the caller's name for it."""

    key: Any
    target: Callable[..., None]
    arguments: tuple[Any, ...]


@dataclass(frozen=True)
class Started:
    """The task's process has begun."""

    task: Task


@dataclass(frozen=True)
class Message:
    """The task's process has sent ``payload``, ``seconds`` after it started."""

    task: Task
    payload: Any
    seconds: float


@dataclass(frozen=True)
class Ended:
    """The task's process has ended: by itself with an exit code, or by the time limit (None)."""

    task: Task
    exit_code: int | None
    seconds: float


Event = Started | Message | Ended


@dataclass
class _Job:
    task: Task
    process: BaseProcess
    channel: Connection
    started: float = field(default_factory=time.monotonic)
    heard: float = field(default_factory=time.monotonic)


def supervise(
    tasks: deque[Task], *, jobs: int, timeout: float, renew: bool = False
) -> Generator[Event, None, None]:
    """Run the tasks, ``jobs`` at a time, and yield their events in the order in which they happen.

    The limit of ``timeout`` seconds counts from a task's start, or with ``renew`` from its last message.  The
    caller may append tasks while iterating.  However the iteration ends, all processes are killed.
    """
    context, running = _context(), list[_Job]()
    try:
        while tasks or running:
            while tasks and len(running) < jobs:
                running.append(_start(context, tasks.popleft()))
                yield Started(running[-1].task)
            yield from _wait(running, timeout, renew=renew)
    finally:
        for job in running:
            _end(job)


def _context() -> Context:
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["maxent.verify.running.preload"])
    if threading.current_thread() is not threading.main_thread():
        return context
    # The server inherits that Ctrl-C is ignored; it would otherwise print a traceback while it loads.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        forkserver.ensure_running()
    finally:
        signal.signal(signal.SIGINT, before)
    return context


def _start(context: Context, task: Task) -> _Job:
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=task.target, args=(theirs, *task.arguments), daemon=True)
    process.start()
    theirs.close()
    return _Job(task, process, ours)


def _wait(running: list[_Job], timeout: float, *, renew: bool) -> list[Event]:
    """The next events, after waiting for a message or a deadline; jobs that have ended leave the list."""

    def deadline(job: _Job) -> float:
        return (job.heard if renew else job.started) + timeout

    patience = max(0.0, min(map(deadline, running)) - time.monotonic())
    ready = wait([job.channel for job in running], timeout=patience)
    events: list[Event] = []
    for job in list(running):
        seconds = time.monotonic() - job.started
        if job.channel in ready:
            try:
                payload = job.channel.recv()
            except (EOFError, OSError):
                job.process.join(timeout=_GRACE)
                events.append(Ended(job.task, job.process.exitcode, seconds))
                _remove(job, running)
                continue
            job.heard = time.monotonic()
            events.append(Message(job.task, payload, seconds))
        if time.monotonic() > deadline(job):
            events.append(Ended(job.task, None, seconds))
            _remove(job, running)
    return events


def _remove(job: _Job, running: list[_Job]) -> None:
    running.remove(job)
    _end(job)


def _end(job: _Job) -> None:
    with suppress(OSError):
        if job.process.is_alive():
            job.process.kill()
        job.process.join(timeout=5)
        job.channel.close()
