"""Limits with a kink or a step, case by case."""

from collections.abc import Callable

import pytest
from sympy import Abs, Expr, Heaviside, Integer, Max, Ne, Symbol, exp, log, oo

from maxent.derive.proof import ProofOutcome
from maxent.problems import Limit
from maxent.problems.parameters.parameter import count, positive, probability, temperature

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
q, d, T = (Symbol(name, positive=True) for name in ("q", "delta", "tau"))
K = Symbol("K", integer=True, positive=True)
GIVEN = (probability(q), positive(d), temperature(T), count(K))
Z = q**K * exp(K * d / T) + 1 - q**K
P = q**K * exp(K * d / T) / Z
FREE = d / T + log(q)


@pytest.mark.parametrize(
    ("formula", "value", "outcome"),
    [
        (log(Z) / K, Max(Integer(0), FREE), PROVED),
        (log(Z) / K, Max(FREE, Integer(0)), PROVED),
        (log(Z) / K, FREE * Heaviside(FREE), PROVED),
        (log(Z) / K, Max(Integer(0), FREE / 2), OPEN),
        (log(Z) / K, Max(Integer(0), d / T - log(q)), OPEN),
        (log(Z) / K, Integer(0), OPEN),
        (log(Z) / K, FREE, OPEN),
        (P, Heaviside(FREE), PROVED),
        (P, Heaviside(-FREE), OPEN),
        (P**2, Heaviside(FREE), OPEN),
        (P * d / T - log(Z) / K, Heaviside(FREE) * Abs(log(q)), PROVED),
    ],
)
def test_a_kink_is_proved_on_both_sides_and_at_the_point(
    attempt: Attempt, formula: Expr, value: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(Limit(formula, K, oo, value), GIVEN) is outcome


def test_a_point_that_is_excluded_is_no_case(attempt: Attempt) -> None:
    """At the transition P tends to 1/2, and P^2 to 1/4."""
    statement = Limit(P**2, K, oo, Heaviside(FREE))
    assert attempt(Limit(P, K, oo, Heaviside(FREE)), GIVEN) is PROVED
    assert attempt(statement, GIVEN) is OPEN
    assert attempt(statement, GIVEN, assumptions=(Ne(T, d),)) is OPEN
