"""Checks from proofs, from their replays, and from tests at many instances."""

import time
from collections import defaultdict
from dataclasses import replace

from maxent.derive.proof import Proof, ProofOutcome
from maxent.problems.statements import Statement
from maxent.verify.certificates.counterpoints import beaten, without_optimum
from maxent.verify.deciding.replay import replay
from maxent.verify.errors import (
    NoAnswerError,
    NoOptimumError,
    NotConvexError,
    NoValueOnGridError,
    UndefinedError,
)
from maxent.verify.findings.basis import PROVEN, weakest
from maxent.verify.findings.finding import Check, Leg, Outcome, Witness
from maxent.verify.findings.observation import Observation, inconclusive, without_value
from maxent.verify.kinds import observe
from maxent.verify.kinds._undefined import undefined_at_optimum
from maxent.verify.trials.enclosure import enclosure
from maxent.verify.trials.trial import Trial, text_of


def derived(statement: Statement, proof: Proof, seconds: float) -> Check:
    """The outcome of a proof as a check."""
    outcomes = {
        ProofOutcome.PROVED: Outcome.HOLDS,
        ProofOutcome.CONTRADICTED: Outcome.FAILS,
        ProofOutcome.OPEN: Outcome.INCONCLUSIVE,
        ProofOutcome.STUCK: Outcome.INCONCLUSIVE,
    }
    outcome = outcomes[proof.outcome]
    decided = None if outcome is Outcome.INCONCLUSIVE else PROVEN
    conditions = tuple(dict.fromkeys(met.text for met in proof.met))
    return Check(
        statement.kind, Leg.DERIVED, outcome, proof.reason, decided, seconds=seconds, conditions=conditions
    )


def replayed(proof: Proof, trials: tuple[Trial, ...]) -> list[Check]:
    """The replay of a proof's steps as a check, at the first trial whose largest size is from 2 to 8.

    There is none if no trial has such a size, or no step asserts a relation that can be checked.
    """
    trial = next((t for t in trials if max(t.instance.sizes.values(), default=0) in range(2, 9)), None)
    if trial is None:
        return []
    started = time.perf_counter()
    results = replay(proof.steps, trial)
    seconds = time.perf_counter() - started
    if not results:
        return []
    failed = next((result for result in results if result.outcome is Outcome.FAILS), None)
    unsure = next((result for result in results if result.outcome is Outcome.INCONCLUSIVE), None)
    if failed is not None:
        detail = f"step {failed.step.rule.name} does not hold numerically"
        return [Check("replay", Leg.REPLAY, Outcome.FAILS, detail, failed.decided, 1, seconds)]
    if unsure is not None:
        detail = f"step {unsure.step.rule.name}: {unsure.detail}"
        return [Check("replay", Leg.REPLAY, Outcome.INCONCLUSIVE, detail, seconds=seconds)]
    detail = f"{len(results)} relations of the derivation"
    decided = weakest(result.decided for result in results if result.decided is not None)
    return [Check("replay", Leg.REPLAY, Outcome.HOLDS, detail, decided, 1, seconds)]


def observed(
    statement: Statement, trials: tuple[Trial, ...], at_corners: tuple[Trial, ...] = ()
) -> list[Check]:
    """The tests of a statement at all instances, summed up in one check for each name.

    A corner that leaves a test undecided is passed over: many tests have no answer at an extreme value.
    """
    started = time.perf_counter()
    grouped: dict[str, list[tuple[Trial, Observation]]] = defaultdict(list)
    for trial in trials:
        own = attempt(statement, trial)
        for observation in (*own, *(_certificates(statement, trial) if own else ())):
            grouped[observation.check].append((trial, observation))
    for trial in at_corners:
        for observation in attempt(statement, trial):
            if observation.outcome not in (Outcome.INCONCLUSIVE, Outcome.VACUOUS):
                grouped[observation.check].append((trial, observation))
    seconds = (time.perf_counter() - started) / max(1, len(grouped))
    if not grouped:
        reason = "no instance satisfies the assumptions"
        return [Check(statement.kind, Leg.SOLVED, Outcome.VACUOUS, reason, seconds=seconds)]
    return [replace(_summary(name, pairs), seconds=seconds) for name, pairs in grouped.items()]


def _certificates(statement: Statement, trial: Trial) -> list[Observation]:
    """The check of the enclosure's width for a statement about an optimum, if there is an enclosure."""
    if not statement.about_optimum:
        return []
    try:
        return [enclosure(trial)]
    except NoAnswerError:
        return []  # the statement's own observation says why


def attempt(statement: Statement, trial: Trial) -> list[Observation]:
    """The results of a statement's tests at one instance.

    The printed form of an optimum that is enclosed fails if it has no value; where any other formula has
    none, the statement is undefined.  Any other ``NoAnswerError`` is inconclusive, unless there is a proof
    that the problem has no optimum or a point that beats the stationary one.
    """
    try:
        return observe(statement, trial)
    except NoValueOnGridError as failure:
        return [inconclusive(statement.kind, str(failure))]
    except UndefinedError as failure:
        if statement.about_optimum and trial.claim.problem is not None:
            return [undefined_at_optimum(statement.kind, failure, lambda: trial.certificate.point)]
        return [without_value(statement.kind, f"a formula has no value: {failure}")]
    except NoOptimumError as failure:
        return [without_optimum(statement.kind, failure.problem, trial.evaluator, str(failure))]
    except NotConvexError as failure:
        return [beaten(statement.kind, failure.problem, trial.evaluator, str(failure))]
    except NoAnswerError as failure:
        return [inconclusive(statement.kind, str(failure))]


def _summary(name: str, pairs: list[tuple[Trial, Observation]]) -> Check:
    """The results at all instances as one check.

    It fails if an instance fails, and shows the first one; otherwise it is undefined if the statement has no
    meaning at one.  It is inconclusive if more instances are undecided than hold.  If it holds, its basis and
    residual are those of the least rigorous result.
    """
    by_outcome: dict[Outcome, list[tuple[Trial, Observation]]] = defaultdict(list)
    for trial, observation in pairs:
        by_outcome[observation.outcome].append((trial, observation))
    undecided = tuple(sorted({trial.instance.label for trial, _ in by_outcome[Outcome.INCONCLUSIVE]}))
    ranked = [Outcome.FAILS, Outcome.UNDEFINED, Outcome.HOLDS, Outcome.INCONCLUSIVE, Outcome.VACUOUS]
    if len(undecided) > _count(by_outcome[Outcome.HOLDS]):
        ranked.remove(Outcome.HOLDS)
    outcome = next(each for each in ranked if by_outcome[each])
    chosen = by_outcome[outcome]
    trial, told = chosen[0]
    if outcome is Outcome.HOLDS:
        decided = weakest(seen.decided for _, seen in chosen if seen.decided is not None)
        trial, told = next(pair for pair in chosen if pair[1].decided is decided)
    where = f" (at {trial.instance.label})" if outcome is Outcome.UNDEFINED else ""
    return Check(
        name,
        Leg.SOLVED,
        outcome,
        told.detail + where,
        told.decided,
        _count(chosen),
        witness=witness(trial, told) if outcome is Outcome.FAILS else None,
        solvers=tuple(sorted({seen.solver for _, seen in chosen if seen.solver is not None})),
        undecided=undecided,
    )


def _count(pairs: list[tuple[Trial, Observation]]) -> int:
    """The number of different instances."""
    return len({(trial.instance.number, trial.instance.label) for trial, _ in pairs})


def witness(trial: Trial, observation: Observation) -> Witness:
    """The instance and the printed and actual values of a failed test, as text."""
    values = text_of(trial.instance, trial.claim)
    return Witness(values, observation.printed, observation.actual, observation.detail, trial.instance.label)
