"""Deciding hostile statements, each in a process of its own with a time limit."""

from collections import deque
from contextlib import closing
from multiprocessing.connection import Connection

from maxent.problems.catalogue import Entry
from maxent.problems.claims.verdict import Verdict
from maxent.verify.running.lost import cause_of, verdict_of
from maxent.verify.running.memory import DEFAULT as MEMORY
from maxent.verify.running.processes import Ended, Message, Task, supervise
from maxent.verify.running.worker import guarded
from tests.hostile.stated import MODULES, Stated, statements_of

WRONG = {False: {Verdict.CONFIRMED, Verdict.CONDITIONAL}, True: {Verdict.REFUTED, Verdict.CONDITIONAL}}
"""The verdicts that are wrong of a false statement, and of a true one."""


def decide_all(chosen: list[Stated], *, jobs: int, timeout: float) -> dict[str, tuple[Verdict, str, float]]:
    """The verdict, the reason and the seconds of every statement, each decided in a process of its own."""
    decided: dict[str, tuple[Verdict, str, float]] = {}
    modules = {stated.claim.id: module for module in MODULES for stated in statements_of(module)}
    tasks = deque(Task(s.claim.id, work, (modules[s.claim.id], s.claim.id)) for s in chosen)
    with closing(supervise(tasks, jobs=jobs, timeout=timeout)) as events:
        for event in events:
            match event:
                case Message(payload=(Verdict() as verdict, str() as reason)):
                    decided[event.task.key] = verdict, reason, round(event.seconds, 2)
                case Ended() if event.task.key not in decided:
                    cause = cause_of(event, timeout=timeout, memory=MEMORY)
                    decided[event.task.key] = verdict_of(event), cause, round(event.seconds, 2)
                case _:
                    pass
    return decided


def work(channel: Connection, module: str, name: str) -> None:
    """Decide one statement of a module and send its verdict and reason."""
    stated = next(stated for stated in statements_of(module) if stated.claim.id == name)
    finding = guarded(Entry("hostile", stated.claim), 0, channel)
    channel.send((finding.verdict, finding.reason))
