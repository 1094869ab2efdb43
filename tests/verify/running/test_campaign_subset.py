"""A seeded part of the mutation campaign; ``maxent mutate`` runs all of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

import pytest

from maxent.problems.catalogue import Entry, entries
from maxent.verify.running import campaign
from maxent.verify.running.attack import Attacked, MutantOutcome
from maxent.verify.running.campaign import Plan, Trying, run_campaign
from maxent.verify.running.processes import Ended, Event, Message, Started, Task

CHEAP = (
    "bregman-nonneg",
    "canonical-ensemble-sign-corrected",
    "entropy-nonzero-means-stochastic-corrected",
    "grpo-mean-estimates-value",
    "k-step-support",
    "langevin-einstein-mobility-corrected",
    "loss-plateau-means-convergence-corrected",
    "maxcal-path-gibbs-multiplier-corrected",
    "nw-temperature-inconsistent-corrected",
    "bm-energy-threshold-corrected",
    "ppo-not-natural-gradient",
    "replicator-above-average",
    "soft-max-limit-alpha-zero",
    "table-isobaric-partition-corrected",
    "trpo-lambda-specific",
)
"""One claim of each family."""


class Collector:
    """The end of a channel whose other end is here."""

    def __init__(self) -> None:
        self.sent: list[Attacked | Trying] = []

    def send(self, attacked: Attacked | Trying) -> None:
        self.sent.append(attacked)

    def close(self) -> None:
        pass


def in_this_process(tasks: deque[Task], **_limits: object) -> Iterator[Event]:
    while tasks:
        task, channel = tasks.popleft(), Collector()
        yield Started(task)
        task.target(channel, *task.arguments)
        yield from (Message(task, attacked, 0.0) for attacked in channel.sent)
        yield Ended(task, 0, 0.0)


@pytest.fixture(params=CHEAP)
def entry(request: pytest.FixtureRequest) -> Entry:
    return next(entry for entry in entries() if entry.claim.id == request.param)


def test_wrong_variants_are_killed_and_equivalent_ones_kept(
    entry: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(campaign, "supervise", in_this_process)
    heard: list[Attacked] = []
    found = run_campaign([entry], Plan(sample=6, seed=1), on_attacked=heard.append)
    left = [m for m in found.mutants if m.outcome not in (MutantOutcome.KILLED, MutantOutcome.EQUIVALENT)]
    changed = [r for r in found.rewrites if r.outcome is not MutantOutcome.KEPT]
    assert (left, changed) == ([], [])
    assert (len(found.mutants), len(found.rewrites)) == (6, 1)
    assert len(heard) == 7
    assert found.kill_rate == 1
    assert found.exit_status == 0


def test_the_families_of_the_subset_are_all_there_are() -> None:
    chosen = {entry.family for entry in entries() if entry.claim.id in CHEAP}
    assert chosen == {entry.family for entry in entries()}
