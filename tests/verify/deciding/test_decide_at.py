"""A claim at a user's own numbers: what is refused, what fails and what holds."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
from sympy import Lambda, Symbol, exp

from maxent.problems import Claim, InvalidInstanceError
from maxent.verify.deciding.decide_at import decide_at
from maxent.verify.findings.finding import Outcome

u = Symbol("u")


@pytest.mark.parametrize("mean", [-10, 10, 1e300, math.nan])
def test_an_infeasible_moment_is_refused(claim: Callable[..., Claim], mean: float) -> None:
    with pytest.raises(InvalidInstanceError, match=r"^U is "):
        decide_at(claim("canonical-maxent"), {"E": [1, 2, 4], "U": mean, "k_B": 1})


def test_an_assumption_that_does_not_hold_is_named(claim: Callable[..., Claim]) -> None:
    values = {"pi_ref": [0.7, 0.3], "c": [1, 0], "Delta": 1, "tau": 1}
    with pytest.raises(
        InvalidInstanceError, match=r"^the claim assumes p < 1/2, which .* \(left 0\.7, right 0\.5\)"
    ):
        decide_at(claim("tau-c-binary"), values)


@pytest.mark.parametrize("scale", [1, 10**300])
def test_equality_may_be_met_where_it_is_claimed(claim: Callable[..., Claim], scale: int) -> None:
    point = [Fraction(scale, 3), 2 * scale]
    seen = decide_at(claim("bregman-nonneg"), {"psi": Lambda(u, u**2), "x": point, "y": point})
    assert Outcome.FAILS not in {o.outcome for o in seen}


def test_a_wrong_claim_fails_with_both_sides(claim: Callable[..., Claim]) -> None:
    seen = decide_at(claim("canonical-ensemble-sign"), {"E": [1, 2, 4], "beta": 1})
    (failure,) = (o for o in seen if o.outcome is Outcome.FAILS)
    assert failure.printed
    assert failure.actual


def test_a_condition_can_be_granted(claim: Callable[..., Claim]) -> None:
    about, values = claim("soft-value-lse-equivalence"), {"Q": [[1, 2]], "alpha": 0.5}
    as_printed = decide_at(about, {**values, "pi": [[0.5, 0.5]]})
    granted = decide_at(about, values, granted=True)
    assert {o.outcome for o in as_printed} == {Outcome.FAILS}
    assert {o.outcome for o in granted} == {Outcome.HOLDS}


def test_the_claim_needs_no_round_numbers(claim: Callable[..., Claim]) -> None:
    values = {"r": np.array([0.1, -2.7, 1e3]), "pi_ref": np.array([0.1, 0.2, 0.7]), "tau": "1/3"}
    seen = decide_at(claim("kl-gibbs-policy"), values)
    assert {o.check for o in seen} == {"feasible", "kkt", "value", "primal", "certificate"}
    assert {o.outcome for o in seen} == {Outcome.HOLDS}


def test_a_function_of_the_users_own_is_no_harder(claim: Callable[..., Claim]) -> None:
    values = {"psi": Lambda(u, exp(1000 * u)), "x": [1, 2], "y": [3, 4]}
    outcomes = [o.outcome for o in decide_at(claim("bregman-nonneg"), values)]
    assert outcomes[0] is Outcome.HOLDS
    assert Outcome.FAILS not in outcomes
