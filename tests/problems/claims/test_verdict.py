"""The verdicts: which of them are conclusive, and their words."""

import pytest

from maxent.problems import Verdict


def test_only_four_verdicts_say_something_about_the_claim() -> None:
    assert {verdict for verdict in Verdict if verdict.conclusive} == {
        Verdict.CONFIRMED,
        Verdict.CONDITIONAL,
        Verdict.SUPPORTED,
        Verdict.REFUTED,
    }


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_carries_its_own_sentence(verdict: Verdict) -> None:
    assert verdict.sentence
    assert [other.sentence for other in Verdict].count(verdict.sentence) == 1
