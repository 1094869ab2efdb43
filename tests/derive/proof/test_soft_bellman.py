"""The soft Bellman equations, and the misprints that they must not be confused with."""

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Symbol, exp, log

from maxent.derive.proof import ProofOutcome
from maxent.problems import (
    AtOptimum,
    BellmanFlow,
    CausalEntropy,
    Linear,
    Occupancy,
    Stationarity,
    maximise,
    minimise,
)
from maxent.problems.expressions.notation import A, S, a, b, s, t, total
from maxent.problems.parameters.parameter import discount, distribution, real, temperature

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
mu, pi, rho, P = (IndexedBase(name, positive=True) for name in ("mu", "pi", "rho", "P"))
Q, V, r = (IndexedBase(name, real=True) for name in ("Q", "V", "r"))
alpha, gamma = Symbol("alpha", positive=True), Symbol("gamma", nonnegative=True)
SPACE = Occupancy(mu, s, a, t, S, A, policy=pi, action_value=Q)
FLOW = BellmanFlow(P, gamma, rho, multiplier=V)
PROBLEM = maximise(SPACE, Linear(r), CausalEntropy(alpha), subject_to=[FLOW])
GIVEN = (
    real(r, S, A),
    distribution(P, S, A, S),
    distribution(rho, S),
    discount(gamma),
    temperature(alpha),
)
Z = total(exp(Q[s, b] / alpha), b, A)
NEXT = total(P[s, a, t] * V[t], t, S)

TRUE = {
    "action value": (Q[s, a], r[s, a] + gamma * NEXT),
    "soft maximum": (V[s], alpha * log(Z)),
    "policy form": (V[s], total(pi[s, b] * (Q[s, b] - alpha * log(pi[s, b])), b, A)),
    "boltzmann policy": (pi[s, a], exp(Q[s, a] / alpha) / Z),
    "advantage form": (pi[s, a], exp((Q[s, a] - V[s]) / alpha)),
    "log policy": (alpha * log(pi[s, a]), Q[s, a] - V[s]),
    "policies add up": (total(pi[s, b], b, A), 1),
}
FALSE = {
    "gamma on the reward too": (Q[s, a], gamma * (r[s, a] + NEXT)),
    "gamma on the reward only": (Q[s, a], gamma * r[s, a] + NEXT),
    "gamma dropped": (Q[s, a], r[s, a] + NEXT),
    "gamma squared": (Q[s, a], r[s, a] + gamma**2 * NEXT),
    "value of this state": (Q[s, a], r[s, a] + gamma * V[s]),
    "kernel transposed": (Q[s, a], r[s, a] + gamma * total(P[t, a, s] * V[t], t, S)),
    "kernel dropped": (Q[s, a], r[s, a] + gamma * total(V[t], t, S)),
    "reward dropped": (Q[s, a], gamma * NEXT),
    "minus alpha": (V[s], alpha * log(Z) - alpha),
    "temperature in front dropped": (V[s], log(Z)),
    "temperature inside dropped": (V[s], alpha * log(total(exp(Q[s, b]), b, A))),
    "sign of the action value": (V[s], alpha * log(total(exp(-Q[s, b] / alpha), b, A))),
    "mean for the sum": (V[s], alpha * log(Z / A)),
    "sum over states": (V[s], alpha * log(total(exp(Q[t, a] / alpha), t, S))),
    "entropy subtracted": (V[s], total(pi[s, b] * (Q[s, b] + alpha * log(pi[s, b])), b, A)),
    "entropy dropped": (V[s], total(pi[s, b] * Q[s, b], b, A)),
    "greedy on the reward": (pi[s, a], exp(r[s, a] / alpha) / total(exp(r[s, b] / alpha), b, A)),
    "policy without its normaliser": (pi[s, a], exp(Q[s, a] / alpha)),
    "policy with the advantage's sign": (pi[s, a], exp((V[s] - Q[s, a]) / alpha)),
}


@pytest.mark.parametrize(("left", "right"), TRUE.values(), ids=TRUE)
def test_an_equation_that_holds_is_proved_for_arbitrary_states_and_actions(
    attempt: Attempt, left: Expr, right: Expr
) -> None:
    assert attempt(AtOptimum(left, right), GIVEN, PROBLEM) is PROVED


@pytest.mark.parametrize(("left", "right"), FALSE.values(), ids=FALSE)
def test_an_equation_with_a_misprint_is_not_proved(attempt: Attempt, left: Expr, right: Expr) -> None:
    assert attempt(AtOptimum(left, right), GIVEN, PROBLEM) is OPEN


def test_minimising_is_contradicted(attempt: Attempt) -> None:
    lowest = minimise(SPACE, Linear(r), CausalEntropy(alpha), subject_to=[FLOW])
    assert attempt(AtOptimum(V[s], alpha * log(Z)), GIVEN, lowest) is ProofOutcome.CONTRADICTED


def test_without_the_entropy_the_policy_is_not_determined(attempt: Attempt) -> None:
    hard = maximise(SPACE, Linear(r), subject_to=[FLOW])
    assert attempt(AtOptimum(V[s], alpha * log(Z)), GIVEN, hard) is ProofOutcome.STUCK


def test_the_stationarity_of_an_occupancy_measure(attempt: Attempt) -> None:
    entropy = alpha * log(mu[s, a] / total(mu[s, b], b, A))
    right = r[s, a] + gamma * NEXT - V[s] - entropy
    assert attempt(Stationarity(right), GIVEN, PROBLEM) is PROVED
    assert attempt(Stationarity(right - alpha), GIVEN, PROBLEM) is OPEN
    assert attempt(Stationarity(right + 2 * entropy), GIVEN, PROBLEM) is OPEN
