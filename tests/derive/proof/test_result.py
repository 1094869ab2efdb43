"""What a proof attempt comes to."""

from sympy import Integer

from maxent.derive.proof import Proof, ProofOutcome
from maxent.derive.proof._result import proved, still_open
from maxent.derive.step import Rule, Step

STEP = Step(Rule.VALUE, Integer(1))


def test_a_proof_and_an_open_question_keep_their_reason_and_their_steps() -> None:
    assert proved("found", STEP) == Proof(ProofOutcome.PROVED, "found", (STEP,))
    assert still_open("not found", STEP) == Proof(ProofOutcome.OPEN, "not found", (STEP,))
