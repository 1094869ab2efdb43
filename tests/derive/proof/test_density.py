"""Proofs about the densities of diffusions, for an arbitrary potential."""

from collections.abc import Callable

import pytest
from sympy import Expr, Function, Integer, Piecewise, Symbol, exp, log, pi, sqrt

from maxent.derive.proof import ProofOutcome
from maxent.problems import (
    DensityEvolution,
    Diffusion,
    Geometry,
    GradientFlow,
    SameEvolution,
    StationaryDensity,
)
from maxent.problems.parameters.parameter import (
    bounded_function,
    confining_potential,
    positive,
    real,
    temperature,
)

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
x = Symbol("x", real=True)
T, mu = Symbol("T", positive=True), Symbol("mu", positive=True)
V, b = Function("V", real=True), Function("b", real=True)
GIVEN = (confining_potential(V), bounded_function(b), temperature(T), positive(mu))
FORCE = -V(x).diff(x)


@pytest.mark.parametrize(
    ("drift", "coefficient", "density", "outcome"),
    [
        (FORCE, T, exp(-V(x) / T), PROVED),
        (mu * FORCE, mu * T, 3 * exp(-V(x) / T), PROVED),
        (FORCE, T / mu, exp(-mu * V(x) / T), PROVED),
        (FORCE + b(x).diff(x), T, exp((b(x) - V(x)) / T), PROVED),
        (-x * mu, T, exp(-mu * x**2 / (2 * T)), PROVED),
        (FORCE, T / mu, exp(-V(x) / T), OPEN),
        (FORCE, T, exp(-2 * V(x) / T), OPEN),
        (FORCE, T, exp(-V(x) / T) + 1, OPEN),
        (-FORCE, T, exp(V(x) / T), OPEN),
        (x * mu, T, exp(mu * x**2 / (2 * T)), OPEN),
        (b(x).diff(x), T, exp(b(x) / T), OPEN),
        (Integer(0), T, Integer(1), OPEN),
        (FORCE, T, Integer(0), OPEN),
        (FORCE, T * x**2, exp(-V(x) / T), OPEN),
        (-FORCE, -T, exp(-V(x) / T), OPEN),
    ],
    ids=[
        "Langevin", "mobility", "its own temperature", "bounded force", "quadratic", "Einstein's alone",
        "colder", "not a solution", "not integrable", "inverted parabola", "nothing confines", "Brownian",
        "zero", "varying noise", "negative noise",
    ],
)  # fmt: skip
def test_a_density_rests_where_its_flux_vanishes_and_its_integral_is_finite(
    attempt: Attempt, drift: Expr, coefficient: Expr, density: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(StationaryDensity(Diffusion(x, drift, coefficient), density), GIVEN) is outcome


rho = Symbol("rho", positive=True)
FREE = V(x) * rho + T * rho * log(rho)
QUADRATIC = mu * x**2 * rho / 2 + T * rho * log(rho)


@pytest.mark.parametrize(
    ("geometry", "integrand", "diffusion", "outcome"),
    [
        (Geometry.WASSERSTEIN, FREE, Diffusion(x, FORCE, T), PROVED),
        (Geometry.WASSERSTEIN, FREE + 3 * rho, Diffusion(x, FORCE, T), PROVED),
        (Geometry.WASSERSTEIN, T * rho * log(rho * exp(V(x) / T)), Diffusion(x, FORCE, T), PROVED),
        (Geometry.WASSERSTEIN, 2 * FREE, Diffusion(x, FORCE, T), OPEN),
        (Geometry.WASSERSTEIN, FREE, Diffusion(x, mu * FORCE, T), OPEN),
        (Geometry.WASSERSTEIN, FREE, Diffusion(x, -FORCE, T), OPEN),
        (Geometry.WASSERSTEIN, V(x) * rho + T * rho**2, Diffusion(x, FORCE, T), OPEN),
        (Geometry.WASSERSTEIN, T * rho * log(rho), Diffusion(x, Integer(0), T), PROVED),
        (Geometry.FISHER_RAO, FREE, Diffusion(x, FORCE, T), OPEN),
        (Geometry.GAUSSIAN, QUADRATIC, Diffusion(x, -mu * x, T), PROVED),
        (Geometry.GAUSSIAN, FREE, Diffusion(x, FORCE, T), OPEN),
        (Geometry.GAUSSIAN, QUADRATIC + rho * x**3, Diffusion(x, -mu * x - 3 * x**2, T), OPEN),
    ],
    ids=[
        "free energy", "a constant more", "divergence", "twice as fast", "mobility", "ascent", "porous",
        "heat", "Fisher-Rao", "quadratic", "any potential", "cubic",
    ],
)  # fmt: skip
def test_the_flux_of_a_descent_is_the_diffusions(
    attempt: Attempt, geometry: Geometry, integrand: Expr, diffusion: Diffusion, outcome: ProofOutcome
) -> None:
    flow = GradientFlow(x, rho, integrand, geometry)
    assert attempt(SameEvolution(flow, diffusion), GIVEN) is outcome


@pytest.mark.parametrize(("factor", "outcome"), [(2, PROVED), (1 / mu, PROVED), (-1, OPEN), (x, OPEN)])
def test_the_unit_of_time_may_be_left_open(attempt: Attempt, factor: Expr, outcome: ProofOutcome) -> None:
    flow = GradientFlow(x, rho, factor * FREE, Geometry.WASSERSTEIN)
    assert attempt(SameEvolution(flow, Diffusion(x, FORCE, T), proportional=True), GIVEN) is outcome
    assert attempt(SameEvolution(flow, Diffusion(x, FORCE, T)), GIVEN) is OPEN


t, s, m = Symbol("t", positive=True), Symbol("s", positive=True), Symbol("m", real=True)


def bell(mean: Expr, variance: Expr) -> Expr:
    return exp(-((x - mean) ** 2) / (2 * variance)) / sqrt(2 * pi * variance)


START = bell(m, s**2)
SPREAD = T / mu + (s**2 - T / mu) * exp(-2 * mu * t)


@pytest.mark.parametrize(
    ("drift", "initial", "density", "outcome"),
    [
        (-mu * x, START, bell(m * exp(-mu * t), SPREAD), PROVED),
        (Integer(0), START, bell(m, s**2 + 2 * T * t), PROVED),
        (mu, START, bell(m + mu * t, s**2 + 2 * T * t), PROVED),
        (-mu * x, START, bell(m * exp(-mu * t), s**2), OPEN),
        (-mu * x, START, bell(m * exp(-t), SPREAD), OPEN),
        (-mu * x, bell(m, s), bell(m * exp(-mu * t), SPREAD), OPEN),
        (-mu * x, 2 * START, 2 * bell(m * exp(-mu * t), SPREAD), OPEN),
        (FORCE, START, bell(m * exp(-mu * t), SPREAD), OPEN),
        (Integer(0), Integer(1), Integer(1), OPEN),
    ],
    ids=["well", "heat", "wind", "rigid", "rate", "start", "mass", "any potential", "no density"],
)
def test_a_gaussian_law_solves_the_fokker_planck_equation(
    attempt: Attempt, drift: Expr, initial: Expr, density: Expr, outcome: ProofOutcome
) -> None:
    given = (*GIVEN, positive(t), positive(s), real(m))
    assert attempt(DensityEvolution(Diffusion(x, drift, T), t, initial, density), given) is outcome


STEP = Piecewise((0, x < 0), (1, True))
LATE = Piecewise((0, t < 5), (1, True))


@pytest.mark.parametrize(
    ("integrand", "noise"),
    [
        (V(x) * rho - T * rho * log(rho), -T),
        (FREE + STEP * rho, T),
        (FREE + Piecewise((0, rho < 1), (1, True)), T),
    ],
    ids=["negative noise", "step of the potential", "jump in the density"],
)
def test_a_descent_has_smooth_functionals_and_real_noise(
    attempt: Attempt, integrand: Expr, noise: Expr
) -> None:
    flow = GradientFlow(x, rho, integrand, Geometry.WASSERSTEIN)
    assert attempt(SameEvolution(flow, Diffusion(x, FORCE, noise)), GIVEN) is OPEN


def test_a_law_does_not_jump(attempt: Attempt) -> None:
    given, free = (*GIVEN, positive(t), positive(s), real(m)), Diffusion(x, Integer(0), T)
    for jump, outcome in ((0, PROVED), (LATE, OPEN)):
        spread = bell(m + jump, s**2 + 2 * T * t)
        assert attempt(DensityEvolution(free, t, START, spread), given) is outcome
