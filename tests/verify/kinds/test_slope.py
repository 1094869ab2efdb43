"""Printed derivatives: held, refuted, and undecided."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import log

from maxent.problems import Claim, Slope
from maxent.problems.catalogue.policy_gradient._clip import SURROGATE, A, capped, rho, slope
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")
HOLDS, FAILS, INCONCLUSIVE, VACUOUS = Outcome.HOLDS, Outcome.FAILS, Outcome.INCONCLUSIVE, Outcome.VACUOUS
Claims, Trials = Callable[..., Claim], Callable[..., Trial]


@pytest.fixture
def clip(claim: Claims, trial: Trials) -> Callable[..., Trial]:
    def at(ratio: str, advantage: int) -> Trial:
        return trial(claim("ppo-clip-stops-rewarding"), {}, rho=ratio, A=advantage, epsilon="1/5")

    return at


@pytest.mark.parametrize(
    ("ratio", "advantage", "expected"),
    [
        ("1/2", 1, 1),
        ("9/10", 1, 1),
        ("11/10", 1, 1),
        ("3/2", 1, 0),
        ("1/2", -1, 0),
        ("9/10", -1, -1),
        ("11/10", -1, -1),
        ("3/2", -1, -1),
        ("3/2", 0, 0),
    ],
)
def test_the_slope_of_the_clipped_surrogate(
    clip: Callable[..., Trial], ratio: str, advantage: int, expected: int
) -> None:
    here = clip(ratio, advantage)
    (found,) = observe(Slope(SURROGATE, rho, slope(rho)), here)
    assert found.outcome is HOLDS
    assert float(here.evaluator(slope(rho)).mid()) == expected


def test_a_wrong_slope_shows_both_numbers(clip: Callable[..., Trial]) -> None:
    (found,) = observe(Slope(SURROGATE, rho, A), clip("3/2", 1))
    assert (found.outcome, found.printed, found.actual) == (FAILS, "1", "0")


def test_a_kink_has_no_slope_and_an_infinite_quotient_decides_nothing(clip: Callable[..., Trial]) -> None:
    (at_kink,) = observe(Slope(SURROGATE, rho, A), clip("6/5", 1))
    (infinite,) = observe(Slope(log(A**2), A, 2 / A), clip("1", 0))
    assert (at_kink.outcome, infinite.outcome) == (VACUOUS, INCONCLUSIVE)


def test_a_gain_is_capped_and_a_loss_has_a_floor(bind: Callable[..., Evaluator]) -> None:
    for ratio, advantage, value in (("2", 3, 3.6), ("1/2", 3, 1.5), ("2", -3, -6), ("1/2", -3, -2.4)):
        here = bind(rho=ratio, A=advantage, epsilon="1/5")
        assert float(here(SURROGATE).mid()) == pytest.approx(value)
        assert float(here(capped(rho)).mid()) == pytest.approx(value)
