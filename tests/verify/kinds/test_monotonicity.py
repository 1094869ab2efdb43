"""A formula that is said to be monotone, along a grid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sympy import Expr, Integer, Symbol, exp, log, oo

from maxent.problems import Monotonicity
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation

pytestmark = pytest.mark.usefixtures("working_precision")

u, v = Symbol("u", positive=True), Symbol("v", positive=True)
HOLDS, FAILS = Outcome.HOLDS, Outcome.FAILS
Test = Callable[..., list[Observation]]


def outcomes(observations: list[Observation]) -> list[Outcome]:
    return [observation.outcome for observation in observations]


@pytest.mark.parametrize(
    ("formula", "increasing", "holds"),
    [
        (1 / log((1 - u) / u), True, True),
        (1 / log((1 - u) / u), False, False),
        (exp(-u), False, True),
        (exp(-u), True, False),
        ((u - v / 5) ** 2, True, False),
    ],
)
def test_monotonicity_is_tested_along_the_open_interval(
    test_of: Test, formula: Expr, *, increasing: bool, holds: bool
) -> None:
    statement = Monotonicity(formula, u, increasing=increasing, domain=(Integer(0), Integer(1) / 2))
    found = outcomes(test_of(statement))
    assert (found == [HOLDS] * 22) is holds
    assert (FAILS in found) is not holds


def test_a_constant_is_not_strictly_monotone(test_of: Test) -> None:
    statement = Monotonicity(v + 0 * u, u, increasing=True, domain=(Integer(0), Integer(1)))
    assert HOLDS not in outcomes(test_of(statement))


def test_a_formula_that_saturates_is_not_taken_for_a_constant(test_of: Test) -> None:
    steep = Monotonicity(1 / (1 + exp(-100 * u)), u, increasing=True, domain=(Integer(0), oo))
    found = outcomes(test_of(steep))
    assert HOLDS in found
    assert FAILS not in found


def test_a_half_line_is_tested_along_a_grid(test_of: Test) -> None:
    statement = Monotonicity(1 / (1 + exp(-u)), u, increasing=True, domain=(Integer(0), oo))
    assert outcomes(test_of(statement)) == [HOLDS] * 22
    assert FAILS in outcomes(test_of(replace(statement, formula=(u - 1) ** 2)))
