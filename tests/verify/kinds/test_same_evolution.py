"""Steepest descents that are, and are not, the law of a diffusion."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Expr, Integer, Max, Rational, Symbol, exp, log, sqrt

from maxent.problems import Claim, Diffusion, Geometry, GradientFlow, SameEvolution
from maxent.verify.deciding.evidence import attempt
from maxent.verify.findings.finding import Outcome
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

a, rho = Symbol("a", real=True), Symbol("pi", positive=True)
WELLS = (a**2 - 1) ** 2
COLD = Rational(1, 10**12)
DIGIT = Rational(1, 10**12)
HALF = Diffusion(a, -WELLS.diff(a), Rational(1, 2))
TRAP = Diffusion(a, -2 * a, Integer(1))
FREE = WELLS * rho + rho * log(rho) / 2
WASSERSTEIN, FISHER_RAO, GAUSSIAN = Geometry.WASSERSTEIN, Geometry.FISHER_RAO, Geometry.GAUSSIAN


@pytest.fixture
def here(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Trial:
    return trial(claim("policy-flow-is-langevin"), {})


def outcome(
    here: Trial, geometry: Geometry, integrand: Expr, diffusion: Diffusion, *, up_to: bool = False
) -> Outcome:
    flow = GradientFlow(a, rho, integrand, geometry)
    found = attempt(SameEvolution(flow, diffusion, proportional=up_to), here)
    seen = {each.outcome for each in found}
    return next(each for each in (Outcome.FAILS, Outcome.INCONCLUSIVE, Outcome.HOLDS) if each in seen)


@pytest.mark.parametrize(
    ("geometry", "integrand", "diffusion", "expected"),
    [
        (WASSERSTEIN, FREE, HALF, Outcome.HOLDS),
        (WASSERSTEIN, rho * log(rho * exp(2 * WELLS)) / 2, HALF, Outcome.HOLDS),
        (WASSERSTEIN, 2 * FREE, HALF, Outcome.FAILS),
        (WASSERSTEIN, FREE + rho * a / 100, HALF, Outcome.FAILS),
        (WASSERSTEIN, FREE + rho**2 / 100, HALF, Outcome.FAILS),
        (FISHER_RAO, FREE, HALF, Outcome.FAILS),
        (GAUSSIAN, FREE, HALF, Outcome.FAILS),
        (GAUSSIAN, a**2 * rho + rho * log(rho), TRAP, Outcome.HOLDS),
        (WASSERSTEIN, rho * log(rho - 1), HALF, Outcome.FAILS),
        (WASSERSTEIN, rho * log(a), HALF, Outcome.FAILS),
        (GAUSSIAN, rho / a**2 + rho * log(rho), TRAP, Outcome.FAILS),
        (WASSERSTEIN, rho * sqrt(1 + a**2) ** 300, HALF, Outcome.FAILS),
        (WASSERSTEIN, FREE, Diffusion(a, exp(exp(a**2)), Integer(1)), Outcome.FAILS),
        (WASSERSTEIN, FREE + rho * a * DIGIT, HALF, Outcome.FAILS),
        (WASSERSTEIN, FREE + rho**2 * DIGIT, HALF, Outcome.FAILS),
        (WASSERSTEIN, WELLS * rho + rho * log(Max(rho, COLD)) / 2, HALF, Outcome.FAILS),
        (
            GAUSSIAN,
            a**2 * rho + (1 + DIGIT) * rho * log(rho),
            TRAP,
            Outcome.FAILS,
        ),
        (
            GAUSSIAN,
            (1 + DIGIT) * a**2 * rho + rho * log(rho),
            TRAP,
            Outcome.FAILS,
        ),
    ],
)
def test_descents_at_temperature_one_half(
    here: Trial, geometry: Geometry, integrand: Expr, diffusion: Diffusion, expected: Outcome
) -> None:
    assert outcome(here, geometry, integrand, diffusion) is expected


@pytest.mark.parametrize(("factor", "expected"), [(3, Outcome.HOLDS), (-1, Outcome.FAILS)])
def test_a_unit_of_time_that_is_open_is_positive(here: Trial, factor: int, expected: Outcome) -> None:
    assert outcome(here, WASSERSTEIN, factor * FREE, HALF, up_to=True) is expected


def test_no_unit_of_time_makes_fishers_descent_a_diffusion(here: Trial) -> None:
    assert outcome(here, FISHER_RAO, FREE, HALF, up_to=True) is Outcome.FAILS


def test_a_very_cold_descent_is_not_taken_for_another(here: Trial) -> None:
    cold = Diffusion(a, -WELLS.diff(a), COLD)
    found = outcome(here, WASSERSTEIN, WELLS * rho + COLD * rho * log(rho), cold)
    assert found is not Outcome.FAILS
