"""The symbolic leg of every entry of the catalogue, compared with the expected verdict."""

import pytest

from maxent.derive.proof import ProofOutcome, prove
from maxent.problems import Claim, Verdict
from maxent.problems.catalogue import entries

CLAIMS = [entry.claim for entry in entries()]


def outcomes(claim: Claim, *, inside: bool) -> list[ProofOutcome]:
    return [prove(statement, claim, inside=inside).outcome for statement in claim.statements]


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
