"""Convexity along an interval as data."""

import pytest
from sympy import Integer, Symbol, exp, oo

from maxent.problems import Convexity
from maxent.problems.statements.statement import Slip

x = Symbol("x", real=True)


@pytest.mark.parametrize("convex", [True, False])
def test_a_bend_is_misstated_by_the_other_one(*, convex: bool) -> None:
    (wrong,) = Convexity(exp(x), x, convex, (Integer(0), oo)).misstated()
    assert wrong.slip is Slip.REVERSE_DIRECTION
    assert wrong.statement == Convexity(exp(x), x, not convex, (Integer(0), oo))
    assert wrong.after == ("concave" if convex else "convex")
