"""A claim: its kind is that of its statements; nothing about it can be changed."""

from dataclasses import FrozenInstanceError, replace

import pytest
from sympy import Integer, Symbol, oo

from maxent.problems import Claim, Document, Expansion, Identity, Limit, Source, Verdict
from maxent.problems.documents import sources as documents

x = Symbol("x", positive=True)
SAME = Identity(x, x)
CLAIM = Claim(
    id="same",
    title="x is x",
    source=Source(documents.BOLTZMANN, "1"),
    printed="x=x",
    given=(),
    statements=(SAME,),
    expected=Verdict.CONFIRMED,
)


def test_its_kind_is_that_of_its_statement() -> None:
    assert CLAIM.kind == "identity"


def test_several_kinds_are_joined_in_order_and_each_is_named_once() -> None:
    limit, expansion = Limit(1 / x, x, oo, Integer(0)), Expansion(x, x, x, 2)
    assert replace(CLAIM, statements=(limit, SAME, limit, expansion)).kind == "limit+identity+expansion"


def test_it_needs_no_problem_no_condition_and_no_correction() -> None:
    assert CLAIM.problem is None
    assert CLAIM.condition is None
    assert CLAIM.corrected_by is None
    assert CLAIM.definitions == CLAIM.assumptions == ()


def test_it_is_immutable() -> None:
    with pytest.raises(FrozenInstanceError):
        CLAIM.expected = Verdict.REFUTED


def test_every_document_states_its_conventions_once() -> None:
    known = [value for value in vars(documents).values() if isinstance(value, Document)]
    assert len(known) == len({(document.key, document.conventions) for document in known})
    assert len({document.key for document in known}) == 5
    for document in known:
        assert document.title
        assert len(set(document.conventions)) == len(document.conventions) > 0


@pytest.mark.parametrize("document", [documents.BOLTZMANN, documents.THERMODYNAMICS, documents.MAXENT_RL])
def test_positive_temperatures_are_a_convention_and_no_condition(document: Document) -> None:
    assert any(
        "temperatures" in convention and "positive" in convention for convention in document.conventions
    )
