"""Evidence: what proofs, replays and tests at many instances come to, as checks."""

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
    UndefinedError,
)
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
    name = f"derived: {statement.kind}"
    return Check(name, Leg.DERIVED, outcomes[proof.outcome], proof.reason, seconds=seconds)


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
    worst = max(result.residual for result in results)
    if failed is not None:
        detail = f"step {failed.step.rule.name} does not hold numerically"
        return [Check("replay", Leg.REPLAY, Outcome.FAILS, detail, worst, None, 1, seconds)]
    if unsure is not None:
        detail = f"step {unsure.step.rule.name}: {unsure.detail}"
        return [Check("replay", Leg.REPLAY, Outcome.INCONCLUSIVE, detail, worst, None, 0, seconds)]
    detail = f"{len(results)} relations of the derivation"
    return [Check("replay", Leg.REPLAY, Outcome.HOLDS, detail, worst, 1e-15, 1, seconds)]


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
    """One check: failed if any instance fails, holding only if not more instances are undecided."""
    by_outcome: dict[Outcome, list[tuple[Trial, Observation]]] = defaultdict(list)
    for trial, observation in pairs:
        by_outcome[observation.outcome].append((trial, observation))
    for outcome in (Outcome.FAILS, Outcome.HOLDS, Outcome.INCONCLUSIVE, Outcome.VACUOUS):
        if by_outcome[outcome]:
            break
    chosen = by_outcome[outcome]
    instances = len({(trial.instance.number, trial.instance.label) for trial, _ in chosen})
    trial, worst = max(chosen, key=lambda pair: pair[1].residual or 0.0)
    if outcome is Outcome.FAILS:
        trial, worst = chosen[0]
        shown = witness(trial, worst)
        return Check(name, worst.leg, outcome, worst.detail, worst.residual, None, instances, witness=shown)
    detail = worst.detail
    if outcome is Outcome.HOLDS and by_outcome[Outcome.INCONCLUSIVE]:
        undecided = {t.instance.label for t, _ in by_outcome[Outcome.INCONCLUSIVE]}
        detail += f"; undecided at: {', '.join(sorted(undecided))}"
        if len(undecided) > instances:
            outcome = Outcome.INCONCLUSIVE
    return Check(name, worst.leg, outcome, detail, worst.residual, worst.bound, instances)


def witness(trial: Trial, observation: Observation) -> Witness:
    """The instance and both sides' numbers, as text."""
    values = text_of(trial.instance, trial.claim)
    return Witness(values, observation.printed, observation.actual, observation.detail)
