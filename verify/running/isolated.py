"""Deciding one claim, which need not be in the catalogue, in a process of its own."""

from collections import deque
from contextlib import closing

from maxent.problems.catalogue import Entry
from maxent.verify.findings.finding import Finding
from maxent.verify.running.lost import cause_of, verdict_of
from maxent.verify.running.memory import DEFAULT as MEMORY
from maxent.verify.running.processes import Ended, Message, Task, supervise
from maxent.verify.running.worker import without_evidence, work_on


def decide_isolated(
    entry: Entry, *, seed: int = 0, timeout: float = 60.0, memory: int | None = MEMORY
) -> Finding:
    """Decide one claim as ``decide`` does, in a process of its own.

    A claim that needs more than ``timeout`` seconds or ``memory`` megabytes is UNDECIDED, one on which a
    library crashes an ERROR, and the caller lives on.  The claim is pickled: classes of terms, statements or
    parameters that it uses beside maxent's own must be importable.  As with all of ``multiprocessing``, a
    script calls this under ``if __name__ == "__main__"``.

    Raises:
        KeyboardInterrupt: on Ctrl-C; the process is ended before.
    """
    found, step = None, "starting"
    tasks = deque([Task(entry, work_on, (entry, seed))])
    with closing(supervise(tasks, jobs=1, timeout=timeout, memory=memory)) as events:
        for event in events:
            match event:
                case Message(payload=Finding() as finding):
                    found = finding
                case Message(payload=payload):
                    step = str(payload)
                case Ended() if found is None:
                    reason = f"{cause_of(event, timeout=timeout, memory=memory)} while {step}"
                    found = without_evidence(entry, verdict_of(event), reason, event.seconds)
                case _:
                    pass
    assert found is not None
    return found
