"""Multipliers that minimise a printed function: held, refuted, and undecided."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Abs, Expr, IndexedBase, Rational, Symbol, exp, log

from maxent.problems import Claim, DualMinimiser
from maxent.problems.expressions.notation import i, total
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

Q, pi = IndexedBase("Q", real=True), IndexedBase("pi", positive=True)
alpha, floor = Symbol("alpha", positive=True), Symbol("H_bar", positive=True)
DUAL = alpha * log(total(exp(Q[i] / alpha), i)) - alpha * floor


@pytest.fixture
def here(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Trial:
    """Q = (1, 0), H_bar = 1/2: the temperature is tuned to 0.720405."""
    return trial(claim("auto-tuning-argmin"), {"n": 2}, Q=(1, 0), H_bar="1/2")


@pytest.mark.parametrize("same", [DUAL, DUAL + 3, 2 * DUAL])
def test_the_dual_function_is_least_at_the_tuned_temperature(here: Trial, same: Expr) -> None:
    (found,) = observe(DualMinimiser(alpha, same), here)
    assert found.outcome is Outcome.HOLDS
    assert found.residual <= found.bound


@pytest.mark.parametrize(
    "wrong",
    [
        total(pi[i] * (-alpha * log(pi[i])), i),
        DUAL + alpha * floor,
        DUAL + 2 * alpha * floor,
        -DUAL,
        DUAL.subs(alpha, 1 / alpha),
    ],
)
def test_a_missing_target_a_flipped_sign_and_an_inverse_are_refuted(here: Trial, wrong: Expr) -> None:
    (found,) = observe(DualMinimiser(alpha, wrong), here)
    assert found.outcome is Outcome.FAILS
    assert "at the multiplier 0.7204" in found.actual


def test_as_printed_the_objective_is_linear_and_least_at_zero(here: Trial) -> None:
    """E[-alpha log pi] = alpha H(pi) = alpha / 2: a hundredth of 0.720405 gives 0.00360202."""
    (found,) = observe(DualMinimiser(alpha, total(pi[i] * (-alpha * log(pi[i])), i)), here)
    assert found.printed.startswith("0.0036020")
    assert found.actual.startswith("0.36020")


def test_a_minimum_a_little_away_is_refuted(here: Trial) -> None:
    for digit in (3, 6, 12):
        (found,) = observe(DualMinimiser(alpha, DUAL + alpha / 10**digit), here)
        assert found.outcome is Outcome.FAILS


def test_a_kink_at_the_multiplier_is_not_decided(here: Trial) -> None:
    """|alpha - 0.7204...| has no slope where it is least, and no number is printed for the place."""
    (found,) = observe(DualMinimiser(alpha, Abs(alpha - Rational(720405, 10**6))), here)
    assert found.outcome is not Outcome.HOLDS
