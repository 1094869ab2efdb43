"""Deciding many claims, each in a process of its own with limits of time and memory.

A claim that exceeds a limit of time or memory is UNDECIDED, with the name of the step that was under way; one
whose process dies is an ERROR; the others go on.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import closing
from multiprocessing.connection import Connection

from maxent.problems.catalogue import Entry
from maxent.verify.adversary.attack import BUDGET
from maxent.verify.findings.finding import Finding, Report
from maxent.verify.findings.versions import installed_versions
from maxent.verify.running.lost import cause_of, verdict_of
from maxent.verify.running.memory import DEFAULT as MEMORY
from maxent.verify.running.processes import Ended, Message, Started, Task, supervise
from maxent.verify.running.worker import without_evidence, work

OnStart = Callable[[str], None]
OnFinding = Callable[[Finding], None]


def run(
    entries: Iterable[Entry],
    *,
    seed: int = 0,
    jobs: int = 1,
    timeout: float = 60.0,
    memory: int | None = MEMORY,
    stop: Connection | None = None,
    budget: float = BUDGET,
    on_start: OnStart | None = None,
    on_finding: OnFinding | None = None,
) -> Report:
    """Decide the entries, ``jobs`` at a time, and return the findings in the order of the entries.

    ``timeout`` is in seconds and ``memory`` in megabytes, for each claim; ``budget`` is in seconds for each
    search for a counterexample (0: none).  ``on_start`` is called with a claim's id, ``on_finding`` with its
    finding.  On KeyboardInterrupt, or when ``stop`` has something to read, the processes are killed and the
    report has the findings so far, marked as interrupted.
    """
    started = time.perf_counter()
    ordered = tuple(entries)
    tasks = deque(Task(entry, work, (entry.family, entry.claim.id, seed, budget)) for entry in ordered)
    decided: dict[str, Finding] = {}
    step: dict[str, str] = {}
    interrupted = False

    def settle(finding: Finding) -> None:
        decided[finding.id] = finding
        if on_finding is not None:
            on_finding(finding)

    try:
        with closing(supervise(tasks, jobs=jobs, timeout=timeout, memory=memory, stop=stop)) as events:
            for event in events:
                entry = event.task.key
                match event:
                    case Started() if on_start is not None:
                        on_start(entry.claim.id)
                    case Message(payload=Finding() as finding):
                        settle(finding)
                    case Message(payload=payload):
                        step[entry.claim.id] = str(payload)
                    case Ended() if entry.claim.id not in decided:
                        cause = cause_of(event, timeout=timeout, memory=memory)
                        reason = f"{cause} while {step.get(entry.claim.id, 'starting')}"
                        settle(without_evidence(entry, verdict_of(event), reason, event.seconds))
                    case _:
                        pass
    except KeyboardInterrupt:
        interrupted = True
    findings = tuple(decided[e.claim.id] for e in ordered if e.claim.id in decided)
    seconds = time.perf_counter() - started
    return Report(findings, seed, installed_versions(), seconds, interrupted, budget=budget)
