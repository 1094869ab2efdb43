"""Wrong Bellman equations; every witness is computed again by value iteration."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.special import logsumexp
from sympy import Expr, Integer, exp, log

from maxent.problems import AtOptimum, DualMinimiser, Identity, Limit
from maxent.problems.catalogue.soft_bellman import _entropy_floor
from maxent.problems.catalogue.soft_bellman._control import PROBLEM, P, Q, V, Z, alpha, gamma, pi, r
from maxent.problems.expressions.extremum import minimum
from maxent.problems.expressions.notation import A, S, a, b, i, s, t, total
from maxent.problems.problem import Sense
from maxent.verify.findings.finding import Finding

Decided = Callable[..., Finding]
Array = NDArray[np.float64]
Values = dict[str, Array]
Refuted = Callable[[Finding], tuple[Values, list[float], list[float]]]


def fixed_point(v: Values) -> tuple[Array, Array, Array]:
    """Soft value, action value and policy by value iteration."""
    soft = np.zeros(len(v["r"]))
    for _ in range(2000):
        soft = v["alpha"] * logsumexp((v["r"] + v["gamma"] * v["P"] @ soft) / v["alpha"], axis=1)
    action = v["r"] + v["gamma"] * v["P"] @ soft
    return soft, action, np.exp((action - soft[:, None]) / v["alpha"])


def shown(printed: list[float], candidates: Array) -> bool:
    """The witness shows one component; it is one of these."""
    return bool(np.isclose(np.ravel(candidates), printed[0], rtol=1e-4, atol=1e-5).any())


@pytest.mark.parametrize(
    ("wrong", "recomputed"),
    [
        (r[s, a] + total(P[s, a, t] * V[t], t, S), lambda v, soft: v["r"] + v["P"] @ soft),
        (
            r[s, a] - gamma * total(P[s, a, t] * V[t], t, S),
            lambda v, soft: v["r"] - v["gamma"] * v["P"] @ soft,
        ),
        (
            gamma * (r[s, a] + total(P[s, a, t] * V[t], t, S)),
            lambda v, soft: v["gamma"] * (v["r"] + v["P"] @ soft),
        ),
        (
            r[s, a] + gamma * total(P[t, a, s] * V[t], t, S),
            lambda v, soft: v["r"] + v["gamma"] * np.einsum("tas,t->sa", v["P"], soft),
        ),
        (gamma * total(P[s, a, t] * V[t], t, S), lambda v, soft: v["gamma"] * v["P"] @ soft),
    ],
    ids=["no discount", "flipped sign", "discounted reward", "transposed kernel", "no reward"],
)
def test_a_wrong_bellman_equation_is_refuted_in_both_numbers(
    decided: Decided, refuted: Refuted, wrong: Expr, recomputed: Callable[[Values, Array], Array]
) -> None:
    values, printed, actual = refuted(
        decided("soft-bellman-q-optimal", statements=(AtOptimum(Q[s, a], wrong),))
    )
    soft, action, _ = fixed_point(values)
    assert shown(printed, recomputed(values, soft))
    assert shown(actual, action)


def test_a_minimum_for_a_maximum_is_beaten(decided: Decided, refuted: Refuted) -> None:
    finding = decided("soft-bellman-q-optimal", problem=replace(PROBLEM, sense=Sense.MINIMISE))
    values, (stationary,), (better, *_) = refuted(finding)
    soft, _, _ = fixed_point(values)
    assert stationary == pytest.approx(values["rho"] @ soft, rel=1e-4)
    assert better < stationary


@pytest.mark.parametrize(
    ("wrong", "recomputed"),
    [
        (exp(Q[s, a] / alpha), lambda v, action: np.exp(action / v["alpha"])),
        (
            exp(-Q[s, a] / alpha) / total(exp(-Q[s, b] / alpha), b, A),
            lambda v, action: np.exp(
                -action / v["alpha"] - logsumexp(-action / v["alpha"], axis=1, keepdims=True)
            ),
        ),
    ],
    ids=["no normaliser", "flipped sign"],
)
def test_a_wrong_policy_is_refuted(
    decided: Decided, refuted: Refuted, wrong: Expr, recomputed: Callable[[Values, Array], Array]
) -> None:
    finding = decided("optimal-policy-boltzmann-004", statements=(AtOptimum(pi[s, a], wrong),))
    values, printed, actual = refuted(finding)
    _, action, policy = fixed_point(values)
    assert shown(printed, recomputed(values, action))
    assert shown(actual, policy)


def test_a_value_without_its_entropy_is_refuted(decided: Decided, refuted: Refuted) -> None:
    wrong = AtOptimum(V[s], total(pi[s, b] * Q[s, b], b, A))
    values, printed, actual = refuted(decided("soft-value-policy-form-optimal", statements=(wrong,)))
    soft, action, policy = fixed_point(values)
    assert shown(printed, (policy * action).sum(axis=1))
    assert shown(actual, soft)


def test_the_policy_of_the_problem_without_entropy_is_not_soft(decided: Decided, refuted: Refuted) -> None:
    finding = decided("optimal-policy-boltzmann-004", problem=replace(PROBLEM, terms=PROBLEM.terms[:1]))
    _, (printed, *_), (actual, *_) = refuted(finding)
    assert actual in (0, 1)
    assert 0 < printed < 1


def test_min_for_max_in_a_limit_is_refuted(decided: Decided, refuted: Refuted) -> None:
    wrong = Limit(alpha * log(Z), alpha, Integer(0), minimum(Q[s, a], a, A))
    values, (printed,), (reached, *_) = refuted(decided("soft-max-limit-alpha-zero", statements=(wrong,)))
    rows = values["Q"]
    assert any(
        (printed, reached) == pytest.approx((row.min(), row.max()), rel=1e-4, abs=1e-9) for row in rows
    )


def test_an_identity_without_its_entropy_is_refuted(decided: Decided, refuted: Refuted) -> None:
    wrong = Identity(total(pi[s, b] * Q[s, b], b, A), alpha * log(Z))
    values, (left,), (right,) = refuted(
        decided("soft-value-lse-equivalence", statements=(wrong,), condition=None)
    )
    means = (values["pi"] * values["Q"]).sum(axis=1)
    soft = values["alpha"] * logsumexp(values["Q"] / values["alpha"], axis=1)
    assert any((left, right) == pytest.approx(pair, rel=1e-4) for pair in zip(means, soft, strict=True))


def test_a_dual_function_with_a_flipped_target_is_smaller_elsewhere(
    decided: Decided, refuted: Refuted
) -> None:
    temperature, target, action = _entropy_floor.alpha, _entropy_floor.H_bar, _entropy_floor.Q
    wrong = temperature * log(total(exp(action[i] / temperature), i)) + temperature * target
    finding = decided("auto-tuning-argmin-corrected", statements=(DualMinimiser(temperature, wrong),))
    values, (smaller, elsewhere), (there, multiplier) = refuted(finding)

    def printed(x: float) -> float:
        return float(x * logsumexp(values["Q"] / x) + x * values["H_bar"])

    assert (smaller, there) == pytest.approx((printed(elsewhere), printed(multiplier)), rel=1e-4)
    assert smaller < there
