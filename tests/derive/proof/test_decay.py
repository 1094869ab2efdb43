"""Limits at infinity of sums of exponentials."""

from collections.abc import Callable

import pytest
from sympy import Abs, Expr, Heaviside, IndexedBase, Integer, Ne, Rational, Symbol, exp, log, oo

from maxent.derive.proof import ProofOutcome
from maxent.problems import Limit
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import (
    count,
    distribution,
    moment,
    positive,
    probability,
    real,
    temperature,
)

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
q, d, T = (Symbol(name, positive=True) for name in ("q", "delta", "tau"))
K = Symbol("K", integer=True, positive=True)
GIVEN = (probability(q), positive(d), temperature(T), count(K))
CRITICAL = K * d / log((1 - q**K) / q**K)


@pytest.mark.parametrize(
    ("formula", "value", "outcome"),
    [
        (CRITICAL, d / Abs(log(q)), PROVED),
        (CRITICAL, d * Abs(log(q)), OPEN),
        (CRITICAL / K, Integer(0), PROVED),
        (log(exp(K * d) + exp(2 * K * d)) / K, 2 * d, PROVED),
        (log(exp(K * d) + exp(2 * K * d)) / K, d, OPEN),
        (exp(-K * d) + K * exp(-K * d) * 0 + Rational(1, 2), Rational(1, 2), PROVED),
        (exp(K * d) / (1 + exp(K * d)), Integer(1), PROVED),
    ],
)
def test_exponentials_decay_or_grow(
    attempt: Attempt, formula: Expr, value: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(Limit(formula, K, oo, value), GIVEN) is outcome


r, w = IndexedBase("r", real=True), IndexedBase("w", positive=True)
c = Symbol("c", real=True)
WEIGHT = w[i] * exp(r[i] / T)
ABOVE = total(Heaviside(r[i] - c) * WEIGHT, i) / total(WEIGHT, i)
LAW = (real(r, n), distribution(w, n), moment(c, r, n), temperature(T))
LARGEST = maximum(r[j], j, n)


def test_the_best_outcomes_are_above_a_threshold_below_the_largest(attempt: Attempt) -> None:
    cold = Limit(ABOVE, T, Integer(0), Integer(1))
    assert attempt(cold, LAW, assumptions=(c < LARGEST, Ne(r[k], c))) is PROVED
    assert attempt(cold, LAW, assumptions=(minimum(r[j], j, n) < c,)) is OPEN
    assert attempt(cold, LAW) is OPEN
