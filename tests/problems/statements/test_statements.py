"""The kinds of statement."""

from dataclasses import fields, is_dataclass
from typing import get_args

import pytest

from maxent.problems import Optimum, Statement, Verdict, statements

KINDS = get_args(Statement)


def test_every_kind_has_its_own_name() -> None:
    names = [kind.kind for kind in KINDS]
    assert len(set(names)) == len(names)
    assert all(name == name.lower() and " " not in name for name in names)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_a_kind_is_immutable_documented_data(kind: type) -> None:
    assert is_dataclass(kind)
    assert kind.__dataclass_params__.frozen
    assert kind.__doc__
    assert "kind" not in {field.name for field in fields(kind)}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_a_kind_can_be_imported_from_one_place(kind: type) -> None:
    assert getattr(statements, kind.__name__) is kind


def test_an_optimum_is_printed_with_its_normaliser_unless_it_says_otherwise() -> None:
    assert {field.name: field.default for field in fields(Optimum)}["proportional"] is False


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
