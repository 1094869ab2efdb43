"""A sample of the campaign, which ``python -m tests.hostile`` runs whole."""

import pytest

from maxent.problems.catalogue import Entry
from maxent.verify.deciding.decide import decide
from tests.hostile.campaign import WRONG
from tests.hostile.stated import Stated, collected

EVERY, BUDGET = 32, 0.3


@pytest.mark.parametrize("stated", collected()[::EVERY], ids=lambda stated: stated.claim.id)
def test_the_verdict_is_not_the_opposite_of_the_truth(stated: Stated) -> None:
    finding = decide(Entry("hostile", stated.claim), budget=BUDGET)
    assert finding.verdict not in WRONG[stated.holds], f"{finding.reason}; but {stated.because}"


def test_the_names_are_unique() -> None:
    names = [stated.claim.id for stated in collected()]
    assert len(set(names)) == len(names)
