"""Where else the sides of an inequality are equal: permutations, multiples, constants."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Integer

from maxent.problems import Inequality
from maxent.problems.expressions.notation import i, total
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation

pytestmark = pytest.mark.usefixtures("working_precision")

x, y = IndexedBase("x", positive=True), IndexedBase("y", positive=True)


@pytest.mark.parametrize(
    ("left", "elsewhere"),
    [
        (total((x[i] - y[i]) ** 2, i), False),
        ((total(x[i], i) - total(y[i], i)) ** 2, True),
        (total(x[i] ** 2, i) * total(y[i] ** 2, i) - total(x[i] * y[i], i) ** 2, True),
    ],
    ids=["squares", "a permutation", "a multiple"],
)
def test_equality_at_more_points_than_claimed_is_found(
    test_of: Callable[..., list[Observation]], left: Expr, *, elsewhere: bool
) -> None:
    found = test_of(Inequality(left, Integer(0), equality=((x[i], y[i]),)))
    failed = {each.check for each in found if each.outcome is Outcome.FAILS}
    assert failed == ({"equality elsewhere"} if elsewhere else set())
