"""Three paths with actions 0, 1, 2: what the multiplier of the mean action is, and the path law."""

from collections.abc import Callable

import pytest

from maxent.problems import Claim
from maxent.verify.certificates.optimal_quantities import optimiser
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")


@pytest.mark.parametrize(
    ("mean", "expected"),
    [("1/2", 0.834116), ("1", 0.0), ("3/2", -0.834116)],
    ids=["below the uniform mean", "at it", "above it"],
)
def test_the_multiplier_has_the_sign_of_what_the_mean_action_asks_for(
    claim: Callable[..., Claim], trial: Callable[..., Trial], mean: str, expected: float
) -> None:
    at = trial(claim("maxcal-path-gibbs-multiplier"), {"n": 3}, L=(0, 1, 2), L_bar=mean)
    slope = at.multiplier(at.problem.constraints[1])
    assert float(slope.mid()) == pytest.approx(expected, abs=2e-5)


def test_the_path_law_at_half_the_uniform_mean(
    claim: Callable[..., Claim], trial: Callable[..., Trial]
) -> None:
    at = trial(claim("maxcal-path-gibbs-multiplier"), {"n": 3}, L=(0, 1, 2), L_bar="1/2")
    point = [float(x.mid()) for x in optimiser(at.certificate)]
    assert point == pytest.approx([0.6162, 0.2676, 0.1162], abs=5e-5)
