"""The mutation campaign: every wrong variant must be refuted, every equivalent one kept.

Claims that are themselves refuted are left out: a wrong variant of a wrong claim proves nothing.
"""

import random
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from multiprocessing.connection import Connection

from maxent.derive.variants import Variant, equivalents, mutants
from maxent.problems.catalogue import Entry
from maxent.problems.claims.verdict import Verdict
from maxent.verify.arithmetic.precision import precision
from maxent.verify.running.attack import Attacked, MutantOutcome, attack, reprove
from maxent.verify.running.processes import Ended, Message, Task, supervise
from maxent.verify.running.worker import entry_of, keep_quiet
from maxent.verify.trials.admissible import admissible_instances

OnAttacked = Callable[[Attacked], None]


@dataclass(frozen=True)
class Plan:
    """Which variants to try: operators (none: all), at most ``sample`` a claim, drawn by ``seed``."""

    operators: tuple[str, ...] = ()
    sample: int | None = None
    seed: int = 0


@dataclass(frozen=True)
class Campaign:
    """The variants tried and what became of them."""

    mutants: tuple[Attacked, ...] = ()
    rewrites: tuple[Attacked, ...] = ()
    plan: Plan = field(default_factory=Plan)
    seconds: float = 0.0
    interrupted: bool = False

    @property
    def kill_rate(self) -> float | None:
        """killed / (all - equivalent), None where nothing was tried."""
        counted = [m for m in self.mutants if m.outcome is not MutantOutcome.EQUIVALENT]
        killed = sum(m.outcome is MutantOutcome.KILLED for m in counted)
        return killed / len(counted) if counted else None

    @property
    def exit_status(self) -> int:
        """0 where every mutant is killed or proven equivalent and no rewrite changed a verdict."""
        accounted = (MutantOutcome.KILLED, MutantOutcome.EQUIVALENT)
        good = all(m.outcome in accounted for m in self.mutants)
        good = good and all(r.outcome is MutantOutcome.KEPT for r in self.rewrites)
        return 0 if good and not self.interrupted and (self.mutants or self.rewrites) else 1


def counts(attacked: Iterable[Attacked]) -> dict[str, int]:
    """How many variants came to each outcome."""
    found = [a.outcome for a in attacked]
    return {outcome.value: found.count(outcome) for outcome in MutantOutcome if outcome in found}


def eligible(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries that are expected to be true, perhaps under a condition."""
    true = (Verdict.CONFIRMED, Verdict.CONDITIONAL)
    return tuple(entry for entry in entries if entry.claim.expected in true)


def planned(entry: Entry, plan: Plan) -> tuple[list[Variant], list[Variant]]:
    """The wrong and the equivalent variants of the entry under the plan, in a stable order."""
    wrong = list(mutants(entry.claim, plan.operators))
    same = [] if plan.operators else list(equivalents(entry.claim))
    if plan.sample is not None:
        rng = random.Random(f"{plan.seed}/{entry.claim.id}")  # noqa: S311 - no secrets
        wrong = rng.sample(wrong, min(plan.sample, len(wrong)))
        same = rng.sample(same, min(max(1, plan.sample // 4), len(same)))
    return wrong, same


def run_campaign(
    entries: Iterable[Entry],
    plan: Plan,
    *,
    jobs: int = 1,
    timeout: float = 60.0,
    on_attacked: OnAttacked | None = None,
) -> Campaign:
    """Try every planned variant; one that exceeds the time limit is TIMED_OUT and the rest goes on."""
    started = time.perf_counter()
    wrong: list[Attacked] = []
    same: list[Attacked] = []
    done: dict[Task, int] = {}
    tasks = deque(_task(entry, plan, 0) for entry in eligible(entries))
    interrupted = False

    def record(attacked: Attacked) -> None:
        rewrite = attacked.outcome in (MutantOutcome.KEPT, MutantOutcome.CHANGED)
        (same if rewrite else wrong).append(attacked)
        if on_attacked is not None:
            on_attacked(attacked)

    try:
        with closing(supervise(tasks, jobs=jobs, timeout=timeout, renew=True)) as events:
            for event in events:
                task = event.task
                if isinstance(event, Message):
                    done[task] = done.get(task, task.arguments[-1]) + 1
                    record(event.payload)
                elif isinstance(event, Ended):
                    entry, reached = task.key, done.get(task, task.arguments[-1])
                    lost = _lost(entry, plan, reached, timeout, event)
                    if lost is not None:
                        record(lost)
                        tasks.append(_task(entry, plan, reached + 1))
    except KeyboardInterrupt:
        interrupted = True
    return Campaign(
        tuple(sorted(wrong, key=_place)),
        tuple(sorted(same, key=_place)),
        plan,
        time.perf_counter() - started,
        interrupted,
    )


def _place(attacked: Attacked) -> tuple[str, str, str, str]:
    """Where a result stands in a campaign, whichever process finished first."""
    return attacked.claim, attacked.target, attacked.operator, attacked.after


def _task(entry: Entry, plan: Plan, first: int) -> Task:
    return Task(entry, assault, (entry.family, entry.claim.id, plan, first))


def _lost(entry: Entry, plan: Plan, position: int, timeout: float, event: Ended) -> Attacked | None:
    """The variant that was under way when the process ended; None if none was left."""
    wrong, same = planned(entry, plan)
    if position >= len(wrong) + len(same):
        return None
    rewrite = position >= len(wrong)
    variant = (wrong + same)[position]
    if event.exit_code is None:
        reason = f"the time limit of {timeout:g} s"
    else:
        reason = f"its process died with exit code {event.exit_code}"
    outcome = MutantOutcome.CHANGED if rewrite else MutantOutcome.TIMED_OUT
    before, after = variant.before, variant.after
    return Attacked(
        entry.claim.id, variant.operator, variant.target.value, before, after, outcome, reason, timeout
    )


def assault(channel: Connection, family: str, claim_id: str, plan: Plan, first: int) -> None:
    """Attack the entry's variants from position ``first`` on and send each result (in a process)."""
    keep_quiet()
    entry = entry_of(family, claim_id)
    wrong, same = planned(entry, plan)
    inside = entry.claim.condition is not None
    with precision():
        trials = tuple(admissible_instances(entry.claim, plan.seed, inside=inside))
    for variant in wrong[first:]:
        channel.send(attack(variant, entry.claim, trials, plan.seed))
    for variant in same[max(0, first - len(wrong)) :]:
        channel.send(reprove(variant, entry, entry.claim.expected, plan.seed))
    channel.close()
