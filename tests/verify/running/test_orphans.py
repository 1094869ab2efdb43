"""When the program that started them is killed, its workers end by themselves, whatever they are doing."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

SCRIPT = """
from collections import deque
from maxent.verify.running.processes import Message, Task, supervise
import plain_workers
tasks = deque([Task(0, plain_workers.endless, ()), Task(1, plain_workers.busy, ())])
for event in supervise(tasks, jobs=2, timeout=60):
    if isinstance(event, Message):
        print(event.payload, flush=True)
"""


def ended(process: int) -> bool:
    """Whether the process is gone, or a zombie that nobody has collected."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return True
    return state == "Z"


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up in /proc")
def test_workers_of_a_killed_program_end_silently() -> None:
    path = os.pathsep.join([str(Path(__file__).parent / "workers"), *sys.path])
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": path},
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        workers = [int(program.stdout.readline()) for _ in range(2)]
        assert not any(map(ended, workers))
        program.kill()
        until = time.monotonic() + 3
        while not all(map(ended, workers)) and time.monotonic() < until:
            time.sleep(0.02)
        assert all(map(ended, workers))
        # Reading to the end: nobody holds the pipe any more, the server of workers included.
        assert program.stderr.read() == ""
