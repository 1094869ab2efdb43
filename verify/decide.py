"""From a claim to a finding: both legs, the replay, the verdict, the witness."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from derive.proof import Proof, ProofOutcome, prove
from derive.render import statement_latex
from problems.catalogue import Entry
from problems.claim import Claim
from problems.instance import Instance
from problems.statement import Crossing, Statement
from problems.verdict import Verdict
from verify.admissible import admissible_instances
from verify.ball import UnevaluableError, precision
from verify.coordinate import NoConjugateError
from verify.finding import Check, Finding, Leg, Outcome, Witness
from verify.kinds import observe
from verify.lowering.terms import UnloweredError
from verify.observation import Observation, inconclusive
from verify.repair import UnrepairableError
from verify.replay import replay
from verify.root import NoRootError
from verify.solve import NotConvexError, UnsolvedError
from verify.trial import Trial, given_of, text_of
from verify.verdict import Judgement, judge
from verify.witness import smallest

UNDECIDABLE = (
    UnevaluableError,
    NoConjugateError,
    UnloweredError,
    UnrepairableError,
    NoRootError,
    NotConvexError,
    UnsolvedError,
)
"""What a test may raise where it has no answer at an instance; everything else is an ERROR."""

_CHEAP, _DEAR = 200, 25
"""How many instances the search for the smallest witness may test."""

Announce = Callable[[str], None]


def decide(entry: Entry, *, seed: int = 0, announce: Announce | None = None) -> Finding:
    """Decide one claim, in this process and without a time limit.

    ``announce`` is told which step is under way, so that an interrupted claim can say where it was.
    """
    started = time.perf_counter()
    claim, say = entry.claim, announce or (lambda _: None)
    with precision():
        stated = _examine(claim, seed, say, inside=False)
        granted = None
        if claim.condition is not None and stated.verdict is Verdict.REFUTED:
            granted = _examine(claim, seed, say, inside=True)
        judgement = _with_condition(claim, stated, granted)
    return Finding(
        claim.id,
        entry.family,
        claim.kind,
        claim.source.document.key,
        claim.source.section,
        claim.title,
        claim.printed,
        statement_latex(claim),
        claim.expected,
        judgement.verdict,
        judgement.reason,
        judgement.checks,
        judgement.witness,
        claim.condition.words if claim.condition is not None else None,
        claim.corrected_by,
        time.perf_counter() - started,
    )


def _with_condition(claim: Claim, stated: Judgement, granted: Judgement | None) -> Judgement:
    """CONDITIONAL where the claim is refuted as stated and confirmed under its condition."""
    if granted is None or claim.condition is None:
        return stated
    words = claim.condition.words
    if granted.verdict is not Verdict.CONFIRMED:
        reason = f"refuted as stated, and {granted.verdict.name} where {words}: {granted.reason}"
        return replace(stated, reason=reason, checks=stated.checks + granted.checks)
    checks = tuple(replace(check, name=f"as stated: {check.name}") for check in stated.checks)
    return Judgement(
        Verdict.CONDITIONAL,
        f"refuted as stated; confirmed where {words}",
        checks + granted.checks,
        stated.witness,
    )


def _examine(claim: Claim, seed: int, say: Announce, *, inside: bool) -> Judgement:
    """Every statement of the claim by both legs."""
    checks: list[Check] = []
    for statement in claim.statements:
        say(f"deriving: {statement.kind}")
        proof, seconds = _timed(lambda s=statement: _prove(s, claim, inside=inside))
        checks.append(_derived(statement, proof, seconds))
        trials = admissible_instances(claim, seed, inside=inside)
        if proof.steps:
            say(f"replaying: {statement.kind}")
            checks.extend(_replayed(proof, trials))
        say(f"solving: {statement.kind}")
        checks.extend(_observed(statement, trials))
        failed = next((check for check in checks if check.outcome is Outcome.FAILS and check.witness), None)
        if failed is not None:
            say(f"shrinking the witness: {failed.name}")
            checks[checks.index(failed)] = _shrunk(failed, statement, claim, inside=inside)
            break
    return judge(checks)


def _timed(action: Callable[[], Proof]) -> tuple[Proof, float]:
    started = time.perf_counter()
    return action(), time.perf_counter() - started


def _prove(statement: Statement, claim: Claim, *, inside: bool) -> Proof:
    """SymPy may raise anything; whatever it raises leaves the statement unproved, with the reason."""
    try:
        return prove(statement, claim, inside=inside)
    except (NotImplementedError, ArithmeticError, AttributeError, RecursionError, ValueError) as failure:
        words = f"{type(failure).__name__}: {str(failure)[:200]}"
        return Proof(ProofOutcome.STUCK, f"SymPy stopped with {words}")


def _derived(statement: Statement, proof: Proof, seconds: float) -> Check:
    outcomes = {
        ProofOutcome.PROVED: Outcome.HOLDS,
        ProofOutcome.CONTRADICTED: Outcome.FAILS,
        ProofOutcome.OPEN: Outcome.INCONCLUSIVE,
        ProofOutcome.STUCK: Outcome.INCONCLUSIVE,
    }
    name = f"derived: {statement.kind}"
    return Check(name, Leg.DERIVED, outcomes[proof.outcome], proof.reason, seconds=seconds)


def _replayed(proof: Proof, trials: tuple[Trial, ...]) -> list[Check]:
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


def _observed(statement: Statement, trials: tuple[Trial, ...]) -> list[Check]:
    """The observations of all instances, grouped by what they checked."""
    started = time.perf_counter()
    grouped: dict[str, list[tuple[Trial, Observation]]] = defaultdict(list)
    for trial in trials:
        for observation in attempt(statement, trial):
            grouped[observation.check].append((trial, observation))
    seconds = (time.perf_counter() - started) / max(1, len(grouped))
    if not grouped:
        reason = "no instance satisfies the assumptions"
        return [Check(statement.kind, Leg.SOLVED, Outcome.VACUOUS, reason, seconds=seconds)]
    return [replace(_summary(name, pairs), seconds=seconds) for name, pairs in grouped.items()]


def attempt(statement: Statement, trial: Trial) -> list[Observation]:
    """The statement at one instance; what cannot be answered there is inconclusive, with its reason."""
    try:
        return observe(statement, trial)
    except UNDECIDABLE as failure:
        return [inconclusive(statement.kind, str(failure))]


def _summary(name: str, pairs: list[tuple[Trial, Observation]]) -> Check:
    """One check: failed if any instance fails, and only as good as the instances that decide it."""
    by_outcome: dict[Outcome, list[tuple[Trial, Observation]]] = defaultdict(list)
    for trial, observation in pairs:
        by_outcome[observation.outcome].append((trial, observation))
    for outcome in (Outcome.FAILS, Outcome.HOLDS, Outcome.INCONCLUSIVE, Outcome.VACUOUS):
        if by_outcome[outcome]:
            break
    chosen = by_outcome[outcome]
    instances = len({trial.instance.label for trial, _ in chosen})
    trial, worst = max(chosen, key=lambda pair: pair[1].residual or 0.0)
    undecided = {t.instance.label for t, _ in by_outcome[Outcome.INCONCLUSIVE]} if outcome is Outcome.HOLDS else ()
    detail = worst.detail + (f"; undecided at: {', '.join(sorted(undecided))}" if undecided else "")
    witness = None
    if outcome is Outcome.FAILS:
        trial, worst = chosen[0]
        detail, witness = worst.detail, _witness(trial, worst)
    return Check(name, worst.leg, outcome, detail, worst.residual, worst.bound, instances, witness=witness)


def _witness(trial: Trial, observation: Observation) -> Witness:
    values = text_of(trial.instance, trial.claim)
    return Witness(values, observation.printed, observation.actual, observation.detail)


def _shrunk(failed: Check, statement: Statement, claim: Claim, *, inside: bool) -> Check:
    """The same failure at the smallest instance that shows it."""

    def failing(instance: Instance) -> Observation | None:
        trial = Trial(claim, instance, inside)
        try:
            if trial.admissible() is not True:
                return None
        except UnevaluableError:
            return None
        return _first_failure(attempt(statement, trial))

    given = given_of(claim, inside=inside)
    tries = _DEAR if isinstance(statement, Crossing) else _CHEAP
    found = smallest(given, lambda instance: failing(instance) is not None, tries=tries)
    if found is None:
        return failed
    observation = failing(found)
    assert observation is not None
    witness = _witness(Trial(claim, found, inside), observation)
    return replace(failed, detail=observation.detail, witness=witness)


def _first_failure(observations: Iterable[Observation]) -> Observation | None:
    return next((o for o in observations if o.outcome is Outcome.FAILS), None)
