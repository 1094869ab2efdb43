"""A formula that is said to be monotone, on the whole of its interval."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sympy import Abs, Expr, Heaviside, Integer, Max, Piecewise, Rational, Symbol, exp, log, oo, sin

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
    assert (found == [HOLDS]) is holds
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
    assert outcomes(test_of(statement)) == [HOLDS]
    assert FAILS in outcomes(test_of(replace(statement, formula=(u - 1) ** 2)))


x = Symbol("x", real=True)
LINE = (-oo, oo)


@pytest.mark.parametrize(
    ("formula", "domain"),
    [
        (exp(x), LINE),
        (x**3, LINE),
        (-(x**2), (-oo, Integer(0))),
        (x + Rational(999, 1000) * sin(x), LINE),
        (x + Abs(x) / 2, LINE),
        (Piecewise((x, x < 1), (2 * x - 1, True)), LINE),
    ],
    ids=str,
)
def test_a_formula_may_rise_towards_infinite_ends(
    test_of: Test, formula: Expr, domain: tuple[Expr, Expr]
) -> None:
    assert outcomes(test_of(Monotonicity(formula, x, increasing=True, domain=domain))) == [HOLDS]
    assert outcomes(test_of(Monotonicity(formula, x, increasing=False, domain=domain))) == [FAILS]


@pytest.mark.parametrize(
    ("formula", "domain"),
    [
        (u / (1 + u / 10**9) ** 2, (Integer(0), oo)),
        (u + Rational(1, 10**9) / u, (Integer(0), oo)),
        (x + Rational(1001, 1000) * sin(x), LINE),
        (u - 2 * exp(-((1000 * (u - Rational(1, 3))) ** 2)), (Integer(0), Integer(1))),
        (Max(u, Rational(1, 10**5)), (Integer(0), Integer(1))),
        (x - Heaviside(x - Rational(1, 7)) / 10**6, LINE),
        (Piecewise((x, x < 0), (0, x < Rational(1, 1000)), (x, True)), LINE),
    ],
    ids=str,
)
def test_what_does_not_rise_somewhere_is_seen(
    test_of: Test, formula: Expr, domain: tuple[Expr, Expr]
) -> None:
    """Beyond 1e9, below 1e-4, in every period, within a dip of width 1e-3, and where it is flat."""
    (variable,) = formula.free_symbols
    statement = Monotonicity(formula, variable, increasing=True, domain=domain)  # type: ignore[arg-type]
    assert outcomes(test_of(statement)) == [FAILS]


def test_an_empty_interval_is_nothing_to_test(test_of: Test) -> None:
    statement = Monotonicity(x**2, x, increasing=True, domain=(Integer(2), Integer(1)))
    assert outcomes(test_of(statement)) == [Outcome.VACUOUS]
