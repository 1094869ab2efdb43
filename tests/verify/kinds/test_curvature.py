"""Strict concavity and convexity of a printed objective."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sympy import IndexedBase, Symbol, log

from maxent.problems import Claim, Curvature
from maxent.problems.expressions.notation import i, total
from maxent.problems.problem import Sense
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

pi, r, T = IndexedBase("pi", positive=True), IndexedBase("r", real=True), Symbol("T", positive=True)
OBJECTIVE = total(pi[i] * r[i], i) - T * total(pi[i] * log(pi[i]), i)


@pytest.fixture
def about(claim: Callable[..., Claim]) -> Claim:
    return claim("j-strictly-concave-T-positive")


@pytest.fixture
def test_of(trial: Callable[..., Trial]) -> Callable[..., set[tuple[str, Outcome]]]:
    def at(statement: Curvature, about: Claim) -> set[tuple[str, Outcome]]:
        here = trial(about, {"n": 3}, r=(1, 0, "-1/2"), T="3/2")
        return {(o.check, o.outcome) for o in observe(statement, here)}

    return at


Test = Callable[..., set[tuple[str, Outcome]]]


def test_cvxpy_the_stated_objective_and_the_midpoints_agree_on_concavity(test_of: Test, about: Claim) -> None:
    assert test_of(Curvature(OBJECTIVE, concave=True), about) == {
        ("curvature", Outcome.HOLDS),
        ("objective", Outcome.HOLDS),
        ("midpoint", Outcome.HOLDS),
    }


def test_convexity_is_refuted_at_a_midpoint(test_of: Test, about: Claim) -> None:
    assert ("midpoint", Outcome.FAILS) in test_of(Curvature(OBJECTIVE, concave=False), about)


def test_another_objective_than_the_problems_is_refuted_even_if_it_is_concave(
    test_of: Test, about: Claim
) -> None:
    doubled = total(pi[i] * r[i], i) - 2 * T * total(pi[i] * log(pi[i]), i)
    found = test_of(Curvature(doubled, concave=True), about)
    assert ("objective", Outcome.FAILS) in found
    assert ("midpoint", Outcome.HOLDS) in found


def test_a_linear_objective_is_not_strictly_concave(test_of: Test, about: Claim) -> None:
    linear = replace(about, problem=replace(about.problem, terms=about.problem.terms[:1]))
    found = test_of(Curvature(total(pi[i] * r[i], i), concave=True), linear)
    assert ("midpoint", Outcome.HOLDS) not in found


def test_in_the_other_sense_cvxpy_does_not_accept_it(test_of: Test, about: Claim) -> None:
    minimised = replace(about, problem=replace(about.problem, sense=Sense.MINIMISE))
    found = test_of(Curvature(OBJECTIVE, concave=True), minimised)
    assert ("curvature", Outcome.INCONCLUSIVE) in found
