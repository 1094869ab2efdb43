"""Integrals over the line of polynomials times Gaussians."""

from collections.abc import Callable

import pytest
from sympy import Expr, Function, Integer, Symbol, exp, expand, log, pi, sqrt

from maxent.derive.proof import ProofOutcome
from maxent.problems import LineIntegral
from maxent.problems.parameters.parameter import confining_potential, positive, real

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
x, m = Symbol("x", real=True), Symbol("m", real=True)
s = Symbol("s", positive=True)
V = Function("V", real=True)
BELL = exp(-((x - m) ** 2) / (2 * s**2)) / (s * sqrt(2 * pi))


@pytest.mark.parametrize(
    ("integrand", "formula", "outcome"),
    [
        (BELL, Integer(1), PROVED),
        (x * BELL, m, PROVED),
        (expand(BELL * (1 + s)) / (1 + s), Integer(1), PROVED),
        (x**2 * BELL, m**2 + s**2, PROVED),
        ((x - m) ** 4 * BELL, 3 * s**4, PROVED),
        (-BELL * log(BELL), log(2 * pi * exp(1) * s**2) / 2, PROVED),
        (-BELL * log(BELL), log(2 * pi * s**2) / 2, OPEN),
        (exp(-m * x**2), sqrt(pi / m), OPEN),
        (exp(x**2), Integer(0), OPEN),
        (BELL + 1, Integer(1), OPEN),
        (exp(-x), Integer(0), OPEN),
        (x * exp(-(x**4)), Integer(0), OPEN),
        (exp(-V(x)), Integer(1), OPEN),
        (abs(x) * BELL, m, OPEN),
        (0 * x, Integer(0), OPEN),
    ],
)
def test_moments_of_a_gaussian(
    attempt: Attempt, integrand: Expr, formula: Expr, outcome: ProofOutcome
) -> None:
    given = (real(m), positive(s), confining_potential(V))
    assert attempt(LineIntegral(x, integrand, formula), given) is outcome
