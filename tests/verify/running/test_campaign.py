"""The mutation campaign: lost variants are reported and the rest goes on; counts and the kill rate."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence

import pytest

from maxent.problems import Verdict
from maxent.problems.catalogue import Entry
from maxent.verify.running import campaign
from maxent.verify.running.attack import Attacked, MutantOutcome
from maxent.verify.running.campaign import Campaign, Plan, Trying, counts, eligible, planned, run_campaign
from maxent.verify.running.processes import Ended, Event, Message, Started, Task

ID = "helmholtz-definition"
KILLED, KEPT = MutantOutcome.KILLED, MutantOutcome.KEPT


def attacked(outcome: MutantOutcome, after: str = "") -> Attacked:
    return Attacked(ID, "operator", "printed", "before", after, outcome)


Ending = tuple[int, int | None]
"""After how many variants a process ends, and with which exit code."""


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch, entry: Callable[..., Entry]) -> Callable[..., list[int]]:
    """Three wrong variants and two rewrites, in processes that end as written; from where each began."""
    assert entry(ID)

    def trying(k: int) -> Trying:
        lost = MutantOutcome.TIMED_OUT if k < 3 else MutantOutcome.CHANGED
        return Trying(k, 5, attacked(lost, f"variant {k}"))

    def write(*endings: Ending) -> list[int]:
        script, begun = deque(endings), list[int]()

        def supervise(tasks: deque[Task], **_limits: object) -> Iterator[Event]:
            while tasks:
                task = tasks.popleft()
                first = task.arguments[-1]
                begun.append(first)
                yield Started(task)
                done, exit_code = script.popleft() if script else (5, 0)
                for k in range(first, min(first + done, 5)):
                    yield Message(task, trying(k), 0.1)
                    yield Message(task, attacked(KILLED if k < 3 else KEPT, f"variant {k}"), 0.1)
                if first + done < 5:
                    yield Message(task, trying(first + done), 0.1)
                yield Ended(task, exit_code, 0.1)

        monkeypatch.setattr(campaign, "supervise", supervise)
        return begun

    return write


def outcomes(found: Sequence[Attacked]) -> list[tuple[str, MutantOutcome]]:
    return [(one.after, one.outcome) for one in found]


def test_every_variant_is_tried_once(scripted: Callable[..., list[int]], entry: Callable[..., Entry]) -> None:
    begun = scripted()
    heard: list[Attacked] = []
    found = run_campaign([entry(ID)], Plan(), on_attacked=heard.append)
    assert begun == [0]
    assert outcomes(found.mutants) == [(f"variant {k}", KILLED) for k in range(3)]
    assert outcomes(found.rewrites) == [(f"variant {k}", KEPT) for k in (3, 4)]
    assert len(heard) == 5
    assert (found.kill_rate, found.exit_status, found.interrupted) == (1, 0, False)


def test_a_variant_that_exceeds_its_time_is_told_and_the_next_ones_are_tried(
    scripted: Callable[..., list[int]], entry: Callable[..., Entry]
) -> None:
    begun = scripted((1, None))
    found = run_campaign([entry(ID)], Plan(), timeout=7)
    assert begun == [0, 2]
    assert outcomes(found.mutants)[1] == ("variant 1", MutantOutcome.TIMED_OUT)
    assert (found.mutants[1].reason, found.mutants[1].seconds) == ("the time limit of 7 s ended it", 7)
    assert [one.outcome for one in (*found.mutants, *found.rewrites)].count(KILLED) == 2
    assert found.kill_rate == pytest.approx(2 / 3)
    assert found.exit_status == 1


def test_several_may_be_lost_one_after_the_other(
    scripted: Callable[..., list[int]], entry: Callable[..., Entry]
) -> None:
    begun = scripted((0, None), (0, 7), (1, -9))
    found = run_campaign([entry(ID)], Plan())
    assert begun == [0, 1, 2, 4]
    assert [one.reason for one in found.mutants[:2]] == [
        "the time limit of 60 s ended it",
        "its process died with exit code 7",
    ]
    assert outcomes(found.rewrites) == [("variant 3", MutantOutcome.CHANGED), ("variant 4", KEPT)]
    assert found.exit_status == 1


def test_a_process_that_is_lost_after_its_last_variant_has_lost_nothing(
    scripted: Callable[..., list[int]], entry: Callable[..., Entry]
) -> None:
    scripted((5, None))
    found = run_campaign([entry(ID)], Plan())
    assert (len(found.mutants), len(found.rewrites), found.exit_status) == (3, 2, 0)


def test_a_process_that_ends_in_good_order_too_early_is_not_silent(
    scripted: Callable[..., list[int]], entry: Callable[..., Entry]
) -> None:
    scripted((1, 0))
    found = run_campaign([entry(ID)], Plan())
    assert len(found.mutants) + len(found.rewrites) == 5


def test_a_process_that_ends_before_it_has_made_the_variants_is_told_and_not_repeated(
    monkeypatch: pytest.MonkeyPatch, entry: Callable[..., Entry]
) -> None:
    def supervise(tasks: deque[Task], **_limits: object) -> Iterator[Event]:
        yield Ended(tasks.popleft(), -11, 0.1)

    monkeypatch.setattr(campaign, "supervise", supervise)
    [lost] = run_campaign([entry(ID)], Plan()).mutants
    assert (lost.claim, lost.operator, lost.outcome) == (ID, "all that are left", MutantOutcome.TIMED_OUT)
    assert lost.reason == "its process was ended by SIGSEGV, a crash in a library"


def test_a_claim_without_variants_has_lost_none(
    monkeypatch: pytest.MonkeyPatch, entry: Callable[..., Entry]
) -> None:
    def supervise(tasks: deque[Task], **_limits: object) -> Iterator[Event]:
        yield Ended(tasks.popleft(), 0, 0.1)

    monkeypatch.setattr(campaign, "supervise", supervise)
    assert run_campaign([entry(ID)], Plan()).mutants == ()


def test_an_interruption_keeps_what_is_known_and_is_no_success(
    scripted: Callable[..., list[int]], entry: Callable[..., Entry]
) -> None:
    def interrupt(_: Attacked) -> None:
        raise KeyboardInterrupt

    scripted()
    found = run_campaign([entry(ID)], Plan(), on_attacked=interrupt)
    assert len(found.mutants) == 1
    assert (found.interrupted, found.exit_status) == (True, 1)


def test_claims_that_are_false_are_left_out(entry: Callable[..., Entry]) -> None:
    false = entry(ID, expected=Verdict.REFUTED)
    assert eligible([false, entry(ID)]) == (entry(ID),)
    found = run_campaign([false], Plan())
    assert (found.mutants, found.kill_rate, found.exit_status) == ((), None, 1)


@pytest.mark.parametrize(
    ("mutants", "rewrites", "rate", "status"),
    [
        ((KILLED, KILLED), (KEPT,), 1, 0),
        ((KILLED, MutantOutcome.EQUIVALENT), (), 1, 0),
        ((KILLED, MutantOutcome.SURVIVED), (KEPT,), 0.5, 1),
        ((KILLED, MutantOutcome.UNDECIDED), (), 0.5, 1),
        ((KILLED, MutantOutcome.ILL_TYPED, MutantOutcome.TIMED_OUT, KILLED), (), 0.5, 1),
        ((KILLED,), (KEPT, MutantOutcome.CHANGED), 1, 1),
        ((MutantOutcome.EQUIVALENT,), (), None, 0),
        ((), (KEPT,), None, 0),
        ((), (), None, 1),
    ],
)
def test_only_a_kill_counts_as_a_kill(
    mutants: tuple[MutantOutcome, ...],
    rewrites: tuple[MutantOutcome, ...],
    rate: float | None,
    status: int,
) -> None:
    found = Campaign(tuple(map(attacked, mutants)), tuple(map(attacked, rewrites)))
    assert (found.kill_rate, found.exit_status) == (rate, status)


def test_outcomes_are_counted_by_name_and_absent_ones_left_out() -> None:
    found = [attacked(KILLED), attacked(MutantOutcome.TIMED_OUT), attacked(KILLED)]
    assert counts(found) == {"killed": 2, "timed out": 1}
    assert counts(()) == {}


def test_a_sample_is_drawn_by_the_seed_and_operators_leave_rewrites_out(entry: Callable[..., Entry]) -> None:
    found = entry(ID)
    whole, some = planned(found, Plan()), planned(found, Plan(sample=4, seed=1))
    assert len(whole[0]) >= 15
    assert len(whole[1]) >= 5
    assert (len(some[0]), len(some[1])) == (4, 1)
    assert some == planned(found, Plan(sample=4, seed=1))
    assert some != planned(found, Plan(sample=4, seed=2))
    flipped, rewrites = planned(found, Plan(operators=("flip-sign",)))
    assert {variant.operator for variant in flipped} == {"flip-sign"}
    assert rewrites == []
