"""Minima, maxima and steps, region by region."""

from __future__ import annotations

import pytest
from sympy import Dummy, Expr, Heaviside, Integer, Max, Min, Symbol, cos

from maxent.derive.algebra.regions import UnresolvedError, nonnegative, regions

a, x, y = Symbol("a", real=True), Symbol("x", positive=True), Symbol("y", positive=True)
SHARE = 1 / (1 + Dummy("u", positive=True))
"""A number between 0 and 1."""


def everywhere_zero(expression: Expr) -> bool:
    return all(region.place(region.expression).expand() == 0 for region in regions(expression))


@pytest.mark.parametrize(
    "expression",
    [
        Min(x, y) + Max(x, y) - x - y,
        Max(a, 0) + Min(a, 0) - a,
        Max(a * x, a * y) - Max(a, 0) * Max(x, y) - Min(a, 0) * Min(x, y),
        Max(1 - SHARE, Min(x, 1 + SHARE)) - Min(1 + SHARE, Max(x, 1 - SHARE)),
        a * (2 * Heaviside(a) - 1) - Max(a, -a),
    ],
)
def test_what_holds_in_every_region_is_found_to(expression: Expr) -> None:
    assert everywhere_zero(expression)


@pytest.mark.parametrize(
    "expression",
    [
        Min(x, y) - x,
        Max(a, 0) - a,
        Max(a * x, a * y) - a * Max(x, y),
        Min(x, 1 + SHARE) - Max(1 - SHARE, Min(x, 1 + SHARE)),
        Heaviside(a) - 1,
    ],
)
def test_what_fails_in_one_region_is_not_found_to_hold(expression: Expr) -> None:
    assert not everywhere_zero(expression)


def test_a_border_is_a_region_of_its_own_and_says_so() -> None:
    assert [region.border for region in regions(Min(x, y), variable=x)].count(True) == 1
    assert not any(region.border for region in regions(Max(a, 0) * x, variable=x))


def test_a_region_without_points_is_left_out() -> None:
    """Where x is at most y, min(x, y) is x: nothing is left of the other side."""
    assert {region.expression for region in regions(Min(x, y), (y - x,))} == {x}


def test_an_inequality_is_decided_from_what_is_known() -> None:
    (region,) = regions(x - y, (x - y,))
    assert nonnegative(x - y, region, (x - y,))
    assert not nonnegative(x - y, region, ())
    assert not nonnegative(y - x - Integer(1), region, (x - y,))


def test_a_comparison_that_no_symbol_splits_is_left_open() -> None:
    with pytest.raises(UnresolvedError):
        regions(Max(cos(x), 0))
