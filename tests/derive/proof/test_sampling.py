"""Exact expectations over independent draws, of actions and of binary rewards, for any number of draws."""

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Integer, KroneckerDelta, Product, Rational, Sum, Symbol, binomial, sqrt

from maxent.derive.proof import ProofOutcome
from maxent.problems import SampleExpectation
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import count, distribution, positive, probability, real, sample_size
from maxent.problems.statements import binary_draws, draws_from

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
x = IndexedBase("x", nonnegative=True)
q = Symbol("q", positive=True)
K = Symbol("K", integer=True, positive=True)
LAW = binary_draws(q, x, K)
TRIALS = (probability(q), count(K))
ALL_RIGHT, RIGHT = Product(x[k], (k, 1, K)), Sum(x[k], (k, 1, K))


@pytest.mark.parametrize(
    ("statistic", "formula", "outcome"),
    [
        (ALL_RIGHT, q**K, PROVED),
        (RIGHT, K * q, PROVED),
        (RIGHT / K, q, PROVED),
        (3 * RIGHT + 1, 3 * K * q + 1, PROVED),
        (Sum(x[k] ** 2, (k, 1, K)), K * q, PROVED),
        (ALL_RIGHT, q, OPEN),
        (ALL_RIGHT, K * q, OPEN),
        (ALL_RIGHT, q ** (K - 1), OPEN),
        (ALL_RIGHT, 1 - (1 - q) ** K, OPEN),
        (ALL_RIGHT, (1 - q) ** K, OPEN),
        (RIGHT, q, OPEN),
        (RIGHT, q**K, OPEN),
        (Sum(x[k] ** 2, (k, 1, K)), K * q**2, OPEN),
    ],
)
def test_linearity_and_independence_give_the_expectation(
    attempt: Attempt, statistic: Expr, formula: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(SampleExpectation(LAW, statistic, formula), TRIALS) is outcome


@pytest.mark.parametrize("statistic", [x[1] * x[2], RIGHT**2, 1 / (1 + x[1]), x[1] ** Rational(-1)], ids=str)
def test_a_statistic_beyond_both_is_left_open(attempt: Attempt, statistic: Expr) -> None:
    assert attempt(SampleExpectation(LAW, statistic, q**2), TRIALS) is OPEN


@pytest.mark.parametrize(
    ("statistic", "formula"),
    [
        (Product(x[1], (k, 1, K)), q**K),
        (Product(x[1] + x[k], (k, 1, K)), (2 * q) ** K),
    ],
    ids=["one outcome K times", "one outcome in every factor"],
)
def test_factors_that_share_an_outcome_are_not_independent(
    attempt: Attempt, statistic: Expr, formula: Expr
) -> None:
    assert attempt(SampleExpectation(LAW, statistic, formula), TRIALS) is not PROVED


y = IndexedBase("y", integer=True)
pi, r, w = IndexedBase("pi", positive=True), IndexedBase("r", real=True), IndexedBase("w", real=True)
p, epsilon = Symbol("p", positive=True), Symbol("epsilon", positive=True)
G = Symbol("G", integer=True, positive=True)
ACTIONS, BINARY = draws_from(pi, n, y, G), binary_draws(p, x, G)
GIVEN = (distribution(pi, n), real(r, n), real(w, G), sample_size(G, n))
V = total(pi[k] * r[k], k)
VARIANCE = total(pi[k] * r[k] ** 2, k) - V**2
MEAN = Sum(r[y[k]], (k, 1, G)) / G
OTHERS = Sum(r[y[k]], (k, 2, G)) / (G - 1)
ONES = Sum(x[k], (k, 1, G))
SPREAD = sqrt(Sum((x[j] - ONES / G) ** 2, (j, 1, G)) / G)


@pytest.mark.parametrize(
    ("statistic", "formula", "given"),
    [
        (MEAN, V, None),
        ((MEAN - V) ** 2, VARIANCE / G, None),
        (MEAN**2, VARIANCE / G + V**2, None),
        (Sum((r[y[j]] - MEAN) ** 2, (j, 1, G)) / G, (1 - 1 / G) * VARIANCE, None),
        (r[y[1]] - MEAN, (1 - 1 / G) * (r[y[1]] - V), y[1]),
        (r[y[1]] - MEAN, (1 - 1 / G) * (r[y[1]] - V), r[y[1]]),
        (MEAN, r[y[1]] / G + (1 - 1 / G) * V, y[1]),
        (r[y[1]] * MEAN, V**2 + VARIANCE / G, None),
        (MEAN * (KroneckerDelta(y[1], i) - pi[i]), pi[i] * (r[i] - V) / G, None),
        (Sum(w[j] * r[y[j]], (j, 1, G)), Sum(w[j], (j, 1, G)) * V, None),
        (Sum(r[y[j - 1]], (j, 2, G + 1)) / G, V, None),
    ],
    ids=str,
)
def test_polynomials_in_the_draws(
    attempt: Attempt, statistic: Expr, formula: Expr, given: Expr | None
) -> None:
    assert attempt(SampleExpectation(ACTIONS, statistic, formula, given), GIVEN) is PROVED
    assert attempt(SampleExpectation(ACTIONS, statistic, formula + V, given), GIVEN) is OPEN


def test_a_baseline_without_the_own_draw_is_unbiased(attempt: Attempt) -> None:
    two = {"assumptions": (G >= 2,)}
    statement = SampleExpectation(ACTIONS, r[y[1]] - OTHERS, r[y[1]] - V, y[1])
    assert attempt(statement, GIVEN, **two) is PROVED
    squared = SampleExpectation(ACTIONS, (r[y[1]] - OTHERS) ** 2, G / (G - 1) * VARIANCE)
    assert attempt(squared, GIVEN, **two) is PROVED


def test_a_second_draw_needs_at_least_two(attempt: Attempt) -> None:
    statement = SampleExpectation(ACTIONS, r[y[1]] * r[y[2]], V**2)
    assert attempt(statement, GIVEN) is OPEN
    assert attempt(statement, GIVEN, assumptions=(G >= 2,)) is PROVED


def test_what_is_given_must_carry_the_formula(attempt: Attempt) -> None:
    speaks_of_more = SampleExpectation(ACTIONS, r[y[1]] - MEAN, (1 - 1 / G) * (r[y[1]] - V), pi[y[1]])
    assert attempt(speaks_of_more, GIVEN) is OPEN
    two_draws = SampleExpectation(ACTIONS, r[y[1]], r[y[1]], y[1] + y[2])
    assert attempt(two_draws, GIVEN, assumptions=(G >= 2,)) is OPEN


def _over_ones(value: Expr) -> Sum:
    return Sum(binomial(G, k) * p**k * (1 - p) ** (G - k) * value, (k, 0, G))


DEVIATION = sqrt(k * (G - k)) / G
SCALED = _over_ones(DEVIATION**2 / (DEVIATION + epsilon))


@pytest.mark.parametrize(
    ("statistic", "formula", "given"),
    [
        (SPREAD, _over_ones(DEVIATION), None),
        (SPREAD / G, _over_ones(sqrt(k / G * (1 - k / G))) / G, None),
        ((x[1] - ONES / G) / (SPREAD + epsilon), Integer(0), None),
        ((x[1] - ONES / G) / (SPREAD + epsilon), (x[1] - p) / p / (1 - p) * SCALED, x[1]),
        ((x[1] - ONES / G) * (x[1] - p) / (SPREAD + epsilon), SCALED, None),
        (1 - SPREAD, 1 - _over_ones(DEVIATION), None),
        (SPREAD, (_over_ones(DEVIATION) * epsilon + _over_ones(DEVIATION)) / (1 + epsilon), None),
        (SPREAD, Sum(_over_ones(DEVIATION).function.subs(k, k - 1), (k, 1, G + 1)), None),
        (SPREAD / (1 + epsilon - (1 - SPREAD)), _over_ones(DEVIATION / (DEVIATION + epsilon)), None),
    ],
    ids=str,
)
def test_functions_of_the_number_of_ones(
    attempt: Attempt, statistic: Expr, formula: Expr, given: Expr | None
) -> None:
    known = (probability(p), positive(epsilon), sample_size(G))
    assert attempt(SampleExpectation(BINARY, statistic, formula, given), known) is PROVED
    assert attempt(SampleExpectation(BINARY, statistic, formula + 1, given), known) is OPEN


@pytest.mark.parametrize("statistic", [x[1] / ONES, 1 / SPREAD, ONES ** Rational(-1, 2)], ids=str)
def test_what_has_a_pole_at_some_sample_is_left_open(attempt: Attempt, statistic: Expr) -> None:
    """E[x_1 / S] would come out as 1/G, but at S = 0 there is nothing to take the mean of."""
    known = (probability(p), sample_size(G))
    assert attempt(SampleExpectation(BINARY, statistic, 1 / G), known) is OPEN
