"""A claim that clashes is ILL_TYPED: nothing is derived from it, and it is tried nowhere."""

from dataclasses import replace

import pytest
from sympy import Abs, Symbol

from maxent.derive.proof import ProofOutcome, prove
from maxent.problems import Claim, Definition, Identity, Source, Verdict
from maxent.problems.catalogue import Entry
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.parameters.parameter import real
from maxent.verify.deciding.decide import decide
from maxent.verify.deciding.decide_at import decide_at
from maxent.verify.errors import IllTypedError

above, x, m = Symbol("x", positive=True), Symbol("x", real=True), Symbol("m", positive=True)
CLAIM = Claim(
    "abs",
    "|x| = x",
    Source(THERMODYNAMICS, "1"),
    "|x|=x",
    (real(above),),
    (Identity(Abs(above), above),),
    Verdict.REFUTED,
)


def test_the_verdict_is_ill_typed_with_the_clash_and_no_step_is_taken() -> None:
    said: list[str] = []
    finding = decide(Entry("enemies", CLAIM), announce=said.append)
    assert finding.verdict is Verdict.ILL_TYPED
    assert finding.reason == CLAIM.clash
    assert said == []


def test_nothing_is_proved_and_no_numbers_are_taken() -> None:
    proof = prove(CLAIM.statements[0], CLAIM)
    assert proof.outcome is ProofOutcome.OPEN
    assert proof.reason == CLAIM.clash
    with pytest.raises(IllTypedError, match="x is a parameter"):
        decide_at(CLAIM, {"x": 1})


def test_a_definition_that_is_not_what_its_symbol_says_is_ill_typed() -> None:
    defined = replace(
        CLAIM, given=(real(x),), statements=(Identity(Abs(m), m),), definitions=(Definition(m, x),)
    )
    finding = decide(Entry("enemies", defined))
    assert finding.verdict is Verdict.ILL_TYPED
    assert "its symbol is positive" in finding.reason
