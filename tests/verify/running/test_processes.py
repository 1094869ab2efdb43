"""Worker processes: messages arrive, crashes and timeouts are reported, no process is left running."""

from __future__ import annotations

import importlib
import multiprocessing
import os
import time
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest

from maxent.verify.running.processes import Ended, Event, Message, Started, Task, supervise

PATIENT = 30.0


@pytest.fixture
def workers(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Children import the workers by name, from the path that they are given."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent / "workers"))
    return importlib.import_module("plain_workers")


@pytest.fixture(autouse=True)
def _no_process_is_left_behind() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


def told(*tasks: Task, jobs: int = 1, timeout: float = PATIENT, renew: bool = False) -> list[Event]:
    return list(supervise(deque(tasks), jobs=jobs, timeout=timeout, renew=renew))


def test_nothing_to_do_is_no_event() -> None:
    assert told() == []


def test_a_process_is_started_heard_and_ended_in_this_order(workers: ModuleType) -> None:
    task = Task("a", workers.telling, ("one", "two"))
    started, one, two, ended = told(task)
    assert started == Started(task)
    assert [message.payload for message in (one, two)] == ["one", "two"]
    assert (ended.task.key, ended.exit_code) == ("a", 0)
    assert 0 <= one.seconds <= two.seconds <= ended.seconds


def test_a_message_is_not_lost_where_its_process_dies_after_it(workers: ModuleType) -> None:
    _, message, ended = told(Task("a", workers.leaving, (9,)))
    assert isinstance(message, Message)
    assert ended.exit_code == 9


def test_at_most_so_many_run_at_a_time_and_each_ends_once(workers: ModuleType) -> None:
    running = most = 0
    ended = []
    tasks = [Task(k, workers.slow, (1, 0.05)) for k in range(5)]
    for event in supervise(deque(tasks), jobs=2, timeout=PATIENT):
        running += isinstance(event, Started) - isinstance(event, Ended)
        most = max(most, running)
        ended += [event.task.key] if isinstance(event, Ended) else []
    assert most == 2
    assert sorted(ended) == [0, 1, 2, 3, 4]


def test_the_time_limit_ends_a_process_and_no_other(workers: ModuleType) -> None:
    hanging, brief = Task("hanging", workers.endless, ()), Task("brief", workers.telling, ("done",))
    events = told(hanging, brief, jobs=2, timeout=1.5)
    ended = {e.task.key: e.exit_code for e in events if isinstance(e, Ended)}
    assert ended == {"hanging": None, "brief": 0}
    (process,) = (e.payload for e in events if isinstance(e, Message) and e.task is hanging)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@pytest.mark.parametrize(("renew", "heard", "code"), [(True, 4, 0), (False, 1, None)])
def test_the_time_limit_counts_from_the_start_or_from_the_last_message(
    workers: ModuleType, *, renew: bool, heard: int, code: int | None
) -> None:
    events = told(Task("a", workers.slow, (4, 0.8)), timeout=1.5, renew=renew)
    messages = [event for event in events if isinstance(event, Message)]
    assert len(messages) == heard
    assert events[-1].exit_code == code


def test_tasks_may_be_added_on_the_way(workers: ModuleType) -> None:
    tasks = deque([Task(0, workers.telling, ("first",))])
    heard = []
    for event in supervise(tasks, jobs=1, timeout=PATIENT):
        if isinstance(event, Ended) and event.task.key == 0:
            tasks.append(Task(1, workers.telling, ("second",)))
        heard += [event.payload] if isinstance(event, Message) else []
    assert heard == ["first", "second"]


def test_who_stops_listening_ends_every_process(workers: ModuleType) -> None:
    tasks = deque(Task(k, workers.endless, ()) for k in range(2))
    begun = time.monotonic()
    with closing(supervise(tasks, jobs=2, timeout=PATIENT)) as events:
        assert isinstance(next(events), Started)
        assert isinstance(next(events), Started)
        assert len(multiprocessing.active_children()) == 2
    assert multiprocessing.active_children() == []
    assert time.monotonic() - begun < PATIENT / 2
