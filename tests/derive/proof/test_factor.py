"""The factor between two differences has a value, except where both differences vanish."""

from collections.abc import Callable

import pytest
from sympy import Expr, Symbol

from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._factor import defined_factor
from maxent.problems import Claim, Identity
from maxent.problems.parameters.parameter import real

x, y = Symbol("x", real=True), Symbol("y", real=True)


@pytest.mark.parametrize(
    ("factor", "difference", "asked"),
    [
        (2 + x**2, x - y, []),
        ((x + y) / (x - y), x - y, []),
        ((x + y) / (x - y), x + y, [x - y]),
        (1 / x, x - y, [x]),
    ],
)
def test_a_denominator_is_asked_for_unless_the_difference_vanishes_with_it(
    claiming: Callable[..., Claim], factor: Expr, difference: Expr, asked: list[Expr]
) -> None:
    hypotheses = Hypotheses.of(claiming(Identity(x, x), (real(x), real(y))), inside=False)
    assert [needed.expression for needed in defined_factor(factor, difference, hypotheses)] == asked
