"""Blackwell's conditions: which operators they show to be contractions, and what follows."""

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Integer, Symbol, exp, log

from maxent.derive.proof import ProofOutcome
from maxent.problems import Definition, ResidualBound
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import A, S, a, b, s, t, total
from maxent.problems.parameters.parameter import discount, distribution, positive, real, temperature

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
Q, Q_star, r = (IndexedBase(name, real=True) for name in ("Q", "Q_star", "r"))
P, pi = IndexedBase("P", nonnegative=True), IndexedBase("pi", nonnegative=True)
alpha, gamma = Symbol("alpha", positive=True), Symbol("gamma", nonnegative=True)
GIVEN = (
    real(Q, S, A),
    real(Q_star, S, A),
    distribution(P, S, A, S),
    distribution(pi, S, A),
    discount(gamma),
    temperature(alpha),
)
LEAST = 1 / (1 - gamma)


def soft(values: IndexedBase) -> Expr:
    return alpha * log(total(exp(values[t, b] / alpha), b, A))


def under_policy(values: IndexedBase) -> Expr:
    return total(pi[t, b] * values[t, b], b, A)


Value = Callable[[IndexedBase], Expr]


def bound(value: Value, factor: Expr, discounted: Expr = gamma) -> tuple[ResidualBound, Definition]:
    """A statement about r + discount E[value], with the reward of which Q_star is the fixed point."""

    def ahead(values: IndexedBase) -> Expr:
        return discounted * total(P[s, a, t] * value(values), t, S)

    reward = Definition(r[s, a], Q_star[s, a] - ahead(Q_star))
    return ResidualBound(r[s, a] + ahead(Q), Q[s, a], Q_star, factor), reward


CASES: dict[str, tuple[Value, Expr, Expr, ProofOutcome]] = {
    "soft Bellman": (soft, LEAST, gamma, PROVED),
    "a policy's": (under_policy, LEAST, gamma, OPEN),  # sums of two laws are not counted yet
    "a larger factor": (soft, LEAST + 1, gamma, PROVED),
    "a squared factor": (soft, LEAST**2, gamma, PROVED),
    "no factor": (soft, Integer(1), gamma, OPEN),
    "half the factor": (soft, LEAST / 2, gamma, OPEN),
    "gamma squared": (soft, 1 / (1 - gamma**2), gamma, OPEN),
    "without discount": (soft, LEAST, Integer(1), OPEN),
    "discounted twice": (soft, LEAST, gamma**2, PROVED),
    "not monotone": (lambda values: -soft(values), LEAST, gamma, OPEN),
    "a maximum, whose derivative is not taken": (
        lambda values: maximum(values[t, b], b, A), LEAST, gamma, OPEN
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_residual_bounds_the_error(
    attempt: Attempt, case: tuple[Value, Expr, Expr, ProofOutcome]
) -> None:
    value, factor, discounted, outcome = case
    statement, reward = bound(value, factor, discounted)
    assert attempt(statement, GIVEN, definitions=(reward,)) is outcome


def test_another_array_is_no_fixed_point(attempt: Attempt) -> None:
    statement, _ = bound(soft, LEAST)
    wrong = Definition(r[s, a], Q_star[s, a])
    assert attempt(statement, GIVEN, definitions=(wrong,)) is OPEN


def test_a_factor_of_the_state_bounds_no_maximum(attempt: Attempt) -> None:
    values, fixed, own = (IndexedBase(name, real=True) for name in ("V", "V_star", "c"))
    weight, kernel = IndexedBase("w", positive=True), IndexedBase("K", nonnegative=True)
    modulus = 1 / (1 + weight[s])

    def ahead(array: IndexedBase) -> Expr:
        return modulus * total(kernel[s, t] * array[t], t, S)

    given = (real(fixed, S), real(values, S), distribution(kernel, S, S), positive(weight, S))
    reward = Definition(own[s], fixed[s] - ahead(fixed))
    statement = ResidualBound(own[s] + ahead(values), values[s], fixed, 1 / (1 - modulus))
    assert attempt(statement, given, definitions=(reward,)) is OPEN
