"""Testing one variant of a claim: a wrong one should be refuted, an equivalent one keep its verdict."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from maxent.derive.proof import ProofOutcome
from maxent.derive.variants import Target, Variant
from maxent.problems.catalogue import Entry
from maxent.problems.claims.claim import Claim
from maxent.problems.claims.verdict import Verdict
from maxent.problems.statements import Statement
from maxent.verify.arithmetic.precision import precision
from maxent.verify.deciding.decide import attempt_proof, decide
from maxent.verify.deciding.evidence import attempt
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.finding import Outcome
from maxent.verify.trials.admissible import admissible_instances
from maxent.verify.trials.trial import Trial


class MutantOutcome(Enum):
    """The outcome of testing a variant.

    A wrong variant is KILLED if an instance refutes it or shows that it has no meaning there, EQUIVALENT if
    it is proved, SURVIVED if it holds at every instance and is not proved.  An equivalent variant is KEPT if
    its verdict is the original's, else CHANGED.
    """

    KILLED = "killed"
    SURVIVED = "survived"
    EQUIVALENT = "equivalent"
    ILL_TYPED = "ill-typed"
    UNDECIDED = "undecided"
    TIMED_OUT = "timed out"
    KEPT = "kept"
    CHANGED = "changed"


@dataclass(frozen=True)
class Attacked:
    """A variant of a claim and the outcome of testing it, with the reason in words.

    ``claim`` is the original's id; ``before`` and ``after`` are the changed part as text.
    """

    claim: str
    operator: str
    target: str
    before: str
    after: str
    outcome: MutantOutcome
    reason: str = ""
    seconds: float = 0.0


def attack(variant: Variant, original: Claim, trials: Sequence[Trial], seed: int) -> Attacked:
    """Test a wrong variant at instances until one refutes it; if none does, look for a proof of it.

    ``trials`` are the original claim's; a variant with a wrong formula is tested at these, so that problems
    need not be solved again.  One with a wrong problem or assumption is tested at instances of its own.
    """
    started = time.perf_counter()
    with precision():
        outcome, reason = _outcome(variant, original, trials, seed)
    return attacked(variant, original, outcome, reason, time.perf_counter() - started)


def _outcome(
    variant: Variant, original: Claim, trials: Sequence[Trial], seed: int
) -> tuple[MutantOutcome, str]:
    claim = variant.claim
    inside = claim.condition is not None
    changed = [s for s in claim.statements if s not in original.statements] or list(claim.statements)
    if variant.target is not Target.PRINTED:
        changed = list(claim.statements)
        trials = tuple(admissible_instances(claim, seed, inside=inside))
    decided = False
    reasons: list[str] = []
    for trial in trials:
        for statement in changed:
            try:
                observations = attempt(statement, trial)
            except (TypeError, ValueError, AttributeError) as failure:
                return MutantOutcome.ILL_TYPED, f"{type(failure).__name__}: {failure}"
            for observation in observations:
                if observation.outcome in (Outcome.FAILS, Outcome.UNDEFINED):
                    return MutantOutcome.KILLED, f"{trial.instance.label}: {observation.detail}"
                decided |= observation.outcome is Outcome.HOLDS
                if observation.outcome is Outcome.INCONCLUSIVE:
                    reasons.append(observation.detail)
    return _unrefuted(claim, changed, reasons, inside=inside, decided=decided)


def _unrefuted(
    claim: Claim, changed: Sequence[Statement], reasons: list[str], *, inside: bool, decided: bool
) -> tuple[MutantOutcome, str]:
    proofs = [attempt_proof(statement, claim, inside=inside) for statement in changed]
    if all(proof.outcome is ProofOutcome.PROVED for proof in proofs):
        return MutantOutcome.EQUIVALENT, proofs[0].reason
    if not decided:
        return MutantOutcome.UNDECIDED, reasons[0] if reasons else "no instance decides it"
    if reasons:
        return MutantOutcome.UNDECIDED, reasons[0]
    return MutantOutcome.SURVIVED, "holds at every instance"


def reprove(variant: Variant, entry: Entry, expected: Verdict, seed: int) -> Attacked:
    """Decide an equivalent variant anew: KEPT if its verdict is ``expected``, the original's."""
    started = time.perf_counter()
    try:
        finding = decide(Entry(entry.family, variant.claim), seed=seed)
    except (UnevaluableError, TypeError, ValueError, AttributeError) as failure:
        reason = f"{type(failure).__name__}: {failure}"
        return attacked(variant, entry.claim, MutantOutcome.CHANGED, reason, time.perf_counter() - started)
    kept = finding.verdict is expected
    outcome = MutantOutcome.KEPT if kept else MutantOutcome.CHANGED
    reason = "" if kept else f"{finding.verdict.name}: {finding.reason}"
    return attacked(variant, entry.claim, outcome, reason, time.perf_counter() - started)


def attacked(
    variant: Variant, original: Claim, outcome: MutantOutcome, reason: str = "", seconds: float = 0.0
) -> Attacked:
    """What is reported of a variant with this outcome."""
    target = variant.target.value
    return Attacked(
        original.id, variant.operator, target, variant.before, variant.after, outcome, reason, seconds
    )
