"""The trust region at pi_old = (1/2, 3/10, 1/5), A = (0, 1, 3), against independently computed numbers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from scipy.optimize import brentq
from scipy.special import softmax

from maxent.problems import Claim
from maxent.verify.arithmetic.precision import precision
from maxent.verify.certificates.optimal_quantities import optimiser
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

At, Known = Callable[..., Trial], Callable[..., Claim]
OLD, ADVANTAGE = np.array([0.5, 0.3, 0.2]), np.array([0.0, 1.0, 3.0])
AT = {"pi_old": ("1/2", "3/10", "1/5"), "A": (0, 1, 3)}


def spent(lam: float) -> float:
    new = softmax(np.log(OLD) + ADVANTAGE / lam)
    return float(new @ np.log(new / OLD))


@pytest.mark.parametrize(("delta", "lam"), [("1/20", 3.89638), ("1/2", 1.26646), ("3/2", 0.441595)])
def test_the_multiplier_is_the_one_penalty_that_spends_the_radius(
    claim: Known, trial: At, delta: str, lam: float
) -> None:
    here = trial(claim("trpo-trust-region"), {"n": 3}, delta=delta, **AT)
    ball = here.problem.constraints[1]
    found = float(here.multiplier(ball).mid())
    assert found == pytest.approx(lam, rel=2e-5)
    numerator, denominator = map(int, delta.split("/"))
    assert found == pytest.approx(brentq(lambda x: spent(x) - numerator / denominator, 0.05, 50), rel=1e-10)


def test_beyond_minus_the_logarithm_of_the_best_mass_the_ball_does_not_bind(claim: Known, trial: At) -> None:
    """-log 0.2 = 1.6094: at 1.7 the best action alone is optimal, and no penalty is needed."""
    here = trial(claim("trpo-constraint-binds"), {"n": 3}, delta="17/10", **AT)
    assert [float(x) for x in optimiser(here.certificate)] == [0, 0, 1]


def test_advantages_ten_times_as_large_give_the_same_step(claim: Known, trial: At) -> None:
    about = claim("trpo-trust-region")
    once = trial(about, {"n": 3}, delta="1/10", **AT).certificate.point
    tenfold = trial(about, {"n": 3}, delta="1/10", **{**AT, "A": (0, 10, 30)}).certificate.point
    with precision():
        assert all(abs(float(x - y)) < 1e-20 for x, y in zip(once, tenfold, strict=True))


def test_both_directions_have_their_own_step_at_one_radius(claim: Known, trial: At) -> None:
    values = {"pi_old": ("3/5", "2/5"), "A": (0, 1), "delta": "1/10"}
    forward = trial(claim("trpo-trust-region"), {"n": 2}, **values).certificate.point
    reverse = trial(claim("reverse-kl-not-tilt"), {"n": 2}, **values).certificate.point
    assert [round(float(x), 5) for x in forward] == [0.37794, 0.62206]
    assert [round(float(x), 5) for x in reverse] == [0.37867, 0.62133]
