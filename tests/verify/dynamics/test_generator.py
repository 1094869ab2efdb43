"""Langevin dynamics in two wells, -Q = (a^2 - 1)^2 at temperature 1/2, started in the right one."""

from __future__ import annotations

from collections.abc import Callable

import cvxpy as cp
import numpy as np
import pytest
from scipy.linalg import expm
from scipy.sparse import diags
from sympy import Rational, Symbol

from maxent.problems import Claim, Diffusion
from maxent.verify.dynamics.generator import Generator, generator
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

a = Symbol("a", real=True)
WELLS, ALPHA = (a**2 - 1) ** 2, 0.5
Law = np.ndarray


@pytest.fixture
def grid(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Callable[[int], Generator]:
    here = trial(claim("policy-flow-is-langevin"), {})
    return lambda cells: generator(Diffusion(a, -WELLS.diff(a), Rational(1, 2)), here, -2.2, 2.2, cells)


def matrix(grid: Generator) -> np.ndarray:
    leaving = np.append(grid.right, 0.0) + np.insert(grid.left, 0, 0.0)
    return diags([grid.right, -leaving, grid.left], [-1, 0, 1]).toarray()


def start(grid: Generator) -> Law:
    weights = np.exp(-((grid.centres - 1) ** 2) / (2 * 0.2**2))
    return weights / weights.sum()


def divergence(p: Law, q: Law) -> float:
    return float(np.sum(np.where(p > 0, p * np.log(np.maximum(p, 1e-300) / q), 0.0)))


def total_variation(p: Law, q: Law) -> float:
    return float(np.abs(p - q).sum() / 2)


def fisher_rao(grid: Generator, time: float) -> Law:
    """log rho = exp(-alpha t) log rho_0 + (1 - exp(-alpha t)) Q/alpha, up to a constant."""
    kept = np.exp(-ALPHA * time)
    energy = (grid.centres**2 - 1) ** 2
    logarithm = -kept * (grid.centres - 1) ** 2 / (2 * 0.2**2) - (1 - kept) * energy / ALPHA
    weights = np.exp(logarithm - logarithm.max())
    return weights / weights.sum()


def test_the_null_vector_is_the_boltzmann_density(
    grid: Callable[[int], Generator],
) -> None:
    cells = grid(300)
    law = cells.null_vector()
    boltzmann = np.exp(-((cells.centres**2 - 1) ** 2) / ALPHA)
    assert np.abs(matrix(cells) @ law).max() < 1e-9
    assert total_variation(law, boltzmann / boltzmann.sum()) < 1e-12


def test_one_exact_improvement_is_there_and_langevin_is_under_way(grid: Callable[[int], Generator]) -> None:
    """SAC's exact improvement has divergence 0 from the target after one step."""
    cells = grid(300)
    target, generated = cells.null_vector(), matrix(cells)
    left = [divergence(expm(generated * t) @ start(cells), target) for t in (0.1, 0.5, 2.0)]
    assert left == pytest.approx([0.744, 0.574, 0.248], abs=2e-3)


def test_fishers_descent_and_langevin_cross_the_barrier_at_other_rates(
    grid: Callable[[int], Generator],
) -> None:
    cells = grid(300)
    langevin, other = expm(matrix(cells) * 2.0) @ start(cells), fisher_rao(cells, 2.0)
    assert langevin[cells.centres < 0].sum() == pytest.approx(0.1708, abs=2e-4)
    assert other[cells.centres < 0].sum() == pytest.approx(5.08e-4, abs=2e-6)
    assert total_variation(langevin, other) == pytest.approx(0.234, abs=1e-3)


@pytest.mark.filterwarnings("ignore:Solution may be inaccurate")
def test_a_step_of_least_transport_is_a_step_of_langevin(grid: Callable[[int], Generator]) -> None:
    """Energy minus alpha times entropy plus transport cost over 2 tau, minimised as a convex program."""
    cells, tau = grid(121), 0.04
    before, place = start(cells), cells.centres
    plan = cp.Variable((121, 121), nonneg=True)
    law = cp.sum(plan, axis=0)
    cost = (place[:, None] - place[None, :]) ** 2 / (2 * tau)
    energy = (place**2 - 1) ** 2
    objective = cp.sum(cp.multiply(cost, plan)) + energy @ law - ALPHA * cp.sum(cp.entr(law))
    cp.Problem(cp.Minimize(objective), [cp.sum(plan, axis=1) == before]).solve(solver=cp.CLARABEL)
    langevin = expm(matrix(cells) * tau) @ before
    assert total_variation(law.value, langevin) == pytest.approx(0.0129, abs=3e-3)
    assert total_variation(before, langevin) == pytest.approx(0.0574, abs=5e-4)
    assert total_variation(fisher_rao(cells, tau), langevin) == pytest.approx(0.0559, abs=5e-4)
