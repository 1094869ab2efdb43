"""The verdict on a claim, computed from its checks."""

from collections.abc import Sequence
from dataclasses import dataclass

from maxent.problems.claims.verdict import Verdict
from maxent.verify.findings.finding import Check, Leg, Outcome, Witness


@dataclass(frozen=True)
class Judgement:
    """A verdict with its reason and the evidence it was computed from."""

    verdict: Verdict
    reason: str
    checks: tuple[Check, ...]
    witness: Witness | None = None


def judge(checks: Sequence[Check]) -> Judgement:
    """The verdict that the checks amount to.

    ERROR if two checks of one statement contradict each other: then the checker is wrong, and which of the
    two is not known.  Otherwise REFUTED by a check that fails with a witness; ERROR if a check ended in one.
    UNDECIDED if a check fails without a witness, is undefined, or is numerical and does not hold; VACUOUS if
    no instance tested anything.  Otherwise CONFIRMED if the proof and its replay hold, else SUPPORTED.
    """
    evidence = tuple(checks)
    clash = _contradiction(evidence)
    if clash is not None:
        return Judgement(Verdict.ERROR, clash, evidence)
    refuting = next((c for c in evidence if c.outcome is Outcome.FAILS and c.witness is not None), None)
    if refuting is not None:
        return Judgement(Verdict.REFUTED, refuting.detail, evidence, refuting.witness)
    broken = _first(evidence, Outcome.ERROR)
    if broken is not None:
        return Judgement(Verdict.ERROR, f"{_called(broken)}: {broken.detail}", evidence)
    failed = _first(evidence, Outcome.FAILS)
    if failed is not None:
        reason = f"{_called(failed)}: {failed.detail}, but no instance shows it"
        return Judgement(Verdict.UNDECIDED, reason, evidence)
    meaningless = _first(evidence, Outcome.UNDEFINED)
    if meaningless is not None:
        return Judgement(Verdict.UNDECIDED, f"{meaningless.name}: {meaningless.detail}", evidence)
    solved = [c for c in evidence if c.leg is Leg.SOLVED]
    if not solved or all(c.outcome is Outcome.VACUOUS for c in solved):
        reason = solved[0].detail if solved else "nothing was tested"
        return Judgement(Verdict.VACUOUS, reason, evidence)
    unsure = next((c for c in solved if c.outcome is not Outcome.HOLDS), None)
    if unsure is not None:
        return Judgement(Verdict.UNDECIDED, f"{unsure.name}: {unsure.detail}", evidence)
    symbolic = [c for c in evidence if c.leg is not Leg.SOLVED]
    open_leg = next((c for c in symbolic if c.outcome is not Outcome.HOLDS), None)
    if open_leg is not None or not symbolic:
        reason = "the numeric leg holds; " + (open_leg.detail if open_leg else "nothing was derived")
        return Judgement(Verdict.SUPPORTED, reason, evidence)
    return Judgement(Verdict.CONFIRMED, "derived for arbitrary size and solved at every instance", evidence)


def _contradiction(checks: Sequence[Check]) -> str | None:
    """Two checks of one statement that cannot both be right, in words; None if there are none."""
    for proof in checks:
        if proof.leg is not Leg.DERIVED:
            continue
        others = [c for c in checks if (c.statement, c.under) == (proof.statement, proof.under)]
        failed = next((c for c in others if c.leg is not Leg.DERIVED and c.outcome is Outcome.FAILS), None)
        if proof.outcome is Outcome.HOLDS and failed is not None:
            return f"{_called(proof)} holds ({proof.detail}), but {failed.name} fails: {failed.detail}"
        solved = {c.outcome for c in others if c.leg is Leg.SOLVED} - {Outcome.VACUOUS}
        if proof.outcome is Outcome.FAILS and solved == {Outcome.HOLDS}:
            return f"{_called(proof)} fails ({proof.detail}), but every test at an instance holds"
    return None


def _called(check: Check) -> str:
    """The check's name in a reason; ``derived:`` tells a proof from the test of the same name."""
    return f"derived: {check.name}" if check.leg is Leg.DERIVED else check.name


def _first(checks: Sequence[Check], outcome: Outcome) -> Check | None:
    return next((check for check in checks if check.outcome is outcome), None)
