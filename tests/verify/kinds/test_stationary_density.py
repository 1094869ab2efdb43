"""Stationary densities of diffusions: held, refuted, and undecided."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Expr, Function, Lambda, Max, Rational, Symbol, exp, log, sqrt

from maxent.problems import Claim, Diffusion, StationaryDensity
from maxent.verify.deciding.evidence import attempt
from maxent.verify.findings.basis import Basis
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

x, u = Symbol("x", real=True), Symbol("u", real=True)
kT, gamma = Symbol("k_BT", positive=True), Symbol("gamma", positive=True)
V = Function("V", real=True)
DIGIT = Rational(1, 10**12)
LANGEVIN = Diffusion(x, -V(x).diff(x) / gamma, kT / gamma)


ORDER = (Outcome.FAILS, Outcome.UNDEFINED, Outcome.INCONCLUSIVE, Outcome.HOLDS)


@pytest.fixture
def here(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Trial:
    known = {"V": Lambda(u, u**2 / 2), "k_BT": 1, "gamma": 2}
    return trial(claim("langevin-einstein-mobility"), {}, **known)


def outcome(drift: Expr, coefficient: Expr, density: Expr, here: Trial) -> Outcome:
    found = attempt(StationaryDensity(Diffusion(x, drift, coefficient), density), here)
    seen = {each.outcome for each in found}
    return next(each for each in ORDER if each in seen)


def test_with_unit_mobility_the_variance_is_a_half(here: Trial) -> None:
    """Friction 2, temperature 1, V = x^2/2."""
    (found,) = observe(StationaryDensity(Diffusion(x, -V(x).diff(x), kT / gamma), exp(-V(x) / kT)), here)
    assert (found.check, found.outcome) == ("flux", Outcome.FAILS)
    assert found.decided is not None
    assert found.decided.basis is Basis.ENCLOSED


def test_with_mobility_one_over_gamma_it_is_one(here: Trial) -> None:
    flux, vector = observe(StationaryDensity(LANGEVIN, exp(-V(x) / kT)), here)
    assert {flux.outcome, vector.outcome} == {Outcome.HOLDS}
    assert flux.residual < 1e-30
    assert vector.residual < 1e-12


def test_a_difference_between_the_points_shows_on_the_grid(here: Trial) -> None:
    """Of what differs in [1/10, 12/100] only, no point of the equation is told."""
    bump = Max(0, (x - Rational(1, 10)) * (Rational(12, 100) - x))
    found = attempt(StationaryDensity(LANGEVIN, exp(-V(x) / kT) * (1 + 40 * bump)), here)
    assert [each.outcome for each in found] == [Outcome.HOLDS, Outcome.FAILS]


@pytest.mark.parametrize(
    ("drift", "density", "expected"),
    [
        (-x, exp(-(x**2) / 2), Outcome.HOLDS),
        (-x, -3 * exp(-(x**2) / 2), Outcome.HOLDS),
        (-x, exp(-(x**2) / 2) * (1 + x / 10**7), Outcome.FAILS),
        (-x, exp(-(x**2) / 2) * (1 + DIGIT * x**2), Outcome.FAILS),
        (-x * (1 + DIGIT), exp(-(x**2) / 2), Outcome.FAILS),
        (-x, x * exp(-(x**2) / 2), Outcome.FAILS),
        (-x, exp(x**2 / 2), Outcome.FAILS),
        (-x, exp(-(x**2) / 2) + 1, Outcome.FAILS),
        (x, exp(-(x**2) / 2), Outcome.FAILS),
        (-x, 1 - (exp(x**2 / 2) - 1) * exp(-(x**2) / 2), Outcome.HOLDS),
        (-x, 0 * x, Outcome.FAILS),
        (-2 * x / (1 + x**2), 1 / (1 + x**2), Outcome.INCONCLUSIVE),
        (-x, exp(-(log(x) ** 2)), Outcome.UNDEFINED),
        (-x / sqrt(1 + x**2), exp(-sqrt(1 + x**2)), Outcome.HOLDS),
    ],
)
def test_densities_at_unit_noise(drift: Expr, density: Expr, expected: Outcome, here: Trial) -> None:
    assert outcome(drift, kT, density, here) is expected


def test_two_cold_wells_hold_their_shares(here: Trial) -> None:
    """Barrier of ten temperatures between them; the deeper well has all but 1e-6 of the mass."""
    well = x**4 / 4 - x**2 / 2 + x / 10
    assert outcome(-well.diff(x), kT / 40, exp(-40 * well), here) is Outcome.HOLDS


def test_noise_of_no_strength_is_no_diffusion(here: Trial, decided: Callable[..., object]) -> None:
    statement = StationaryDensity(Diffusion(x, -x, -kT), exp(-(x**2) / 2))
    assert (
        decided("langevin-einstein-mobility-corrected", statements=(statement,)).verdict.name == "UNDECIDED"
    )
