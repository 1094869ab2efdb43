from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Integer, Product, Sum, Symbol

from problems import Claim, SampleExpectation
from problems.notation import k
from problems.statement import IndependentTrials
from verify.finding import Outcome
from verify.kinds import observe
from verify.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

x = IndexedBase("x", nonnegative=True)
q, K = Symbol("q", positive=True), Symbol("K", integer=True, positive=True)
LAW = IndependentTrials(x, k, K, q)
ALL, NUMBER = Product(x[k], (k, 1, K)), Sum(x[k], (k, 1, K))


@pytest.fixture
def here(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Callable[[int], Trial]:
    return lambda trials: trial(claim("k-step-support"), {}, q="1/3", K=trials)


@pytest.mark.parametrize("trials", [1, 2, 5])
@pytest.mark.parametrize(
    ("statistic", "formula"),
    [
        (ALL, q**K),
        (NUMBER, K * q),
        (NUMBER**2, K * q * (1 - q) + (K * q) ** 2),
        (1 - Product(1 - x[k], (k, 1, K)), 1 - (1 - q) ** K),
        (Integer(1) * x[1], q),
    ],
)
def test_expectations_over_every_sample(
    here: Callable[[int], Trial], trials: int, statistic: Expr, formula: Expr
) -> None:
    (found,) = observe(SampleExpectation(LAW, statistic, formula), here(trials))
    assert found.outcome is Outcome.HOLDS


def test_a_wrong_exponent_shows_both_numbers(here: Callable[[int], Trial]) -> None:
    (found,) = observe(SampleExpectation(LAW, ALL, q ** (K - 1)), here(2))
    assert (found.outcome, found.printed, found.actual) == (Outcome.FAILS, "0.333333", "0.111111")


def test_too_many_samples_are_not_enumerated_and_not_claimed(here: Callable[[int], Trial]) -> None:
    (found,) = observe(SampleExpectation(LAW, ALL, q**K), here(13))
    assert found.outcome is Outcome.INCONCLUSIVE
    assert "2^13" in found.detail
