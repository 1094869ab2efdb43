"""Statements about densities on the line as data."""

import pytest
from sympy import Symbol, exp, log

from maxent.problems import (
    DensityEvolution,
    Diffusion,
    Geometry,
    GradientFlow,
    LineIntegral,
    SameEvolution,
    StationaryDensity,
)
from maxent.problems.statements.statement import Slip

x, t, rho = Symbol("x", real=True), Symbol("t", positive=True), Symbol("rho", positive=True)
DIFFUSION = Diffusion(x, -x, Symbol("D", positive=True))


@pytest.mark.parametrize("geometry", Geometry)
def test_a_descent_is_misstated_in_every_other_geometry(geometry: Geometry) -> None:
    flow = GradientFlow(x, rho, rho * log(rho), geometry)
    wrong = list(SameEvolution(flow, DIFFUSION).misstated())
    assert {each.slip for each in wrong} == {Slip.SWAP_GEOMETRY}
    others = [each.statement.flow.geometry for each in wrong if isinstance(each.statement, SameEvolution)]
    assert {geometry, *others} == set(Geometry)
    assert geometry not in others


def test_a_unit_of_time_that_is_open_is_written_so() -> None:
    flow = GradientFlow(x, rho, rho * log(rho), Geometry.WASSERSTEIN)
    texts = [str(SameEvolution(flow, DIFFUSION, proportional=p).written()) for p in (False, True)]
    assert [r"\\propto" in text for text in texts] == [False, True]


def test_what_is_integrated_is_not_rewritten() -> None:
    """Far out on the line a rewrite cancels."""
    assert LineIntegral.rewritten_fields == ("formula",)
    assert DensityEvolution.rewritten_fields == ("density",)
    assert {"integrand"} < set(LineIntegral.printed_fields)


def test_a_density_is_written_after_its_equation() -> None:
    for statement in (
        StationaryDensity(DIFFUSION, exp(-(x**2))),
        DensityEvolution(DIFFUSION, t, exp(x), exp(-(x**2))),
    ):
        assert statement.written()[-1] == exp(-(x**2))
