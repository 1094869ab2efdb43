"""Roots of scalar equations, bracketed by a sign change in balls."""

from __future__ import annotations

from fractions import Fraction

import mpmath
import pytest
from flint import arb
from hypothesis import given, settings
from hypothesis import strategies as st

from maxent.verify.arithmetic.bracket import Function, positive_root, real_root, roots
from maxent.verify.arithmetic.precision import exact, precision
from maxent.verify.errors import NoRootError

pytestmark = pytest.mark.usefixtures("working_precision")

ENERGIES = (0, 1, 2, 5)


def excess_energy(beta: arb) -> arb:
    weights = [(-beta * e).exp() for e in ENERGIES]
    return sum((e * w for e, w in zip(ENERGIES, weights, strict=True)), arb(0)) / sum(weights, arb(0)) - 1.2


def near(ball: arb, digits: str, tolerance: float = 1e-30) -> bool:
    return bool(abs(ball - arb(digits)) < tolerance)


@pytest.mark.parametrize(
    ("function", "root"),
    [
        (lambda v: v * v * v - 2, "1.25992104989487316476721060727823"),
        (lambda v: 2 - v * v * v, "1.25992104989487316476721060727823"),
        (lambda v: v + 3, "-3"),
        (lambda v: v, "0"),
        (lambda v: (-v).exp() - 1000, "-6.90775527898213705205397436405309"),
        (lambda v: v - 500_000, "500000"),
    ],
)
def test_a_sign_change_on_the_line_is_closed_in_on(function: Function, root: str) -> None:
    assert near(real_root(function), root, 1e-28)


def test_the_inverse_temperature_of_four_levels_at_mean_energy_one_point_two() -> None:
    assert near(real_root(excess_energy), "0.28801659", 5e-9)


@pytest.mark.parametrize(
    ("function", "root"),
    [
        (lambda v: v.log() - 5, "148.413159102576603421115580040552"),
        (lambda v: v * v - 1, "1"),
        (lambda v: 1 / v - 1000, "0.001"),
    ],
)
def test_a_positive_root_is_found_on_either_side_of_one(function: Function, root: str) -> None:
    assert near(positive_root(function), root, 1e-28)


@pytest.mark.parametrize("search", [real_root, positive_root])
@pytest.mark.parametrize("function", [lambda v: v.exp(), lambda v: v * v + 1, lambda v: v - arb(2) ** 1100])
def test_where_the_sign_never_changes_there_is_no_root(search: object, function: Function) -> None:
    with pytest.raises(NoRootError, match="never meet"):
        search(function)


def test_a_function_that_is_nowhere_defined_has_no_real_root() -> None:
    with pytest.raises(NoRootError):
        real_root(lambda v: (v - v - 1).log())


def test_a_function_that_is_nowhere_defined_has_no_positive_root() -> None:
    with pytest.raises(NoRootError):
        positive_root(lambda v: (v - v - 1).log())


def test_a_function_that_vanishes_everywhere_has_zero_for_a_root() -> None:
    assert real_root(lambda v: 0 * v) == 0


@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.fractions(-50, 50, max_denominator=40), st.fractions("1/20", 20, max_denominator=40))
def test_the_ball_contains_the_root_and_is_narrow(shift: Fraction, slope: Fraction) -> None:
    def function(v: arb) -> arb:
        return exact(slope) * v + v * v * v - exact(shift)

    with precision(), mpmath.workdps(60):
        ball = real_root(function)
        a, c = (mpmath.mpf(f.numerator) / f.denominator for f in (slope, shift))
        (true,) = [
            z.real for z in mpmath.polyroots([1, 0, a, -c], maxsteps=500, extraprec=400) if z.imag == 0
        ]
        assert abs(ball - arb(mpmath.nstr(true, 55))) < 1e-30 * (1 + abs(ball))
        low, high = ball.mid() - 2 * ball.rad() - 1e-38, ball.mid() + 2 * ball.rad() + 1e-38
        assert function(low) <= 0 <= function(high)


def test_every_change_of_sign_on_a_grid_is_a_root() -> None:
    found = roots(lambda v: (v - 1) * (v - 2) * (v + 3), [arb(k) + arb("0.5") for k in range(-5, 5)])
    assert [near(x, digits) for x, digits in zip(found, ("-3", "1", "2"), strict=True)] == [True] * 3
    assert roots(lambda v: v * v + 1, [arb(k) for k in range(-5, 5)]) == []
