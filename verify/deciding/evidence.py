"""Evidence: what proofs, replays and tests at many instances come to, as checks."""

import time
from collections import defaultdict
from dataclasses import replace

from maxent.derive.proof import Proof, ProofOutcome
from maxent.problems.statements import Statement
from maxent.verify.certificates.counterpoints import beaten, without_optimum
from maxent.verify.deciding.replay import replay
from maxent.verify.errors import NoAnswerError, NoOptimumError, NotConvexError, UndefinedError
from maxent.verify.findings.basis import PROVEN, weakest
from maxent.verify.findings.finding import Check, Leg, Outcome, Witness
from maxent.verify.findings.observation import Observation, fails, inconclusive
from maxent.verify.kinds import observe
from maxent.verify.trials.enclosure import enclosure
from maxent.verify.trials.trial import Trial, text_of


def derived(statement: Statement, proof: Proof, seconds: float) -> Check:
    """The symbolic leg as a check."""
    outcomes = {
        ProofOutcome.PROVED: Outcome.HOLDS,
        ProofOutcome.CONTRADICTED: Outcome.FAILS,
        ProofOutcome.OPEN: Outcome.INCONCLUSIVE,
        ProofOutcome.STUCK: Outcome.INCONCLUSIVE,
    }
    outcome = outcomes[proof.outcome]
    decided = None if outcome is Outcome.INCONCLUSIVE else PROVEN
    return Check(statement.kind, Leg.DERIVED, outcome, proof.reason, decided, seconds=seconds)


def replayed(proof: Proof, trials: tuple[Trial, ...]) -> list[Check]:
    """The steps of a proof at the first generic instance with at least two outcomes."""
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


def observed(statement: Statement, trials: tuple[Trial, ...]) -> list[Check]:
    """The observations of all instances, grouped by what they checked."""
    started = time.perf_counter()
    grouped: dict[str, list[tuple[Trial, Observation]]] = defaultdict(list)
    for trial in trials:
        own = attempt(statement, trial)
        for observation in (*own, *(_certificates(statement, trial) if own else ())):
            grouped[observation.check].append((trial, observation))
    seconds = (time.perf_counter() - started) / max(1, len(grouped))
    if not grouped:
        reason = "no instance satisfies the assumptions"
        return [Check(statement.kind, Leg.SOLVED, Outcome.VACUOUS, reason, seconds=seconds)]
    return [replace(_summary(name, pairs), seconds=seconds) for name, pairs in grouped.items()]


def _certificates(statement: Statement, trial: Trial) -> list[Observation]:
    """How narrow the enclosure behind a statement about an optimum is, where there is one."""
    if not statement.about_optimum:
        return []
    try:
        return [enclosure(trial)]
    except NoAnswerError:
        return []  # the statement's own observation says why


def attempt(statement: Statement, trial: Trial) -> list[Observation]:
    """The statement at one instance; what cannot be answered there is inconclusive, with its reason."""
    try:
        return observe(statement, trial)
    except UndefinedError as failure:
        return [fails(statement.kind, str(failure), "the printed formula is undefined", "a value")]
    except NoOptimumError as failure:
        return [without_optimum(statement.kind, failure.problem, trial.evaluator, str(failure))]
    except NotConvexError as failure:
        return [beaten(statement.kind, failure.problem, trial.evaluator, str(failure))]
    except NoAnswerError as failure:
        return [inconclusive(statement.kind, str(failure))]


def _summary(name: str, pairs: list[tuple[Trial, Observation]]) -> Check:
    """One check: failed if any instance fails, holding only if not more instances are undecided.

    A failure is the first one; what holds is told by the weakest decision among the instances.
    """
    by_outcome: dict[Outcome, list[tuple[Trial, Observation]]] = defaultdict(list)
    for trial, observation in pairs:
        by_outcome[observation.outcome].append((trial, observation))
    undecided = tuple(sorted({trial.instance.label for trial, _ in by_outcome[Outcome.INCONCLUSIVE]}))
    ranked = [Outcome.FAILS, Outcome.HOLDS, Outcome.INCONCLUSIVE, Outcome.VACUOUS]
    if len(undecided) > _count(by_outcome[Outcome.HOLDS]):
        ranked.remove(Outcome.HOLDS)
    outcome = next(each for each in ranked if by_outcome[each])
    chosen = by_outcome[outcome]
    trial, told = chosen[0]
    if outcome is Outcome.HOLDS:
        decided = weakest(seen.decided for _, seen in chosen if seen.decided is not None)
        trial, told = next(pair for pair in chosen if pair[1].decided is decided)
    return Check(
        name,
        Leg.SOLVED,
        outcome,
        told.detail,
        told.decided,
        _count(chosen),
        witness=witness(trial, told) if outcome is Outcome.FAILS else None,
        solvers=tuple(sorted({seen.solver for _, seen in chosen if seen.solver is not None})),
        undecided=undecided,
    )


def _count(pairs: list[tuple[Trial, Observation]]) -> int:
    """At how many instances these were observed."""
    return len({(trial.instance.number, trial.instance.label) for trial, _ in pairs})


def witness(trial: Trial, observation: Observation) -> Witness:
    """The instance and both sides' numbers, as text."""
    values = text_of(trial.instance, trial.claim)
    return Witness(values, observation.printed, observation.actual, observation.detail)
