"""Deciding many claims: one process a claim, each under its time limit, none left behind.

A claim that hangs is ended and UNDECIDED with the step it was in; one whose process dies is an
ERROR; the others go on.  Processes start from a server that has the libraries loaded already.
"""

import multiprocessing
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess

from derive.statement_latex import statement_latex
from problems.catalogue import Entry
from problems.verdict import Verdict
from verify.finding import Finding, Report
from verify.versions import versions
from verify.worker import work

OnStart = Callable[[str], None]
OnFinding = Callable[[Finding], None]
Context = ForkServerContext | SpawnContext


@dataclass
class _Running:
    """A claim under way in its process."""

    entry: Entry
    process: BaseProcess
    channel: Connection
    started: float
    step: str = "starting"


def run(
    entries: Iterable[Entry],
    *,
    seed: int = 0,
    jobs: int = 1,
    timeout: float = 60.0,
    on_start: OnStart | None = None,
    on_finding: OnFinding | None = None,
) -> Report:
    """Decide the entries, ``jobs`` at a time; findings come back in the order of the entries.

    On KeyboardInterrupt the processes are ended and what was decided is returned, marked so.
    """
    started = time.perf_counter()
    ordered = tuple(entries)
    waiting, running = deque(ordered), list[_Running]()
    decided: dict[str, Finding] = {}
    context, interrupted = _context(), False
    try:
        while waiting or running:
            while waiting and len(running) < jobs:
                running.append(_start(context, waiting.popleft(), seed))
                if on_start is not None:
                    on_start(running[-1].entry.claim.id)
            for job, finding in _finished(running, timeout):
                running.remove(job)
                decided[finding.id] = finding
                if on_finding is not None:
                    on_finding(finding)
    except KeyboardInterrupt:
        interrupted = True
    finally:
        for job in running:
            _end(job)
    findings = tuple(decided[e.claim.id] for e in ordered if e.claim.id in decided)
    return Report(findings, seed, versions(), time.perf_counter() - started, interrupted)


def _context() -> Context:
    """A fork server where there is one: children share the loaded libraries and nothing else."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["verify.worker"])
    return context


def _start(context: Context, entry: Entry, seed: int) -> _Running:
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(theirs, entry.family, entry.claim.id, seed), daemon=True)
    process.start()
    theirs.close()
    return _Running(entry, process, ours, time.monotonic())


def _finished(running: list[_Running], timeout: float) -> list[tuple[_Running, Finding]]:
    """Wait until something happens, and return the jobs that are over with their findings."""
    now = time.monotonic()
    patience = max(0.0, min(job.started + timeout - now for job in running))
    ready = wait([job.channel for job in running], timeout=patience)
    over = []
    for job in running:
        finding = _received(job) if job.channel in ready else None
        if finding is None and time.monotonic() - job.started > timeout:
            reason = f"the time limit of {timeout:g} s ended it while {job.step}"
            finding = _without_evidence(job, Verdict.UNDECIDED, reason)
        if finding is not None:
            _end(job)
            over.append((job, finding))
    return over


def _received(job: _Running) -> Finding | None:
    """The finding if the worker sent one; a step is noted; a closed channel is a dead worker."""
    try:
        message = job.channel.recv()
    except (EOFError, OSError):
        job.process.join(timeout=5)
        reason = f"its process died with exit code {job.process.exitcode} while {job.step}"
        return _without_evidence(job, Verdict.ERROR, reason)
    if isinstance(message, Finding):
        return message
    job.step = str(message)
    return None


def _end(job: _Running) -> None:
    if job.process.is_alive():
        job.process.kill()
    job.process.join(timeout=5)
    job.channel.close()


def _without_evidence(job: _Running, verdict: Verdict, reason: str) -> Finding:
    claim = job.entry.claim
    return Finding(
        claim.id,
        job.entry.family,
        claim.kind,
        claim.source.document.key,
        claim.source.section,
        claim.title,
        claim.printed,
        statement_latex(claim),
        claim.expected,
        verdict,
        reason,
        condition=claim.condition.words if claim.condition is not None else None,
        corrected_by=claim.corrected_by,
        seconds=time.monotonic() - job.started,
    )
