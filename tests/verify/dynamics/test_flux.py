"""Where the actor of SAC comes to rest before an action value with two peaks: reverse KL seeks a mode."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import minimize, minimize_scalar
from sympy import Rational, Symbol, exp, log

from maxent.problems import Geometry, GradientFlow
from maxent.verify.arithmetic.evaluator import Binding, Evaluator
from maxent.verify.dynamics.flux import Bell, descent_flux
from maxent.verify.dynamics.grid import OnGrid

a, rho = Symbol("a", real=True), Symbol("pi", positive=True)
DEVIATION = Rational(3, 10)
PEAKS = [exp(-((a - centre) ** 2) / (2 * DEVIATION**2)) for centre in (-2, 2)]
FLOW = GradientFlow(a, rho, rho * log(rho) - rho * log(sum(PEAKS)), Geometry.GAUSSIAN)
INTEGRAND = OnGrid(FLOW.integrand, Evaluator(Binding({}, {})), a, rho)
GRID = np.linspace(-12, 12, 6001)


def target() -> np.ndarray:
    weights = np.exp(-((GRID + 2) ** 2) / 0.18) + np.exp(-((GRID - 2) ** 2) / 0.18)
    return weights / weights.sum()


def divergence(parameters: np.ndarray) -> float:
    """KL from the Gaussian of this mean and log deviation to the target."""
    bell = Bell(parameters[0], float(np.exp(parameters[1])))(GRID)
    mass = bell / bell.sum()
    return float(np.sum(np.where(mass > 0, mass * np.log(np.maximum(mass, 1e-300) / target()), 0.0)))


@pytest.mark.parametrize("start", [-1.0, 1.0])
def test_the_projection_covers_one_of_two_peaks(start: float) -> None:
    found = minimize(divergence, [start, 0.0], method="Nelder-Mead", options={"xatol": 1e-7, "fatol": 1e-12})
    assert found.x[0] == pytest.approx(2 * start, abs=1e-3)
    assert np.exp(found.x[1]) == pytest.approx(0.3, abs=1e-3)
    assert found.fun == pytest.approx(0.6931, abs=1e-4)


def test_covering_both_is_at_rest_too_and_far_worse() -> None:
    found = minimize_scalar(lambda s: divergence(np.array([0.0, s])), bounds=(-1, 1), method="bounded")
    assert (np.exp(found.x), found.fun) == pytest.approx((1.6498, 6.5709), abs=1e-3)


@pytest.mark.parametrize(
    ("bell", "rests"), [(Bell(2.0, 0.3), True), (Bell(0.0, 1.6498), True), (Bell(1.0, 0.3), False)]
)
def test_the_actor_rests_on_a_peak_or_across_both(bell: Bell, *, rests: bool) -> None:
    flux = descent_flux(FLOW, INTEGRAND, GRID[1000:5001], (bell,))
    assert bool(np.abs(flux).max() < 2e-3) is rests
