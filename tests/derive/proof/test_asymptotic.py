"""Proofs of limits and expansions, for arbitrary n."""

from collections.abc import Callable

import pytest
from sympy import Abs, Expr, IndexedBase, Integer, KroneckerDelta, Rational, Symbol, exp, log, oo

from maxent.derive.proof import ProofOutcome
from maxent.problems import Expansion, Limit
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import count, distribution, positive, probability, real, temperature

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
q, w = IndexedBase("q", positive=True), IndexedBase("w", positive=True)
r = IndexedBase("r", real=True)
T, d, s = (Symbol(name, positive=True) for name in ("T", "delta", "s"))
K = Symbol("K", integer=True, positive=True)
GIVEN = (real(r, n), distribution(q, n), temperature(T))
Z, Z_q = total(exp(r[j] / T), j), total(q[j] * exp(r[j] / T), j)
BEST = maximum(r[j], j, n)
ON_THE_BEST = KroneckerDelta(r[i], BEST)
SOFT_MAXIMUM = T * log(Z)
TILT = q[i] * exp(r[i] / T) / Z_q

TRUE = {
    "soft maximum, cold": (SOFT_MAXIMUM, Integer(0), BEST),
    "weighted soft maximum, cold": (T * log(Z_q), Integer(0), BEST),
    "tilt, hot": (TILT, oo, q[i]),
    "tilt, cold": (TILT, Integer(0), q[i] * ON_THE_BEST / total(q[k] * KroneckerDelta(r[k], BEST), k)),
    "soft minimum, cold": (-T * log(total(exp(-r[j] / T), j)), Integer(0), minimum(r[j], j, n)),
    "softmax, hot": (exp(r[i] / T) / Z, oo, 1 / n),
    "softmax, cold": (exp(r[i] / T) / Z, Integer(0), ON_THE_BEST / total(KroneckerDelta(r[k], BEST), k)),
}
FALSE = {
    "smallest for largest": (SOFT_MAXIMUM, Integer(0), minimum(r[j], j, n)),
    "largest for smallest": (-T * log(total(exp(-r[j] / T), j)), Integer(0), BEST),
    "one sense for the other": (
        total(exp(r[j] / T), j) * total(exp(-r[j] / T), j) / n**2,
        Integer(0),
        total(ON_THE_BEST, i) / n**2,
    ),
    "sign": (SOFT_MAXIMUM, Integer(0), -BEST),
    "mean": (SOFT_MAXIMUM, Integer(0), total(r[j], j) / n),
    "temperature dropped": (log(Z), Integer(0), BEST),
    "uniform for the reference": (TILT, oo, 1 / n),
    "reference, cold": (TILT, Integer(0), q[i]),
    "reference dropped": (
        TILT,
        Integer(0),
        ON_THE_BEST / total(KroneckerDelta(r[k], BEST), k),
    ),
    "normaliser dropped": (TILT, Integer(0), q[i] * ON_THE_BEST),
    "a single best outcome": (exp(r[i] / T) / Z, Integer(0), ON_THE_BEST),
}


@pytest.mark.parametrize(("formula", "point", "value"), TRUE.values(), ids=TRUE)
def test_a_limit_in_the_temperature_is_proved(
    attempt: Attempt, formula: Expr, point: Expr, value: Expr
) -> None:
    assert attempt(Limit(formula, T, point, value), GIVEN) is PROVED


@pytest.mark.parametrize(("formula", "point", "value"), FALSE.values(), ids=FALSE)
def test_another_value_is_not_proved(attempt: Attempt, formula: Expr, point: Expr, value: Expr) -> None:
    assert attempt(Limit(formula, T, point, value), GIVEN) is OPEN


def test_zero_times_an_infinite_logarithm_is_not_zero(attempt: Attempt) -> None:
    assert attempt(Limit(SOFT_MAXIMUM, T, Integer(0), Integer(0)), GIVEN) is not PROVED


@pytest.mark.parametrize(
    ("reward", "value", "outcome"),
    [
        (K * d, d / Abs(log(s)), PROVED),
        (K * d, -d / log(s), PROVED),
        (d, Integer(0), PROVED),
        (K * d, d / log(s), OPEN),
        (K * d, Integer(0), OPEN),
        (K * d, d / Abs(log(1 - s)), OPEN),
        (d, d / Abs(log(s)), OPEN),
        (K**2 * d, Integer(0), OPEN),
    ],
)
def test_the_critical_temperature_of_a_long_task(
    attempt: Attempt, reward: Expr, value: Expr, outcome: ProofOutcome
) -> None:
    critical = reward / log((1 - s**K) / s**K)
    assert attempt(Limit(critical, K, oo, value), (probability(s), positive(d), count(K))) is outcome


STEP = q[i] * exp(T * r[i]) / total(q[j] * exp(T * r[j]), j)
MEAN = total(q[k] * r[k], k)
FIRST = q[i] + T * q[i] * (r[i] - MEAN)
SECOND_MOMENT = total(q[k] * r[k] ** 2, k)
SECOND = FIRST + T**2 * q[i] * ((r[i] - MEAN) ** 2 - SECOND_MOMENT + MEAN**2) / 2


@pytest.mark.parametrize(
    ("approximation", "order", "outcome"),
    [
        (q[i], 1, PROVED),
        (FIRST, 1, PROVED),
        (FIRST, 2, PROVED),
        (SECOND, 3, PROVED),
        (q[i], 2, OPEN),
        (FIRST, 3, OPEN),
        (SECOND, 4, OPEN),
        (q[i] - T * q[i] * (r[i] - MEAN), 2, OPEN),
        (q[i] + T * q[i] * r[i], 2, OPEN),
        (q[i] + T * (r[i] - MEAN), 2, OPEN),
        (q[i] + 2 * T * q[i] * (r[i] - MEAN), 2, OPEN),
    ],
    ids=[
        "constant",
        "more than needed",
        "first order",
        "second order",
        "constant claimed to first",
        "first claimed to second",
        "second claimed to third",
        "sign",
        "mean dropped",
        "reference dropped",
        "factor two",
    ],
)
def test_an_expansion_holds_to_its_order_and_not_to_the_next(
    attempt: Attempt, approximation: Expr, order: int, outcome: ProofOutcome
) -> None:
    assert attempt(Expansion(STEP, T, approximation, order), GIVEN) is outcome


def test_an_expansion_needs_that_the_reference_sums_to_one(attempt: Attempt) -> None:
    given = (real(r, n), positive(w, n), temperature(T))
    assert attempt(Expansion(STEP.subs(q, w), T, FIRST.subs(q, w), 2), given) is OPEN


def test_a_fractional_power_is_no_term_of_the_next_order(attempt: Attempt) -> None:
    assert attempt(Expansion(T ** Rational(3, 2), T, Integer(0), 2), GIVEN) is not PROVED


def test_the_coefficients_are_finite_for_all_parameters(attempt: Attempt) -> None:
    """At a = 1 the bump is 1, however small T is."""
    a = Symbol("a", real=True)
    given = (real(a), temperature(T))
    assert attempt(Expansion(T**2 / ((a**2 + 1) ** 4 + T**2), T, Integer(0), order=2), given) is PROVED
    assert attempt(Expansion(T**2 / ((a - 1) ** 4 + T**2), T, Integer(0), order=2), given) is OPEN
