"""Identities whose sides are the same where both have values, and those that are not."""

from collections.abc import Callable

import pytest
from sympy import Abs, Expr, Heaviside, Integer, Max, Symbol, cosh, exp, log, sinh, sqrt

from maxent.derive.proof import ProofOutcome
from maxent.problems import Identity
from maxent.problems.parameters.parameter import positive, real

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
x, y, u = Symbol("x", real=True), Symbol("y", real=True), Symbol("u", positive=True)


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        (log(u**2), 2 * log(u), PROVED),
        (log((3 - x) ** 2), 2 * log(3 - x), OPEN),
        (exp(log((3 - x) ** 2) / 2), 3 - x, OPEN),
        (sqrt(x**2), x, OPEN),
        (sqrt(x**2), Abs(x), PROVED),
        ((x**2 - 1) / (x - 1), x + 1, OPEN),
        ((u**2 - 1) / (u + 1), u - 1, PROVED),
        (Heaviside(x - y, 1), Heaviside(x - y, 0), OPEN),
        (Heaviside(x, 1) + Heaviside(-x, 0), Integer(1), PROVED),
        (Max(x, y), (x + y + Abs(x - y)) / 2, PROVED),
        (cosh(x) ** 2 - sinh(x) ** 2, Integer(1), PROVED),
    ],
)
def test_an_identity_is_proved_where_both_sides_have_values(
    attempt: Attempt, left: Expr, right: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(Identity(left, right), (real(x), real(y), positive(u))) is outcome
