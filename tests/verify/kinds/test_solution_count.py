"""Every solution of an equation is isolated in ball arithmetic, or the count is left open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Eq, Equality, Expr, Integer, Rational, Symbol, exp, log, oo, sqrt

from maxent.problems import Claim, SolutionCount
from maxent.problems.expressions.notation import i, total
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

u, v, p = (Symbol(name, positive=True) for name in ("u", "v", "p"))
w = Symbol("w", real=True)
HOLDS, FAILS, INCONCLUSIVE = Outcome.HOLDS, Outcome.FAILS, Outcome.INCONCLUSIVE
Test = Callable[..., list[Observation]]


@pytest.fixture
def count(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Test:
    def at(equation: Equality, unknown: Symbol, low: Expr, high: Expr, number: int) -> list[Observation]:
        here = trial(claim("bregman-nonneg"), {"n": 2}, v=2, x=("1/2", 2), p="1/10")
        return observe(SolutionCount(equation, unknown, (low, high), number), here)

    return at


EQUATIONS = {
    "one on the line": (Eq(exp(w), v), w, -oo, oo, 1),
    "none: an exponential is positive": (Eq(exp(w) + v, 1), w, -oo, oo, 0),
    "none: it only tends to a value": (Eq(exp(-w), 0, evaluate=False), w, -oo, oo, 0),
    "two of a convex function": (Eq(exp(w), w + v), w, -oo, oo, 2),
    "three of a cubic": (Eq(w**3, v * w), w, -oo, oo, 3),
    "none in a part": (Eq(w**3, v * w), w, v, oo, 0),
    "two of an entropy": (Eq(u * log(u), -Rational(1, 4)), u, Integer(0), Integer(1), 2),
    "none at an open end": (Eq(u * log(u), 0), u, Integer(0), Integer(1), 0),
    "across a pole there is none": (Eq(1 / w, w / 1000), w, -Integer(1), Integer(2), None),
    "a root of even order": (Eq((w - 1) ** 2, 0), w, -oo, oo, None),
    "a jump from one sign to the other": (Eq(2 / (1 + exp(1 / w)), 1), w, -Integer(1), Integer(1), None),
}


@pytest.mark.parametrize(("equation", "unknown", "low", "high", "number"), EQUATIONS.values(), ids=EQUATIONS)
def test_solutions_are_counted_where_all_of_them_are_isolated(
    count: Test, equation: Equality, unknown: Symbol, low: Expr, high: Expr, number: int | None
) -> None:
    for claimed in range(4):
        (seen,) = count(equation, unknown, low, high, claimed)
        if number is None:
            assert seen.outcome is INCONCLUSIVE
        else:
            assert seen.outcome is (HOLDS if claimed == number else FAILS)


def test_a_wrong_number_is_shown_with_the_solutions(count: Test) -> None:
    (seen,) = count(Eq(w**2, v), w, -oo, oo, 1)
    assert (seen.printed, seen.actual) == ("1 solutions for w", "2: (-1.41421, 1.41421)")


def test_the_equation_is_counted_at_every_index(count: Test, claim: Callable[..., Claim]) -> None:
    x = claim("bregman-nonneg").given[1].symbol[i]
    assert [seen.outcome for seen in count(Eq(exp(w), x), w, -oo, oo, 1)] == [HOLDS, HOLDS]
    assert [seen.outcome for seen in count(Eq(exp(w), x), w, Integer(0), oo, 1)] == [FAILS, HOLDS]


def group(beta: Rational) -> Equality:
    """A fixed point of the success probability under group-normalised updates."""
    return Eq(log(u / (1 - u)), log(p / (1 - p)) + 1 / (beta * sqrt(u * (1 - u))))


@pytest.mark.parametrize(
    ("beta", "number", "shown"),
    [
        ("1", 2, "2: (0.453051, 0.966539)"),
        ("2", 2, "2: (0.25829, 0.995701)"),
        ("698/1000", 2, "2: (0.767584, 0.803498)"),
        ("696/1000", 0, "none"),
        ("1/10", 0, "none"),
    ],
)
def test_the_fixed_points_of_group_normalisation_are_where_they_are_said_to_be(
    count: Test, beta: str, number: int, shown: str
) -> None:
    """At p = 1/10 there are two, and none below beta = 0.6970."""
    equation = group(Rational(beta))
    (right,) = count(equation, u, Integer(0), Integer(1), number)
    (wrong,) = count(equation, u, Integer(0), Integer(1), 1)
    assert (right.outcome, wrong.outcome) == (HOLDS, FAILS)
    assert wrong.actual == shown


def test_an_exponent_is_found_between_infinite_ends(count: Test, claim: Callable[..., Claim]) -> None:
    """The mean over x = (1/2, 2) under exp(w x) passes every value in between, once."""
    x = claim("bregman-nonneg").given[1].symbol
    mean = total(x[i] * exp(w * x[i]), i) / total(exp(w * x[i]), i)
    for level, number in (("3/5", 1), ("19/10", 1), ("3", 0), ("1/2", 0), ("2", 0)):
        (seen,) = count(Eq(mean, Rational(level)), w, -oo, oo, number)
        assert seen.outcome is HOLDS


def test_a_step_size_is_found_that_spends_a_given_divergence(
    count: Test, claim: Callable[..., Claim]
) -> None:
    """KL between exp(u x) / Z and the uniform law rises from 0 to log 2."""
    x = claim("bregman-nonneg").given[1].symbol
    normaliser = total(exp(u * x[i]), i) / 2
    spent = u * total(x[i] * exp(u * x[i]), i) / (2 * normaliser) - log(normaliser)
    for level, number in (("1/1000", 1), ("1/2", 1), ("7/10", 0)):
        (seen,) = count(Eq(spent, Rational(level)), u, Integer(0), oo, number)
        assert seen.outcome is HOLDS
