"""Formulas that are strictly convex or concave on an interval: proved, or left open."""

from collections.abc import Callable

import pytest
from sympy import Abs, Expr, IndexedBase, Integer, Max, Rational, Symbol, exp, log, oo, sqrt

from maxent.derive.proof import ProofOutcome
from maxent.problems import Convexity
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import j, n, total
from maxent.problems.parameters.parameter import distribution, positive, real, temperature

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
x = Symbol("x", real=True)
z, tau, a = (Symbol(name, positive=True) for name in ("z", "tau", "a"))
q, r, w = IndexedBase("q", positive=True), IndexedBase("r", real=True), IndexedBase("w", positive=True)
GIVEN = (temperature(tau), positive(a), distribution(q, n), real(r, n), positive(w, n))
ZERO, ONE = Integer(0), Integer(1)
LINE, HALF, UNIT = (-oo, oo), (ZERO, oo), (ZERO, ONE)

VARIES = minimum(r[j], j, n) < maximum(r[j], j, n)

CONVEX = {
    "a square": (x**2, x, LINE),
    "an exponential": (exp(-a * x), x, LINE),
    "a sum of exponentials": (total(q[j] * exp(x * w[j]), j), x, LINE),
    "x log x": (z * log(z), z, HALF),
    "a barrier": (-log(z) - log(1 - z), z, UNIT),
    "a reciprocal": (tau / z, z, HALF),
    "a cube to the right of 0": (x**3, x, HALF),
    "minus a cube to the left of 0": (-(x**3), x, (-oo, ZERO)),
    "between parameters": (1 / z, z, (a, 1 + a)),
    "in a shifted variable": (-sqrt(x - a), x, (a, oo)),
}
CONCAVE = {
    "a logarithm": (tau * log(z), z, HALF),
    "a root": (sqrt(z), z, HALF),
    "entropy of a coin": (-z * log(z) - (1 - z) * log(1 - z), z, UNIT),
}
NEITHER = {
    "a line": (tau * x, x, LINE),
    "a cube": (x**3, x, LINE),
    "a fourth power, flat at 0": (x**4, x, LINE),
    "across a pole": (x**-2, x, (-ONE, ONE)),
    "a logistic function": (1 / (1 + exp(-x)), x, LINE),
    "a parabola less an exponential, which bends up to the left of 0 only": ((x**2) / 2 - exp(x), x, LINE),
    "a kink": (Max(x, -x) + x**2, x, LINE),
    "a modulus": (Abs(x) + x**2, x, LINE),
    "a root that ends inside": (sqrt(x), x, (-ONE, ONE)),
    "curved by a sign that is not known": (r[1] * x**2, x, LINE),
}


@pytest.mark.parametrize(("formula", "variable", "domain"), CONVEX.values(), ids=CONVEX)
def test_convex_is_proved_and_concave_is_not(
    attempt: Attempt, formula: Expr, variable: Symbol, domain: tuple[Expr, Expr]
) -> None:
    assert attempt(Convexity(formula, variable, convex=True, domain=domain), GIVEN) is PROVED
    assert attempt(Convexity(formula, variable, convex=False, domain=domain), GIVEN) is OPEN


@pytest.mark.parametrize(("formula", "variable", "domain"), CONCAVE.values(), ids=CONCAVE)
def test_concave_is_proved_and_convex_is_not(
    attempt: Attempt, formula: Expr, variable: Symbol, domain: tuple[Expr, Expr]
) -> None:
    assert attempt(Convexity(formula, variable, convex=False, domain=domain), GIVEN) is PROVED
    assert attempt(Convexity(formula, variable, convex=True, domain=domain), GIVEN) is OPEN


@pytest.mark.parametrize(("formula", "variable", "domain"), NEITHER.values(), ids=NEITHER)
@pytest.mark.parametrize("convex", [True, False])
def test_what_is_neither_or_not_known_stays_open(
    attempt: Attempt, formula: Expr, variable: Symbol, domain: tuple[Expr, Expr], *, convex: bool
) -> None:
    assert attempt(Convexity(formula, variable, convex, domain), GIVEN) is OPEN


def test_the_assumptions_of_the_variable_do_not_narrow_the_interval(attempt: Attempt) -> None:
    """z is a positive symbol, and the cube bends down to the left of 0."""
    assert attempt(Convexity(z**3, z, convex=True, domain=(-ONE, ONE)), GIVEN) is OPEN
    assert attempt(Convexity(z**3, z, convex=True, domain=(-oo, oo)), GIVEN) is OPEN
    assert attempt(Convexity(z**3, z, convex=True, domain=(Rational(1, 2), ONE)), GIVEN) is PROVED


def test_a_log_partition_function_bends_by_a_variance(attempt: Attempt) -> None:
    """It is a line where all values are the same."""
    statement = Convexity(log(total(q[j] * exp(x * r[j]), j)), x, convex=True, domain=LINE)
    assert attempt(statement, GIVEN) is OPEN
    assert attempt(statement, GIVEN, assumptions=(VARIES,)) is PROVED
