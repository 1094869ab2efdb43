"""Signs of sums over pairs of outcomes."""

from collections.abc import Callable

import pytest
from sympy import Derivative, Expr, Heaviside, IndexedBase, Integer, Ne, Symbol, exp, oo
from sympy.logic.boolalg import Boolean

from maxent.derive.proof import ProofOutcome
from maxent.problems import Inequality, Monotonicity
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, indicator, inverse_temperature, moment, real

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
r, s, w = (IndexedBase(name, real=True) for name in ("r", "s", "w"))
q = IndexedBase("q", positive=True)
c, b = Symbol("c", real=True), Symbol("b", positive=True)
GIVEN = (real(r, n), real(s, n), distribution(q, n), moment(c, r, n), inverse_temperature(b))
LARGEST, SMALLEST = maximum(r[j], j, n), minimum(r[j], j, n)
OFF = Ne(r[k], c)
BETWEEN: tuple[Boolean, ...] = (SMALLEST < c, c < LARGEST, OFF)
ABOVE = Heaviside(r[i] - c)


GIBBS = q[i] * exp(b * r[i])


def mean(statistic: Expr, weight: Expr = GIBBS) -> Expr:
    return total(statistic * weight, i) / total(weight, i)


@pytest.mark.parametrize(
    ("formula", "increasing", "assumptions", "outcome"),
    [
        (mean(ABOVE), True, BETWEEN, PROVED),
        (mean(ABOVE), False, BETWEEN, OPEN),
        (1 - mean(ABOVE), False, BETWEEN, PROVED),
        (mean(ABOVE), True, BETWEEN[:2], OPEN),
        (mean(ABOVE), True, BETWEEN[1:], OPEN),
        (mean(Heaviside(c - r[i])), True, BETWEEN, OPEN),
        (mean(Heaviside(s[i] - c)), True, BETWEEN, OPEN),
        (mean(ABOVE, q[i] * exp(b * s[i])), True, BETWEEN, OPEN),
        (mean(r[i]), True, (SMALLEST < LARGEST,), PROVED),
        (mean(r[i]), True, BETWEEN, PROVED),
        (mean(r[i]), True, (), OPEN),
        (mean(s[i]), True, BETWEEN, OPEN),
        (mean(r[i] ** 2), True, BETWEEN, OPEN),
    ],
    ids=[
        "above",
        "the other way",
        "below",
        "on the threshold",
        "all above",
        "step down",
        "another event",
        "another reward",
        "mean",
        "mean, two assumptions",
        "constant reward",
        "another mean",
        "square",
    ],
)
def test_expectations_of_what_grows_with_the_reward_grow_with_its_weight(
    attempt: Attempt,
    formula: Expr,
    *,
    increasing: bool,
    assumptions: tuple[Boolean, ...],
    outcome: ProofOutcome,
) -> None:
    statement = Monotonicity(formula, b, increasing, (Integer(0), oo))
    assert attempt(statement, GIVEN, assumptions=assumptions) is outcome


P = mean(ABOVE)


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        ((LARGEST - SMALLEST) * P * (1 - P), Derivative(P, b), PROVED),
        ((LARGEST - SMALLEST) * P * (1 - P) / 2, Derivative(P, b), OPEN),
        ((LARGEST - c) * P * (1 - P), Derivative(P, b), OPEN),
        ((SMALLEST - LARGEST) * P * (1 - P), Derivative(P, b), OPEN),
        (Derivative(P, b), Integer(0), PROVED),
        (Derivative(mean(r[i]), b), Integer(0), PROVED),
        (Integer(0), Derivative(P, b), OPEN),
    ],
)
def test_the_slope_is_bounded_by_the_range(
    attempt: Attempt, left: Expr, right: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(Inequality(left, right), GIVEN, assumptions=BETWEEN) is outcome


a, law = IndexedBase("a", nonnegative=True), IndexedBase("law", nonnegative=True)
EVENT = (real(r, n), distribution(law, n), indicator(a, n), inverse_temperature(b))
TILTED = law[i] * exp(b * r[i])
GAIN = exp(b * (LARGEST - SMALLEST))
REFERENCE = total(a[i] * law[i], i)
AMPLIFIED = total(a[i] * TILTED, i) / total(TILTED, i)


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        (GAIN * REFERENCE, AMPLIFIED, PROVED),
        (AMPLIFIED * GAIN, REFERENCE, PROVED),
        (REFERENCE, AMPLIFIED, OPEN),
        (AMPLIFIED, REFERENCE, OPEN),
        (exp(b * LARGEST) * REFERENCE, AMPLIFIED, OPEN),
        (REFERENCE / GAIN, AMPLIFIED, OPEN),
        (total(a[i] * law[i] * r[i], i), REFERENCE * total(law[i] * r[i], i), OPEN),
        (REFERENCE * total(law[i] * r[i], i), total(a[i] * law[i] * r[i], i), OPEN),
    ],
    ids=["gain", "loss", "no gain", "no loss", "one end", "inverse", "correlated", "anticorrelated"],
)
def test_an_event_gains_at_most_the_factor_of_the_range(
    attempt: Attempt, left: Expr, right: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(Inequality(left, right), EVENT) is outcome
