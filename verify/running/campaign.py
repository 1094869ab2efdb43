"""Mutation testing of the checker: wrong variants must be refuted, equivalent ones must keep their verdict.

Claims that are themselves refuted are left out: a wrong variant of a wrong claim shows nothing.
"""

import random
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from signal import SIGINT

from maxent.derive.variants import Variant, equivalents, mutants
from maxent.problems.catalogue import Entry
from maxent.problems.claims.verdict import Verdict
from maxent.verify.arithmetic.precision import precision
from maxent.verify.running.attack import Attacked, MutantOutcome, attack, attacked, reprove
from maxent.verify.running.lost import cause_of
from maxent.verify.running.memory import DEFAULT as MEMORY
from maxent.verify.running.processes import Ended, Message, Task, supervise
from maxent.verify.running.worker import entry_of
from maxent.verify.trials.admissible import admissible_instances

OnAttacked = Callable[[Attacked], None]
OnPlanned = Callable[[str, int], None]


@dataclass(frozen=True)
class Plan:
    """Which variants to try: those of ``operators``, or of all if there are none.

    At most ``sample`` wrong variants of each claim are tried, drawn at random by ``seed``; None means all.
    """

    operators: tuple[str, ...] = ()
    sample: int | None = None
    seed: int = 0


@dataclass(frozen=True)
class Trying:
    """A process begins to test the variant at this position, of ``total``.

    ``lost`` is what is to be reported if the process ends before it has an outcome.
    """

    position: int
    total: int
    lost: Attacked


@dataclass(frozen=True)
class Campaign:
    """The outcomes of all variants tried: ``mutants`` are wrong variants, ``rewrites`` equivalent ones.

    ``interrupted`` if it was stopped before all were tried, by the signal with the number ``signal``.
    """

    mutants: tuple[Attacked, ...] = ()
    rewrites: tuple[Attacked, ...] = ()
    plan: Plan = field(default_factory=Plan)
    seconds: float = 0.0
    interrupted: bool = False
    signal: int = SIGINT

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
    memory: int | None = MEMORY,
    stop: Connection | None = None,
    on_planned: OnPlanned | None = None,
    on_attacked: OnAttacked | None = None,
) -> Campaign:
    """Try every planned variant of the eligible entries, in ``jobs`` processes.

    A wrong variant that exceeds ``timeout`` seconds or ``memory`` megabytes is TIMED_OUT, an equivalent one
    CHANGED; the others go on.  ``on_planned`` is called with a claim's id and the number of its variants.  On
    KeyboardInterrupt, or when ``stop`` has something to read, the outcomes so far are returned, marked as
    interrupted.
    """
    started = time.perf_counter()
    tasks = deque(_task(entry, plan, 0) for entry in eligible(entries))
    progress = _Progress(plan, tasks, on_planned, on_attacked)
    interrupted = False
    try:
        events = supervise(tasks, jobs=jobs, timeout=timeout, memory=memory, renew=True, stop=stop)
        with closing(events):
            for event in events:
                match event:
                    case Message(task, Trying() as trying):
                        progress.begin(task, trying)
                    case Message(task, Attacked() as found):
                        progress.settle(task, found)
                    case Ended():
                        seconds = timeout if event.exit_code is None else 0.0
                        progress.lose(event, cause_of(event, timeout=timeout, memory=memory), seconds)
                    case _:
                        pass
    except KeyboardInterrupt:
        interrupted = True
    return Campaign(
        tuple(sorted(progress.wrong, key=_place)),
        tuple(sorted(progress.same, key=_place)),
        plan,
        time.perf_counter() - started,
        interrupted,
    )


@dataclass
class _Progress:
    """The outcomes so far, and the variant that each process began last."""

    plan: Plan
    tasks: deque[Task]
    on_planned: OnPlanned | None
    on_attacked: OnAttacked | None
    wrong: list[Attacked] = field(default_factory=list)
    same: list[Attacked] = field(default_factory=list)
    begun: dict[Task, Trying] = field(default_factory=dict)
    settled: set[Task] = field(default_factory=set)

    def begin(self, task: Task, trying: Trying) -> None:
        self.begun[task] = trying
        self.settled.discard(task)
        if self.on_planned is not None:
            self.on_planned(trying.lost.claim, trying.total)

    def settle(self, task: Task, found: Attacked) -> None:
        self.settled.add(task)
        rewrite = found.outcome in (MutantOutcome.KEPT, MutantOutcome.CHANGED)
        (self.same if rewrite else self.wrong).append(found)
        if self.on_attacked is not None:
            self.on_attacked(found)

    def lose(self, ended: Ended, cause: str, seconds: float) -> None:
        """Record the variant that was under way, and have the rest tried in another process."""
        task, trying = ended.task, self.begun.get(ended.task)
        if trying is None and (ended.exit_code != 0 or ended.refused or ended.words):
            trying = _nothing_begun(task)
        if trying is None:
            return  # there are no variants
        if task not in self.settled:
            self.settle(task, replace(trying.lost, reason=cause, seconds=seconds))
        if trying.position + 1 < trying.total:
            self.tasks.append(_task(task.key, self.plan, trying.position + 1))


def _place(found: Attacked) -> tuple[str, str, str, str]:
    """The sort key of an outcome, independent of the order in which processes finish."""
    return found.claim, found.target, found.operator, found.after


def _task(entry: Entry, plan: Plan, first: int) -> Task:
    return Task(entry, assault, (entry.family, entry.claim.id, plan, first))


def _nothing_begun(task: Task) -> Trying:
    """Stands for all variants that were left where the process ended before it had made them."""
    lost = Attacked(task.key.claim.id, "all that are left", "claim", "", "", MutantOutcome.TIMED_OUT)
    return Trying(0, 0, lost)


def assault(channel: Connection, family: str, claim_id: str, plan: Plan, first: int) -> None:
    """Test the entry's variants from position ``first`` on and send each outcome: the target of a process."""
    entry = entry_of(family, claim_id)
    wrong, same = planned(entry, plan)
    inside = entry.claim.condition is not None
    with precision():
        trials = tuple(admissible_instances(entry.claim, plan.seed, inside=inside))
    for position, variant in enumerate((*wrong, *same)):
        if position < first:
            continue
        rewrite = position >= len(wrong)
        outcome = MutantOutcome.CHANGED if rewrite else MutantOutcome.TIMED_OUT
        channel.send(Trying(position, len(wrong) + len(same), attacked(variant, entry.claim, outcome)))
        if rewrite:
            channel.send(reprove(variant, entry, entry.claim.expected, plan.seed))
        else:
            channel.send(attack(variant, entry.claim, trials, plan.seed))
