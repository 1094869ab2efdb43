"""Implications and equivalences where a relation is false, or has no value."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Gt, Symbol, log

from maxent.problems import Equivalence, Implication
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation

pytestmark = pytest.mark.usefixtures("working_precision")

w = Symbol("w", real=True)
Test = Callable[..., list[Observation]]


@pytest.mark.parametrize(
    ("value", "expected"), [(2, Outcome.HOLDS), ("1/2", Outcome.VACUOUS), (-1, Outcome.UNDEFINED)]
)
def test_a_premise_may_have_no_value(test_of: Test, value: object, expected: Outcome) -> None:
    (found,) = test_of(Implication(Gt(log(w), 0), Gt(w, 1)), w=value)
    assert found.outcome is expected


def test_a_conclusion_without_a_value_fails_where_the_premise_holds(test_of: Test) -> None:
    (found,) = test_of(Implication(Gt(w**2, 1), Gt(log(w), 0)), w=-2)
    assert found.outcome is Outcome.FAILS


def test_an_equivalence_fails_where_one_relation_holds_and_the_other_has_no_value(test_of: Test) -> None:
    found = test_of(Equivalence(Gt(w**2, 1), Gt(log(w**3), 0)), w=-2)
    assert Outcome.FAILS in {each.outcome for each in found}
