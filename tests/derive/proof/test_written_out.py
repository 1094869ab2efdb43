"""A name whose definition contains what is varied is not taken for a constant."""

from collections.abc import Callable

import pytest
from sympy import Expr, Function, Integer, Piecewise, Symbol, exp, log, oo, sin

from maxent.derive.proof import ProofOutcome
from maxent.problems import (
    DensityEvolution,
    Diffusion,
    Flow,
    FlowSolution,
    Geometry,
    GradientFlow,
    Interval,
    SameEvolution,
    Statement,
    StationaryDensity,
)
from maxent.problems.claims.claim import Definition
from maxent.problems.parameters.parameter import confining_potential, positive, real, temperature

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
x, z, z_0, g = (Symbol(name, real=True) for name in ("x", "z", "z_0", "g"))
T, rho, f, s = (Symbol(name, positive=True) for name in ("T", "rho", "f", "s"))
V, t, later = Function("V", real=True), Symbol("t", nonnegative=True), Symbol("u", positive=True)
GIVEN = (confining_potential(V), temperature(T), real(z_0), positive(s))
FREE = V(x) * rho + T * rho * log(rho)
LINE, FALLING = Interval(z, -oo, oo), Diffusion(x, -V(x).diff(x), T)


def descends(integrand: Expr) -> Statement:
    return SameEvolution(GradientFlow(x, rho, integrand, Geometry.WASSERSTEIN), FALLING)


SPEED = FlowSolution(Flow(LINE, t, g), z_0, z_0 + t * g)
UNMOVED = StationaryDensity(Diffusion(x, Integer(0), T), f)
FALLEN = StationaryDensity(FALLING, f)
FROZEN = DensityEvolution(Diffusion(x, Integer(0), T), later, f, f)


@pytest.mark.parametrize(
    ("statement", "name", "meaning", "outcome"),
    [
        (SPEED, g, s + T, PROVED),
        (SPEED, g, sin(t), OPEN),
        (FALLEN, f, exp(-V(x) / T), PROVED),
        (UNMOVED, f, exp(-(x**2)), OPEN),
        (FROZEN, f, exp(-(x**2)), OPEN),
        (descends(FREE + g), g, s * rho, PROVED),
        (descends(FREE + g), g, rho**2, OPEN),
        (descends(FREE + g), g, Piecewise((0, rho < 1), (1, True)), OPEN),
        (descends(FREE + g * rho), g, x**2, OPEN),
    ],
    ids=["constant", "time", "density", "free", "frozen", "mass", "square", "jump", "potential"],
)
def test_a_defined_name_is_written_out_before_it_is_differentiated(
    attempt: Attempt, statement: Statement, name: Symbol, meaning: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(statement, GIVEN, definitions=(Definition(name, meaning),)) is outcome


def test_a_name_with_an_interval_may_not_hide_the_time(attempt: Attempt) -> None:
    hidden = Definition(g, exp(-t), interval=(Integer(0), Integer(2)))
    assert attempt(SPEED, GIVEN, definitions=(hidden,)) is OPEN
