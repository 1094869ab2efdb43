"""The regulator at a = 1.2, b = 1, q = 1, r = 0.5, gamma = 0.95, with and without entropy."""

from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest

from maxent.problems import Claim
from maxent.problems.catalogue.soft_policy._regulator import CURVATURE, K, a, alpha, b, q
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

SYSTEM = {"a": "6/5", "b": 1, "r": "1/2", "gamma": "19/20", "x": 1, "theta": "1/2"}


def riccati() -> float:
    """The curvature of the optimal cost, by iterating from 0."""
    curvature = 0.0
    for _ in range(2000):
        curvature = 1 + 0.95 * 1.44 * curvature * 0.5 / (0.5 + 0.95 * curvature)
    return curvature


def soft_value_iteration(weight: float) -> tuple[float, float]:
    """Gain and variance of the policy, by sums over a fine grid of actions; noise only moves the value."""
    grid = np.linspace(-60, 60, 480_001)
    curvature = 0.0
    for _ in range(60):
        actions = -(grid[None, :] ** 2) * 0.5
        states = np.array([0.0, 1.0])[:, None]
        scaled = (-(states**2) + actions - 0.95 * curvature * (1.2 * states + grid) ** 2) / weight
        top = scaled.max(axis=1, keepdims=True)
        values = weight * (np.log(np.exp(scaled - top).sum(axis=1)) + top[:, 0])
        curvature = float(values[0] - values[1])
    law = np.exp(scaled - top)[1] / np.exp(scaled - top)[1].sum()
    mean = float(grid @ law)
    return -mean, float((grid - mean) ** 2 @ law)


@pytest.mark.parametrize(("weight", "variance"), [("1/20", 0.012759), ("1/2", 0.127586)])
def test_only_the_variance_knows_of_the_entropy(
    claim: Callable[..., Claim], trial: Callable[..., Trial], weight: str, variance: float
) -> None:
    corrected = claim("app-robust-margins-corrected")
    at = trial(corrected, {}, **SYSTEM, P=Fraction(riccati()), alpha=weight)
    assert float(at.evaluator(q).mid()) == pytest.approx(1, abs=1e-12)
    assert float(at.evaluator(K).mid()) == pytest.approx(0.893794, abs=1e-6)
    assert float(at.evaluator(alpha / (2 * CURVATURE)).mid()) == pytest.approx(variance, abs=1e-6)
    for statement in corrected.statements:
        assert {found.outcome for found in observe(statement, at)} == {Outcome.HOLDS}
    gain, spread = soft_value_iteration(float(Fraction(weight)))
    assert gain == pytest.approx(0.893794, abs=1e-6)
    assert spread == pytest.approx(variance, abs=1e-6)


def test_the_closed_loop_is_where_it_was(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> None:
    printed = claim("app-robust-margins")
    at = trial(printed, {}, **SYSTEM, P=Fraction(riccati()), alpha=1)
    assert float(at.evaluator(a - b * K).mid()) == pytest.approx(1.2 - 0.893794, abs=1e-6)
    mean, margin = printed.statements
    assert {found.outcome for found in observe(mean, at)} == {Outcome.HOLDS}
    assert Outcome.FAILS in {found.outcome for found in observe(margin, at)}
