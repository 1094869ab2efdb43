"""Tasks in processes of their own, each with a limit of time and of memory.

The processes are forked from a server that has loaded the libraries (on Windows they start afresh).  They
share nothing with each other, and each sends messages to the parent through a pipe of its own.
"""

import os
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from maxent.verify.running import memory as memory_limit
from maxent.verify.running.child import Raised, Refused, serve
from maxent.verify.running.server import Context, opened

_GRACE = 1.0
"""Seconds that a process has to exit after it has closed its channel, or after it was killed."""
_LAST_WORDS = 65536
"""The most bytes that are read of what a library wrote before its process ended."""


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
    """The task's process has ended: by itself with an exit code, or by the time limit (None).

    ``refused`` says whether it was refused memory; ``words`` are the type and message of the exception that
    its task raised, or the last line that a library wrote before it ended the process.
    """

    task: Task
    exit_code: int | None
    seconds: float
    refused: bool = False
    words: str = ""


Event = Started | Message | Ended


@dataclass
class _Job:
    task: Task
    process: BaseProcess
    channel: Connection
    errors: Connection
    started: float = field(default_factory=time.monotonic)
    heard: float = field(default_factory=time.monotonic)
    failure: Refused | Raised | None = None


def supervise(
    tasks: deque[Task],
    *,
    jobs: int,
    timeout: float,
    memory: int | None = memory_limit.DEFAULT,
    renew: bool = False,
    stop: Connection | None = None,
) -> Generator[Event, None, None]:
    """Run the tasks, ``jobs`` at a time, and yield their events in the order in which they happen.

    The limit of ``timeout`` seconds counts from a task's start, or with ``renew`` from its last message;
    ``memory`` is each process's limit in megabytes.  The caller may append tasks while iterating.  However
    the iteration ends, all processes are killed.

    Raises:
        KeyboardInterrupt: as soon as ``stop`` has something to read.
    """
    if not tasks:
        return
    context, running = opened(stop), list[_Job]()
    try:
        while tasks or running:
            while tasks and len(running) < jobs:
                running.append(_start(context, tasks.popleft(), memory))
                yield Started(running[-1].task)
            yield from _wait(running, timeout, stop, renew=renew)
    finally:
        _end(running)


def _start(context: Context, task: Task, memory: int | None) -> _Job:
    ours, theirs = context.Pipe(duplex=False)
    errors, their_errors = context.Pipe(duplex=False)
    arguments = (theirs, their_errors, memory, task.target, task.arguments)
    process = context.Process(target=serve, args=arguments, daemon=True)
    process.start()
    theirs.close()
    their_errors.close()
    return _Job(task, process, ours, errors)


def _wait(running: list[_Job], timeout: float, stop: Connection | None, *, renew: bool) -> list[Event]:
    """The next events, after waiting for a message or a deadline; jobs that have ended leave the list."""

    def deadline(job: _Job) -> float:
        return (job.heard if renew else job.started) + timeout

    patience = max(0.0, min(map(deadline, running)) - time.monotonic())
    ready = wait([*(job.channel for job in running), *([] if stop is None else [stop])], timeout=patience)
    if stop in ready:
        raise KeyboardInterrupt
    events: list[Event] = []
    for job in list(running):
        seconds = time.monotonic() - job.started
        if job.channel in ready:
            try:
                payload = job.channel.recv()
            except (EOFError, OSError):
                job.process.join(timeout=_GRACE)
                events.append(_ended(job, seconds))
                _remove(job, running)
                continue
            job.heard = time.monotonic()
            if isinstance(payload, Refused | Raised):
                job.failure = payload
            else:
                events.append(Message(job.task, payload, seconds))
        if time.monotonic() > deadline(job):
            events.append(Ended(job.task, None, seconds))
            _remove(job, running)
    return events


def _ended(job: _Job, seconds: float) -> Ended:
    exit_code = job.process.exitcode
    match job.failure:
        case Refused():
            return Ended(job.task, exit_code, seconds, refused=True)
        case Raised(words):
            return Ended(job.task, exit_code, seconds, words=words)
    written = _written(job.errors) if exit_code else ""
    refusal = memory_limit.refusal(written)
    lines = written.split("\n")
    words = refusal or next((line.strip() for line in reversed(lines) if line.strip()), "")
    return Ended(job.task, exit_code, seconds, refused=refusal is not None, words=words[:300])


def _written(errors: Connection) -> str:
    """What was written to a pipe until all of its writers were gone, as far as it is there."""
    with suppress(OSError):
        if errors.poll():
            return os.read(errors.fileno(), _LAST_WORDS).decode(errors="replace")
    return ""


def _remove(job: _Job, running: list[_Job]) -> None:
    running.remove(job)
    _end([job])


def _end(jobs: Sequence[_Job]) -> None:
    for job in jobs:
        with suppress(OSError):
            if job.process.is_alive():
                job.process.kill()
    until = time.monotonic() + _GRACE
    for job in jobs:
        with suppress(OSError):
            job.process.join(timeout=max(0.0, until - time.monotonic()))
        job.channel.close()
        job.errors.close()
