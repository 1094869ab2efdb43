"""Mutation testing of the checker: wrong variants must be refuted, equivalent ones must keep their verdict.

Claims that are themselves refuted are left out: a wrong variant of a wrong claim shows nothing.
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
    """Which variants to try: those of ``operators``, or of all if there are none.

    At most ``sample`` wrong variants of each claim are tried, drawn at random by ``seed``; None means all.
    """

    operators: tuple[str, ...] = ()
    sample: int | None = None
    seed: int = 0


@dataclass(frozen=True)
class Campaign:
    """The outcomes of all variants tried: ``mutants`` are wrong variants, ``rewrites`` equivalent ones."""

    mutants: tuple[Attacked, ...] = ()
    rewrites: tuple[Attacked, ...] = ()
    plan: Plan = field(default_factory=Plan)
    seconds: float = 0.0
    interrupted: bool = False

    @property
    def kill_rate(self) -> float | None:
        """killed / (all - equivalent) of the mutants, None where that is 0/0."""
        counted = [m for m in self.mutants if m.outcome is not MutantOutcome.EQUIVALENT]
        killed = sum(m.outcome is MutantOutcome.KILLED for m in counted)
        return killed / len(counted) if counted else None

    @property
    def exit_status(self) -> int:
        """0 if every mutant is killed or proved equivalent and every rewrite is kept, else 1.

        It is 1 as well if nothing was tried, or the run was interrupted.
        """
        accounted = (MutantOutcome.KILLED, MutantOutcome.EQUIVALENT)
        good = all(m.outcome in accounted for m in self.mutants)
        good = good and all(r.outcome is MutantOutcome.KEPT for r in self.rewrites)
        return 0 if good and not self.interrupted and (self.mutants or self.rewrites) else 1


def counts(attacked: Iterable[Attacked]) -> dict[str, int]:
    """The number of variants with each outcome that occurs."""
    found = [a.outcome for a in attacked]
    return {outcome.value: found.count(outcome) for outcome in MutantOutcome if outcome in found}


def eligible(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries whose claim is expected to be confirmed, perhaps under a condition."""
    true = (Verdict.CONFIRMED, Verdict.CONDITIONAL)
    return tuple(entry for entry in entries if entry.claim.expected in true)


def planned(entry: Entry, plan: Plan) -> tuple[list[Variant], list[Variant]]:
    """The wrong and the equivalent variants of the entry that the plan selects, always in the same order."""
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
    """Try every planned variant of the eligible entries, in ``jobs`` processes.

    A wrong variant that exceeds ``timeout`` seconds is TIMED_OUT, an equivalent one CHANGED; the others go
    on.  On KeyboardInterrupt the outcomes so far are returned, marked as interrupted.
    """
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
    """The sort key of an outcome, independent of the order in which processes finish."""
    return attacked.claim, attacked.target, attacked.operator, attacked.after


def _task(entry: Entry, plan: Plan, first: int) -> Task:
    return Task(entry, assault, (entry.family, entry.claim.id, plan, first))


def _lost(entry: Entry, plan: Plan, position: int, timeout: float, event: Ended) -> Attacked | None:
    """The outcome of the variant under way when the process ended; None if all had been tried."""
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
    """Test the entry's variants from position ``first`` on and send each outcome: the target of a process."""
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
