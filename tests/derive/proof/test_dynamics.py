"""Proofs about the densities of diffusions, for an arbitrary potential."""

from collections.abc import Callable

import pytest
from sympy import Expr, Function, Integer, Symbol, exp

from derive.proof import ProofOutcome
from problems import Diffusion, StationaryDensity
from problems.parameter import bounded_function, confining_potential, positive, temperature

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
