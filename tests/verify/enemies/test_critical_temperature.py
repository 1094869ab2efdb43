"""Wrong critical temperatures; every witness is computed again by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import comb

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.special import expit, logit
from sympy import Eq, Expr, Symbol, exp, log, oo

from maxent.problems import AtOptimum, Claim, Limit
from maxent.problems.catalogue.critical_temperature import _steps
from maxent.problems.catalogue.critical_temperature._binary import CORRECT, Delta, p, tau
from maxent.problems.problem import Sense
from maxent.verify.deciding import shrinking
from maxent.verify.findings.finding import Finding

Decided = Callable[..., Finding]
Known = Callable[..., Claim]
Array = NDArray[np.float64]
Refuted = Callable[[Finding], tuple[dict[str, Array], list[float], list[float]]]
b, q = Symbol("b", positive=True), Symbol("q", positive=True)
K = Symbol("K", integer=True, positive=True)
TILTED = p * exp(Delta / tau)


@pytest.mark.parametrize(
    ("wrong", "recomputed"),
    [
        (TILTED / (TILTED + 1), lambda m, t: m * t / (m * t + 1)),
        (TILTED, lambda m, t: m * t),
        (TILTED / (TILTED + 1 + p), lambda m, t: m * t / (m * t + 1 + m)),
        ((1 - p) / (TILTED + 1 - p), lambda m, t: (1 - m) / (m * t + 1 - m)),
    ],
    ids=["dropped mass", "dropped normaliser", "flipped sign", "the other outcome"],
)
def test_a_wrong_success_probability_is_refuted_in_both_numbers(
    decided: Decided, refuted: Refuted, wrong: Expr, recomputed: Callable[[float, float], float]
) -> None:
    finding = decided("binary-success-probability", statements=(AtOptimum(CORRECT, wrong),))
    values, (printed,), (actual,) = refuted(finding)
    mass, tilt = values["pi_ref"] @ values["c"], np.exp(values["Delta"] / values["tau"])
    assert printed == pytest.approx(recomputed(mass, tilt), rel=1e-4)
    assert actual == pytest.approx(mass * tilt / (mass * tilt + 1 - mass), rel=1e-4)


def test_the_witness_is_an_instance_that_the_claim_speaks_of(decided: Decided, refuted: Refuted) -> None:
    wrong = AtOptimum(CORRECT, TILTED / (TILTED + 1))
    values, *_ = refuted(decided("binary-success-probability", statements=(wrong,)))
    assert set(values["c"]) == {0, 1}


def test_a_wrong_crossing_is_refuted_beside_the_bracket(
    decided: Decided, claim: Known, refuted: Refuted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking for a smaller witness would only repeat the bisection."""
    monkeypatch.setattr(shrinking, "_DEAR", 1)
    crossing, _ = claim("tau-c-fixed-delta").statements
    doubled = replace(crossing, equation=Eq(crossing.equation.lhs, 2 * crossing.equation.rhs))
    values, (printed,), _ = refuted(decided("tau-c-fixed-delta", statements=(doubled,)))
    support = values["q"] ** values["K"]
    critical = values["Delta"] / np.log((1 - support) / support)
    assert printed == pytest.approx(2 * critical, rel=1e-4)


def test_a_minimum_for_a_maximum_is_beaten(decided: Decided, claim: Known, refuted: Refuted) -> None:
    problem = replace(claim("tau-c-fixed-delta").problem, sense=Sense.MINIMISE)
    values, (stationary,), (better, *_) = refuted(decided("tau-c-fixed-delta", problem=problem))
    support = values["q"] ** values["K"]
    soft = np.log(support * np.exp(values["Delta"] / values["tau"]) + 1 - support) * values["tau"]
    assert stationary == pytest.approx(soft, rel=1e-4)
    assert better < stationary


def test_decreasing_for_increasing_is_refuted_at_two_neighbours(
    decided: Decided, claim: Known, refuted: Refuted
) -> None:
    (right,) = claim("tau-c-increasing-in-p").statements
    finding = decided("tau-c-increasing-in-p", statements=(replace(right, increasing=False),))
    values, (first, here), (second, there) = refuted(finding)
    expected = [values["Delta"] / np.log((1 - x) / x) for x in (here, there)]
    assert (first, second) == pytest.approx(tuple(expected), rel=1e-4)
    assert here < there
    assert first < second


@pytest.mark.parametrize(
    ("wrong", "recomputed"),
    [
        (1 - (1 - q) ** K, lambda x, m: 1 - (1 - x) ** m),
        (q ** (K - 1), lambda x, m: x ** (m - 1)),
        (K * q, lambda x, m: m * x),
        (q / K, lambda x, m: x / m),
    ],
    ids=["any for all", "off by one", "sum for product", "quotient"],
)
def test_a_wrong_support_is_refuted_by_counting_all_samples(
    decided: Decided,
    claim: Known,
    refuted: Refuted,
    wrong: Expr,
    recomputed: Callable[[float, int], float],
) -> None:
    (right,) = claim("k-step-support").statements
    finding = decided("k-step-support", statements=(replace(right, formula=wrong),))
    values, (printed,), (actual,) = refuted(finding)
    success, trials = float(values["q"]), int(values["K"])
    counted = sum(
        comb(trials, m) * success**m * (1 - success) ** (trials - m) for m in range(trials + 1) if m == trials
    )
    assert printed == pytest.approx(recomputed(success, trials), rel=1e-4)
    assert actual == pytest.approx(counted, rel=1e-4)


def test_a_flipped_logit_shows_both_sides(decided: Decided, claim: Known, refuted: Refuted) -> None:
    (right,) = claim("logistic-in-inverse-tau").statements
    flipped = 1 / (1 + exp(-(Delta * b - log(p / (1 - p)))))
    finding = decided("logistic-in-inverse-tau", statements=(replace(right, right=flipped),))
    values, (left,), (printed,) = refuted(finding)
    slope = values["Delta"] * values["b"]
    expected = (expit(slope + logit(values["p"])), expit(slope - logit(values["p"])))
    assert (left, printed) == pytest.approx(expected, rel=1e-4)


def test_a_limit_without_its_absolute_value_has_the_wrong_sign(decided: Decided, refuted: Refuted) -> None:
    wrong = Limit(_steps.critical(_steps.K * _steps.delta), _steps.K, oo, _steps.delta / log(_steps.q))
    values, (printed,), (reached, *_) = refuted(decided("tau-c-extensive-reward", statements=(wrong,)))
    expected = values["delta"] / np.log(values["q"])
    assert (printed, reached) == pytest.approx((expected, -expected), rel=1e-4)
