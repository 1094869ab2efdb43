"""Points of an interval towards its ends, finite or infinite."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from sympy import Expr, Integer, Symbol, oo

from maxent.problems import Claim
from maxent.verify.kinds._interval import ends, grid
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

w = Symbol("w", real=True)


@pytest.fixture
def here(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Trial:
    return trial(claim("bregman-nonneg"), {}, w="1/3")


@pytest.mark.parametrize("domain", [(Integer(0), Integer(1)), (-oo, oo), (-oo, w), (w, oo)], ids=str)
def test_points_lie_inside_in_order_and_come_near_to_both_ends(
    domain: tuple[Expr, Expr], here: Trial
) -> None:
    known = ends(domain, here)
    assert known is not None
    low, high = known
    points = grid(low, high, here)
    assert all(low < x < high for x in points)
    assert all(x < y for x, y in pairwise(points))
    if low.is_finite():
        assert points[0] - low < 1e-9
    else:
        assert points[0] < -1e9
    if high.is_finite():
        assert high - points[-1] < 1e-9
    else:
        assert points[-1] > 1e9


@pytest.mark.parametrize("domain", [(Integer(1), Integer(1)), (Integer(2), w), (oo, oo)], ids=str)
def test_an_empty_interval_has_no_ends(domain: tuple[Expr, Expr], here: Trial) -> None:
    assert ends(domain, here) is None
