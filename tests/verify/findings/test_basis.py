"""Bases of decisions: a residual needs a bound, a tolerance needs a reason."""

from __future__ import annotations

from itertools import permutations

import pytest

from maxent.verify.findings.basis import (
    CERTAIN,
    EXACT,
    PROVEN,
    Basis,
    Decided,
    enclosed,
    numerical,
    unmeasured,
    weakest,
)

STEP = "a step of 2^-60"
REASON = {Basis.NUMERICAL: STEP}


@pytest.mark.parametrize("basis", Basis)
def test_a_residual_and_its_bound_come_together(basis: Basis) -> None:
    for numbers in ((1e-9, None), (None, 1e-7)):
        with pytest.raises(ValueError, match="come together"):
            Decided(basis, *numbers, REASON.get(basis, ""))


@pytest.mark.parametrize("basis", [Basis.PROVEN, Basis.EXACT])
def test_what_is_proven_or_exact_has_no_residual(basis: Basis) -> None:
    with pytest.raises(ValueError, match="has no residual"):
        Decided(basis, 0.0, 0.0)


def test_a_tolerance_has_its_reason_and_nothing_else_has_one() -> None:
    with pytest.raises(ValueError, match="reason for its tolerance"):
        numerical(1e-9, 1e-7, "")
    for basis in set(Basis) - {Basis.NUMERICAL}:
        with pytest.raises(ValueError, match="reason for its tolerance"):
            Decided(basis, because=STEP)


@pytest.mark.parametrize(
    ("residual", "bound", "kept"),
    [(1e-9, 1e-7, True), (1e-7, 1e-7, True), (1.0, 1e-7, False), (float("nan"), 1.0, False)],
)
def test_a_residual_is_within_its_bound_or_not(residual: float, bound: float, *, kept: bool) -> None:
    assert enclosed(residual, bound).kept is kept
    assert numerical(residual, bound, STEP).kept is kept


def test_many_decisions_are_as_weak_as_the_weakest_and_as_bad_as_the_worst_of_those() -> None:
    rising = (PROVEN, EXACT, CERTAIN, enclosed(0.0, 1e-30), enclosed(0.5, 1.0), unmeasured(STEP))
    rising += (numerical(1e-12, 1e-9, STEP), numerical(1e-10, 1e-9, STEP))
    for count in range(1, len(rising) + 1):
        assert weakest(rising[:count]) == rising[count - 1]
    for order in permutations(rising[3:6]):
        assert weakest(order) == rising[5]


def test_every_basis_has_a_word_and_a_sentence_of_its_own() -> None:
    assert [basis.word for basis in Basis] == ["proven", "exact", "enclosed", "numerical"]
    assert len({basis.value for basis in Basis}) == len(Basis)
