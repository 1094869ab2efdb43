"""Deciding a claim: the proof and the tests of each statement, the verdict, and the smallest witness."""

import time
from collections.abc import Callable
from dataclasses import replace

from maxent.derive.engine.errors import UnreadableError
from maxent.derive.latex.statement import statement_latex
from maxent.derive.proof import Proof, ProofOutcome, prove
from maxent.problems.catalogue import Entry
from maxent.problems.claims.claim import Claim
from maxent.problems.claims.verdict import Verdict
from maxent.problems.parameters.instance import Instance
from maxent.problems.statements import Statement
from maxent.problems.statements.statement import Effort
from maxent.verify.adversary.attack import BUDGET, Attack, attacked
from maxent.verify.arithmetic.precision import precision
from maxent.verify.deciding.evidence import derived, observed, replayed
from maxent.verify.deciding.shrinking import shrunk
from maxent.verify.errors import IllTypedError
from maxent.verify.findings.finding import Check, Finding, Outcome, Under
from maxent.verify.findings.judgement import Judgement, judge
from maxent.verify.trials.admissible import admissible_instances, corner_trials
from maxent.verify.trials.assumed import violated
from maxent.verify.trials.trial import Trial

Announce = Callable[[str], None]


def decide(
    entry: Entry, *, seed: int = 0, announce: Announce | None = None, budget: float = BUDGET
) -> Finding:
    """Decide one claim, in this process and without a time limit.

    ``announce`` is called with the name of each step as it begins, so that an interrupted run can name it.
    ``budget`` is in seconds for the search for a counterexample to what is not proved, 0 for none.  The same
    seed and budget give the same finding but for its seconds.
    """
    started = time.perf_counter()
    claim, say = entry.claim, announce or (lambda _: None)
    with precision():
        try:
            stated = _clashing(claim) or _examine(claim, seed, say, budget, inside=False)
            granted = None
            if claim.condition is not None and stated.verdict is Verdict.REFUTED:
                granted = _examine(claim, seed, say, budget, inside=True)
            judgement = _with_condition(claim, stated, granted)
        except (IllTypedError, UnreadableError) as failure:
            judgement = Judgement(Verdict.ILL_TYPED, str(failure), ())
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


def _clashing(claim: Claim) -> Judgement | None:
    """ILL_TYPED if the claim makes no sense as it is written, before anything is derived from it."""
    return None if claim.clash is None else Judgement(Verdict.ILL_TYPED, claim.clash, ())


def _with_condition(claim: Claim, stated: Judgement, granted: Judgement | None) -> Judgement:
    """CONDITIONAL if the claim is confirmed under its condition, otherwise the verdict as stated."""
    if granted is None or claim.condition is None:
        return stated
    words = claim.condition.words
    if granted.verdict is not Verdict.CONFIRMED:
        reason = f"refuted as stated, and {granted.verdict.name} where {words}: {granted.reason}"
        return replace(stated, reason=reason, checks=stated.checks + granted.checks)
    reason = f"refuted as stated; confirmed where {words}"
    return Judgement(Verdict.CONDITIONAL, reason, stated.checks + granted.checks, stated.witness)


def _examine(claim: Claim, seed: int, say: Announce, budget: float, *, inside: bool) -> Judgement:
    """The verdict on all statements of the claim; with ``inside`` under the claim's condition.

    The first statement that fails with a witness ends the examination.
    """
    checks: list[Check] = []
    trials: tuple[Trial, ...] | None = None
    at_corners: dict[Effort, tuple[Trial, ...]] = {}
    under = Under.CONDITION if inside else Under.STATED
    for position, statement in enumerate(claim.statements):
        say(f"deriving: {statement.kind}")
        started = time.perf_counter()
        proof = attempt_proof(statement, claim, inside=inside)
        own = [derived(statement, proof, time.perf_counter() - started)]
        if trials is None:  # shared by all statements, so that a problem is solved once
            trials = _well_typed(tuple(admissible_instances(claim, seed, inside=inside)))
        if proof.steps:
            say(f"replaying: {statement.kind}")
            own.extend(replayed(proof, trials))
        say(f"solving: {statement.kind}")
        effort = Effort.SOLUTION if statement.problems else statement.effort
        if effort not in at_corners:
            at_corners[effort] = _well_typed(corner_trials(claim, seed, effort, inside=inside))
        own.extend(observed(statement, trials, at_corners[effort]))
        say(f"attacking: {statement.kind}")
        anywhere = Trial(claim, Instance("anywhere", {}, {}), inside)
        own.extend(attacked(statement, Attack(anywhere, trials, seed, budget), own))
        failed = next((check for check in own if check.outcome is Outcome.FAILS and check.witness), None)
        if failed is not None:
            say(f"shrinking the witness: {failed.name}")
            tried = (*trials, *at_corners[effort])
            own[own.index(failed)] = shrunk(failed, statement, claim, tried, inside=inside)
        checks.extend(replace(check, statement=position, under=under) for check in own)
        if failed is not None:
            break
    return judge(checks)


def _well_typed(trials: tuple[Trial, ...]) -> tuple[Trial, ...]:
    """The trials, of which none gives a defined name a value that its symbol or its interval excludes.

    Raises:
        IllTypedError: if one does.
    """
    for wrong in filter(None, map(violated, trials)):
        raise IllTypedError(wrong)
    return trials


def attempt_proof(statement: Statement, claim: Claim, *, inside: bool) -> Proof:
    """The proof of a statement; STUCK, with the reason, where SymPy raises one of its usual exceptions."""
    try:
        return prove(statement, claim, inside=inside)
    except (NotImplementedError, ArithmeticError, AttributeError, RecursionError, ValueError) as failure:
        words = f"{type(failure).__name__}: {str(failure)[:200]}"
        return Proof(ProofOutcome.STUCK, f"SymPy stopped with {words}")
