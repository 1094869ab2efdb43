"""Exact expectations over all samples."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sympy import Expr, IndexedBase, Integer, KroneckerDelta, Product, Rational, Sum, Symbol, sqrt

from maxent.problems import Claim, SampleExpectation
from maxent.problems.expressions.notation import i, j, k, n
from maxent.problems.statements import binary_draws, draws_from
from maxent.verify.errors import UndefinedError
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

x = IndexedBase("x", nonnegative=True)
q, K = Symbol("q", positive=True), Symbol("K", integer=True, positive=True)
LAW = binary_draws(q, x, K)
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


y, pi, r = IndexedBase("y", integer=True), IndexedBase("pi", positive=True), IndexedBase("r", real=True)
G, epsilon = Symbol("G", integer=True, positive=True), Symbol("epsilon", nonnegative=True)
ACTIONS = draws_from(pi, n, y, G)
MEAN = Sum(r[y[k]], (k, 1, G)) / G
SPREAD = sqrt(Sum((r[y[j]] - MEAN) ** 2, (j, 1, G)) / G)


@pytest.fixture
def group(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Callable[..., Trial]:
    def at(draws: int, rewards: tuple[int | str, ...], small: str = "1/10") -> Trial:
        law = ("7/10", "3/10") if len(rewards) == 2 else ("1/2", "3/10", "1/5")
        return trial(claim("k-step-support"), {"n": len(rewards)}, G=draws, pi=law, r=rewards, epsilon=small)

    return at


@pytest.mark.parametrize("draws", [1, 2, 4])
def test_the_variance_within_a_group_is_too_small(group: Callable[..., Trial], draws: int) -> None:
    """0.1575 of 0.21 for four draws of a binary reward that is 1 with probability 0.3."""
    formula = (1 - 1 / G) * Rational(21, 100)
    (found,) = observe(SampleExpectation(ACTIONS, SPREAD**2, formula), group(draws, (0, 1)))
    assert found.outcome is Outcome.HOLDS
    (wrong,) = observe(SampleExpectation(ACTIONS, SPREAD**2, Rational(21, 100)), group(4, (0, 1)))
    assert (wrong.outcome, wrong.printed, wrong.actual) == (Outcome.FAILS, "0.21", "0.1575")


def test_each_value_of_what_is_given_is_a_case_of_its_own(group: Callable[..., Trial]) -> None:
    statement = SampleExpectation(ACTIONS, r[y[1]] - MEAN, (1 - 1 / G) * (r[y[1]] - 1), y[1])
    found = observe(statement, group(2, (0, 1, "7/2")))
    assert [observation.outcome for observation in found] == [Outcome.HOLDS] * 3
    merged = observe(replace(statement, given=r[y[1]]), group(2, (2, 2, -2)))
    assert len(merged) == 3, "two actions of equal reward are one case, with two printed values"


def test_a_wrong_conditional_expectation_says_where(group: Callable[..., Trial]) -> None:
    statement = SampleExpectation(ACTIONS, r[y[1]] - MEAN, r[y[1]] - Rational(3, 10), y[1])
    found = observe(statement, group(2, (0, 1)))
    assert [observation.outcome for observation in found] == [Outcome.FAILS] * 2
    assert found[1].detail == "the expectation differs where y[1] = 2"


def test_an_exact_tie_has_no_spread(group: Callable[..., Trial]) -> None:
    """Three times 1/10 has standard deviation 0 exactly, where rounding would leave any number."""
    scaled = (r[y[1]] - MEAN) / (SPREAD + epsilon)
    (found,) = observe(SampleExpectation(ACTIONS, scaled**2, Integer(0)), group(3, ("1/10", "1/10")))
    assert found.outcome is Outcome.HOLDS
    with pytest.raises(UndefinedError, match="division by zero"):
        observe(SampleExpectation(ACTIONS, scaled, Integer(0)), group(3, ("1/10", "1/10"), small="0"))


def test_an_action_that_is_never_drawn_is_no_case(
    claim: Callable[..., Claim], trial: Callable[..., Trial]
) -> None:
    here = trial(claim("k-step-support"), {"n": 3}, G=2, pi=("1/2", "1/2", 0), r=(1, 2, 3))
    found = observe(SampleExpectation(ACTIONS, r[y[1]], r[y[1]], y[1]), here)
    assert [observation.outcome for observation in found] == [Outcome.HOLDS] * 2


def test_a_free_index_takes_every_value(group: Callable[..., Trial]) -> None:
    """E[delta(y_1, i)] = pi_i for every i."""
    hit = KroneckerDelta(y[1], i)
    found = observe(SampleExpectation(ACTIONS, hit, pi[i]), group(2, (0, 1, 2)))
    assert [observation.outcome for observation in found] == [Outcome.HOLDS] * 3
    found = observe(SampleExpectation(ACTIONS, hit, 2 * pi[i]), group(2, (0, 1, 2)))
    assert [observation.outcome for observation in found] == [Outcome.FAILS] * 3


def test_a_place_beyond_the_last_draw_is_not_decided(group: Callable[..., Trial]) -> None:
    (found,) = observe(SampleExpectation(ACTIONS, r[y[2]], r[y[2]], y[2]), group(1, (0, 1)))
    assert found.outcome is Outcome.INCONCLUSIVE
