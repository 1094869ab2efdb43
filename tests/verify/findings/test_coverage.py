"""Rows with their claims and verdicts."""

from dataclasses import replace

import pytest
from sympy import Symbol

from maxent.problems import Claim, Document, Identity, Source, Verdict
from maxent.problems.documents.rows import Inventory, Nature, Row
from maxent.verify.findings.coverage import RowFinding, Status, claims_of, coverage, witness_line
from maxent.verify.findings.finding import Finding, Witness

DOCUMENT = Document("007_f00.txt", "A document", ())
WITNESS = Witness({"n": "2", "E": "(0, 1)"}, "value 1", "value 2", "the values differ")


def claim(identifier: str, corrected_by: str | None = None) -> Claim:
    x = Symbol("x")
    return Claim(
        id=identifier,
        title=identifier,
        source=Source(DOCUMENT, "1"),
        printed="x",
        given=(),
        statements=(Identity(x, x),),
        expected=Verdict.CONFIRMED,
        corrected_by=corrected_by,
    )


def finding(identifier: str, verdict: Verdict = Verdict.CONFIRMED, reason: str = "derived") -> Finding:
    return Finding(
        identifier, "family", "identity", "A document", "1", "title", "x", ("x",), verdict, verdict, reason
    )


CLAIMS = {
    each.id: each for each in (claim("erratum", "mended"), claim("mended"), claim("other"), claim("own"))
}
REFUTED = replace(finding("erratum", Verdict.REFUTED, "it differs"), witness=WITNESS)
FINDINGS = {each.id: each for each in (REFUTED, finding("mended"), finding("other"), finding("own"))}


def of(row: Row, findings: dict[str, Finding] | None = None) -> RowFinding:
    inventory = Inventory("a-document", DOCUMENT, (row,))
    return coverage(inventory, CLAIMS, FINDINGS if findings is None else findings).rows[0]


def test_the_claim_of_the_same_id_decides_a_row() -> None:
    found = of(Row("own", "1", "words"))
    assert (found.status, found.claims, found.verdict) == (Status.DECIDED, ("own",), Verdict.CONFIRMED)
    assert found.reason == "derived"


def test_a_row_without_a_claim_is_open() -> None:
    found = of(Row("nobody", "1", "words"))
    assert (found.status, found.claims, found.verdict) == (Status.OPEN, (), None)


@pytest.mark.parametrize(
    ("nature", "status"),
    [(Nature.NOT_MATHEMATICAL, Status.NOT_MATHEMATICAL), (Nature.EMPIRICAL, Status.EMPIRICAL)],
)
def test_a_row_outside_mathematics_says_why(nature: Nature, status: Status) -> None:
    found = of(Row("motto", "1", "words", nature=nature, reason="a motto"))
    assert (found.status, found.verdict, found.reason) == (status, None, "a motto")


def test_an_erratum_has_the_verdict_of_what_is_printed() -> None:
    found = of(Row("erratum", "1", "words"))
    assert found.verdict is Verdict.REFUTED
    assert found.is_erratum
    assert found.claims == ("erratum", "mended")
    assert found.reason == (
        "n = 2, E = (0, 1): printed value 1; in truth value 2; corrected by mended: CONFIRMED"
    )


def test_another_document_with_the_same_erratum_has_its_correction_too() -> None:
    found = of(Row("elsewhere", "1", "words", claims=("erratum",)))
    assert found.claims == ("erratum", "mended")
    assert found.is_erratum


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (Verdict.CONFIRMED, Verdict.CONFIRMED, Verdict.CONFIRMED),
        (Verdict.CONFIRMED, Verdict.CONDITIONAL, Verdict.CONDITIONAL),
        (Verdict.SUPPORTED, Verdict.CONFIRMED, Verdict.SUPPORTED),
        (Verdict.UNDECIDED, Verdict.CONDITIONAL, Verdict.UNDECIDED),
        (Verdict.ERROR, Verdict.REFUTED, Verdict.REFUTED),
    ],
)
def test_a_row_holds_as_far_as_all_of_its_claims(first: Verdict, second: Verdict, expected: Verdict) -> None:
    findings = FINDINGS | {"own": finding("own", first), "other": finding("other", second)}
    assert of(Row("own", "1", "words", claims=("other",)), findings).verdict is expected


def test_every_verdict_has_its_place() -> None:
    for verdict in Verdict:
        assert of(Row("own", "1", "words"), FINDINGS | {"own": finding("own", verdict)}).verdict is verdict


def test_a_condition_is_the_reason() -> None:
    conditional = replace(finding("own", Verdict.CONDITIONAL), condition="x is positive")
    assert of(Row("own", "1", "words"), FINDINGS | {"own": conditional}).reason == "holds if x is positive"


def test_a_run_that_ended_early_leaves_no_verdict() -> None:
    found = of(Row("own", "1", "words"), {})
    assert (found.status, found.verdict) == (Status.DECIDED, None)
    assert "ended before" in found.reason


def test_a_document_needs_its_claims_and_their_corrections() -> None:
    rows = (Row("own", "1", "words"), Row("x", "1", "words", claims=("erratum",)), Row("y", "1", "words"))
    assert claims_of(Inventory("a-document", DOCUMENT, rows), CLAIMS) == {"own", "erratum", "mended"}


def test_a_witness_without_values_is_every_instance() -> None:
    assert witness_line(Witness({}, "", "it is 1", "")) == "every instance: in truth it is 1"
