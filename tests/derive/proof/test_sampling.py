"""Exact expectations over independent trials, for an arbitrary number of them."""

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Product, Rational, Sum, Symbol

from maxent.derive.proof import ProofOutcome
from maxent.problems import SampleExpectation
from maxent.problems.expressions.notation import k
from maxent.problems.parameters.parameter import count, probability
from maxent.problems.statements import binary_draws

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
x = IndexedBase("x", nonnegative=True)
q = Symbol("q", positive=True)
K = Symbol("K", integer=True, positive=True)
LAW = binary_draws(q, x, K)
GIVEN = (probability(q), count(K))
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
    assert attempt(SampleExpectation(LAW, statistic, formula), GIVEN) is outcome


@pytest.mark.parametrize("statistic", [x[1] * x[2], RIGHT**2, 1 / (1 + x[1]), x[1] ** Rational(-1)], ids=str)
def test_a_statistic_beyond_both_is_left_open(attempt: Attempt, statistic: Expr) -> None:
    assert attempt(SampleExpectation(LAW, statistic, q**2), GIVEN) is OPEN


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
    assert attempt(SampleExpectation(LAW, statistic, formula), GIVEN) is not PROVED
