"""The density of a diffusion at a time, against printed formulas."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Expr, Integer, Min, Rational, Symbol, exp, log, pi, sqrt

from maxent.problems import Claim, DensityEvolution, Diffusion
from maxent.verify.deciding.evidence import attempt
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

x, t = Symbol("x", real=True), Symbol("t", positive=True)
WELL = Diffusion(x, -x, Integer(1))
HEAT = Diffusion(x, Integer(0), Integer(1))
Test = Callable[..., Observation]


def bell(mean: Expr, variance: Expr) -> Expr:
    return exp(-((x - mean) ** 2) / (2 * variance)) / sqrt(2 * pi * variance)


DIGIT = Rational(1, 10**12)
SPREAD = 1 + (Rational(1, 4) - 1) * exp(-2 * t)


@pytest.fixture
def test(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Test:
    def at(diffusion: Diffusion, initial: Expr, density: Expr, time: str = "1/2") -> Observation:
        here = trial(claim("takeaway-sac-update-is-langevin-corrected"), {}, t=time)
        found = attempt(DensityEvolution(diffusion, t, initial, density), here)
        order = [Outcome.FAILS, Outcome.UNDEFINED, Outcome.INCONCLUSIVE, Outcome.HOLDS]
        return min(found, key=lambda each: order.index(each.outcome))

    return at


START = bell(Integer(2), Rational(1, 4))


@pytest.mark.parametrize(
    ("diffusion", "initial", "density", "expected"),
    [
        (WELL, START, bell(2 * exp(-t), SPREAD), Outcome.HOLDS),
        (HEAT, START, bell(Integer(2), Rational(1, 4) + 2 * t), Outcome.HOLDS),
        (WELL, START, bell(2 * exp(-2 * t), SPREAD), Outcome.FAILS),
        (WELL, START, bell(2 * exp(-t), SPREAD + Rational(1, 50)), Outcome.FAILS),
        (WELL, START, bell(2 * exp(-t), SPREAD) * (1 + t / 100), Outcome.FAILS),
        (WELL, 2 * START, 2 * bell(2 * exp(-t), SPREAD), Outcome.FAILS),
        (WELL, START, bell(2 * exp(-t), SPREAD) * (1 + DIGIT * t), Outcome.FAILS),
        (WELL, START, bell(2 * exp(-t * (1 + DIGIT)), SPREAD), Outcome.FAILS),
        (WELL, START, bell(2 * exp(-t), SPREAD + DIGIT * exp(-2 * t)), Outcome.FAILS),
        (WELL, (1 + DIGIT) * START, (1 + DIGIT) * bell(2 * exp(-t), SPREAD), Outcome.FAILS),
        (WELL, START, bell(2 * exp(-Min(t, 10)), SPREAD), Outcome.FAILS),
        (WELL, START, exp(-(x**2) / 2) / sqrt(2 * pi), Outcome.FAILS),
        (WELL, START, bell(2 * exp(-t), -SPREAD), Outcome.UNDEFINED),
        (WELL, START, x + 0 * t, Outcome.FAILS),
        (Diffusion(x, -1 / x, Integer(1)), START, bell(2 * exp(-t), SPREAD), Outcome.FAILS),
        (WELL, bell(log(t / 100), Integer(1)), START, Outcome.FAILS),
    ],
)
def test_laws_at_a_time(
    test: Test, diffusion: Diffusion, initial: Expr, density: Expr, expected: Outcome
) -> None:
    assert test(diffusion, initial, density).outcome is expected


def test_one_exact_update_is_not_a_run_of_langevin_for_any_of_these_times(test: Test) -> None:
    """SAC's exact improvement is at rest at once; the variance at t = 1/2 is still below."""
    target = exp(-(x**2) / 2) / sqrt(2 * pi)
    for time in ("1/10", "1/2", "2"):
        assert test(WELL, START, target, time).outcome is Outcome.FAILS
    assert test(WELL, START, target).check == "start"


def test_after_a_very_long_time_the_grid_still_holds(test: Test) -> None:
    assert test(WELL, START, bell(2 * exp(-t), SPREAD), "30").outcome is Outcome.HOLDS
