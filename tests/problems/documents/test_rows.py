"""The inventories of the documents against the catalogue."""

from collections import Counter

import pytest

from maxent.problems.catalogue import entries
from maxent.problems.documents.rows import INVENTORIES, Inventory, Nature, Row

CLAIMS = {entry.claim.id: entry.claim for entry in entries()}
COUNTS = {"boltzmann": 53, "langevin-caliber": 75, "nutshell": 44, "thermodynamics": 107, "maxent-rl": 24}

each_document = pytest.mark.parametrize("inventory", INVENTORIES, ids=lambda inventory: inventory.name)


def corrected(identifier: str) -> bool:
    return any(claim.corrected_by == identifier for claim in CLAIMS.values())


def test_documents_are_in_the_order_of_their_numbers() -> None:
    assert [inventory.number for inventory in INVENTORIES] == ["000", "001", "002", "003", "004"]


@each_document
def test_no_row_of_a_document_is_missing(inventory: Inventory) -> None:
    assert len(inventory.rows) == COUNTS[inventory.name]


@each_document
def test_ids_are_unique_in_a_document(inventory: Inventory) -> None:
    repeated = [each for each, count in Counter(row.id for row in inventory.rows).items() if count > 1]
    assert not repeated


@each_document
def test_rows_name_claims_that_exist(inventory: Inventory) -> None:
    unknown = [(row.id, each) for row in inventory.rows for each in row.claims if each not in CLAIMS]
    assert not unknown


@each_document
def test_no_row_names_what_decides_it_anyway(inventory: Inventory) -> None:
    """Its own claim and the corrections of the others are found without being named."""
    assert not [row.id for row in inventory.rows if row.id in row.claims]


@each_document
def test_rows_say_what_is_asserted(inventory: Inventory) -> None:
    assert not [row.id for row in inventory.rows if not row.words.strip() or not row.section.strip()]


@each_document
def test_only_rows_outside_mathematics_have_a_reason(inventory: Inventory) -> None:
    outside = [row for row in inventory.rows if row.nature is not Nature.MATHEMATICAL]
    assert [row for row in inventory.rows if row.reason] == outside


@each_document
def test_no_claim_decides_what_is_outside_mathematics(inventory: Inventory) -> None:
    """Where a claim of this id is added, the row has become mathematical: change its nature."""
    outside = [row for row in inventory.rows if row.nature is not Nature.MATHEMATICAL]
    assert not [row.id for row in outside if row.claims or row.id in CLAIMS]


def test_every_claim_is_a_row_of_its_document_or_a_correction() -> None:
    rows: dict[str, list[Row]] = {each.document.key: list(each.rows) for each in INVENTORIES}
    homeless = [
        claim.id
        for claim in CLAIMS.values()
        if claim.id not in {row.id for row in rows[claim.source.document.key]}
        and not corrected(claim.id)
        and not any(claim.id in row.claims for row in rows[claim.source.document.key])
    ]
    assert not homeless, f"no row of its document for {', '.join(homeless)}"
