"""The symbolic leg of every entry of the catalogue, compared with the expected verdict."""

import pytest

from maxent.derive.proof import ProofOutcome, prove
from maxent.derive.step import Rule
from maxent.problems import Claim, Verdict
from maxent.problems.catalogue import entries

REPLAYED_NOWHERE = {
    Rule.LAGRANGIAN,
    Rule.DEFINE,
    Rule.IMPLICIT,
    Rule.STUCK,
    Rule.VARIATION,
    Rule.SIGN,
    Rule.FLUX,
    Rule.FOKKER_PLANCK,
}
"""They only write down, assert nothing, or are about whole functions, which have no one number."""
CLAIMS = [entry.claim for entry in entries()]


def outcomes(claim: Claim, *, inside: bool) -> list[ProofOutcome]:
    proofs = [prove(statement, claim, inside=inside) for statement in claim.statements]
    replayed = {step.rule for proof in proofs for step in proof.steps if step.replay}
    assert replayed.isdisjoint(REPLAYED_NOWHERE)
    return [proof.outcome for proof in proofs]


def expecting(verdict: Verdict) -> list[Claim]:
    return [claim for claim in CLAIMS if claim.expected is verdict]


@pytest.mark.parametrize("claim", expecting(Verdict.CONFIRMED), ids=lambda claim: claim.id)
def test_a_claim_that_should_be_confirmed_is_proved(claim: Claim) -> None:
    assert set(outcomes(claim, inside=False)) == {ProofOutcome.PROVED}


@pytest.mark.parametrize("claim", expecting(Verdict.CONDITIONAL), ids=lambda claim: claim.id)
def test_a_claim_that_should_be_conditional_is_proved_under_its_condition(claim: Claim) -> None:
    assert set(outcomes(claim, inside=True)) == {ProofOutcome.PROVED}


@pytest.mark.parametrize("claim", expecting(Verdict.REFUTED), ids=lambda claim: claim.id)
def test_a_claim_that_should_be_refuted_is_not_proved(claim: Claim) -> None:
    """One false statement refutes a claim; what it says first, to lead there, may be true."""
    assert outcomes(claim, inside=False)[-1] is not ProofOutcome.PROVED
