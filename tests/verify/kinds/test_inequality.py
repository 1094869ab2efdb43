"""Inequalities in balls: strict, touching, violated, and without a value."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Integer, Rational, Symbol, exp, log

from maxent.problems import Inequality
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation

pytestmark = pytest.mark.usefixtures("working_precision")

u, w = Symbol("u", positive=True), Symbol("w", real=True)
Test = Callable[..., list[Observation]]


def outcomes(found: list[Observation]) -> set[Outcome]:
    return {each.outcome for each in found}


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        (1 + w, Outcome.HOLDS),
        (1 + w + w**2, Outcome.FAILS),
        (exp(w) + Rational(1, 10**70), Outcome.FAILS),
        (exp(w), Outcome.HOLDS),
    ],
)
def test_a_difference_of_any_size_decides(test_of: Test, right: object, expected: Outcome) -> None:
    assert outcomes(test_of(Inequality(exp(w), right), w="-1/2")) == {expected}


def test_one_side_without_a_value_fails_and_two_mean_nothing(test_of: Test) -> None:
    assert outcomes(test_of(Inequality(w**2, log(w)), w=-1)) == {Outcome.FAILS}
    assert outcomes(test_of(Inequality(2 * log(w), log(w)), w=-1)) == {Outcome.UNDEFINED}


def test_plain_numbers_are_sides(test_of: Test) -> None:
    assert outcomes(test_of(Inequality(u**2, Integer(0)))) == {Outcome.HOLDS}
