"""One variant each: killed, survived, equivalent, ill-typed, undecided; a rewrite kept and changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sympy import Expr, IndexedBase, Integer

from maxent.derive.variants import Target, Variant
from maxent.problems import Claim, Identity, Verdict
from maxent.problems.catalogue import Entry
from maxent.problems.expressions.notation import i, n, total
from maxent.verify.running.attack import Attacked, MutantOutcome, attack, reprove
from maxent.verify.trials.trial import Trial

ID = "helmholtz-definition"
E, p = IndexedBase("E", real=True), IndexedBase("p", positive=True)


@pytest.fixture
def original(claim: Callable[..., Claim]) -> Claim:
    return claim(ID)


@pytest.fixture
def trials(trial: Callable[..., Trial], original: Claim) -> tuple[Trial, ...]:
    """At temperature 1, where T and T^2 are the same."""
    return (trial(original, {"n": 2}, E=(1, 3), p=("1/4", "3/4"), T=1, k_B=2),)


def plus(original: Claim, error: Expr, target: Target = Target.PRINTED) -> Variant:
    """The identity with an error on its right-hand side."""
    (statement,) = original.statements
    assert isinstance(statement, Identity)
    wrong = replace(original, statements=(Identity(statement.left, statement.right + error),))
    return Variant(wrong, target, "by-hand", str(statement.right), str(statement.right + error))


def temperature(original: Claim) -> Expr:
    return next(parameter.symbol for parameter in original.given if parameter.name == "T")


def fate(variant: Variant, original: Claim, trials: tuple[Trial, ...]) -> Attacked:
    return attack(variant, original, trials, 0)


def test_a_wrong_variant_is_killed_at_an_instance_that_is_named(
    original: Claim, trials: tuple[Trial, ...]
) -> None:
    found = fate(plus(original, Integer(1)), original, trials)
    assert (found.outcome, found.reason) == (MutantOutcome.KILLED, "by hand: the two sides differ")
    assert (found.claim, found.operator, found.target) == (ID, "by-hand", "printed")
    assert found.before != found.after
    assert found.seconds > 0


def test_a_wrong_variant_survives_where_every_instance_is_blind_to_it(
    original: Claim, trials: tuple[Trial, ...]
) -> None:
    T = temperature(original)
    found = fate(plus(original, T**2 - T), original, trials)
    assert (found.outcome, found.reason) == (MutantOutcome.SURVIVED, "holds at every instance")


def test_a_variant_that_is_proved_is_equivalent(original: Claim, trials: tuple[Trial, ...]) -> None:
    T = temperature(original)
    assert fate(plus(original, (T + 1) ** 2 - T**2 - 2 * T - 1), original, trials).outcome is (
        MutantOutcome.EQUIVALENT
    )


def test_a_component_beyond_the_end_is_ill_typed(original: Claim, trials: tuple[Trial, ...]) -> None:
    found = fate(plus(original, E[n + 1]), original, trials)
    assert found.outcome is MutantOutcome.ILL_TYPED
    assert "beyond the end of E" in found.reason


def test_what_no_instance_decides_is_undecided_with_a_reason(
    original: Claim, trials: tuple[Trial, ...]
) -> None:
    stranger = IndexedBase("stranger")
    found = fate(plus(original, total(stranger[i], i)), original, trials)
    assert found.outcome is MutantOutcome.UNDECIDED
    assert "stranger" in found.reason
    assert fate(plus(original, Integer(1)), original, ()).outcome is MutantOutcome.UNDECIDED


def test_a_wrong_problem_is_tried_at_instances_of_its_own(original: Claim) -> None:
    found = fate(plus(original, Integer(1), Target.PROBLEM), original, ())
    assert found.outcome is MutantOutcome.KILLED


def test_a_rewrite_that_keeps_the_verdict_is_kept(original: Claim, entry: Callable[..., Entry]) -> None:
    same = plus(original, total(p[i], i) - total(p[i], i, n))
    found = reprove(same, entry(ID), Verdict.CONFIRMED, 0)
    assert (found.outcome, found.reason) == (MutantOutcome.KEPT, "")


def test_a_rewrite_that_changes_the_verdict_tells_which(original: Claim, entry: Callable[..., Entry]) -> None:
    found = reprove(plus(original, Integer(1)), entry(ID), Verdict.CONFIRMED, 0)
    assert found.outcome is MutantOutcome.CHANGED
    assert found.reason == "REFUTED: the two sides differ"


def test_a_rewrite_that_cannot_be_read_is_changed(original: Claim, entry: Callable[..., Entry]) -> None:
    found = reprove(plus(original, E[n + 1]), entry(ID), Verdict.CONFIRMED, 0)
    assert found.outcome is MutantOutcome.CHANGED
    assert "ILL_TYPED" in found.reason
