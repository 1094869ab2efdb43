"""Numbers of the group-relative family: limits of its flows, by integration and by bracketed roots."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise, product

import cvxpy as cp
import numpy as np
import pytest
from scipy.integrate import solve_ivp
from scipy.optimize import brentq, minimize_scalar
from sympy import Expr, lambdify

from maxent.problems.catalogue.group_relative._population import NORMALISED_GAP, P, beta, binary_flow, p
from maxent.problems.catalogue.group_relative.grpo_equilibrium_unaffected_corrected import (
    GAP,
    Delta,
    G,
    epsilon,
)

Drift = Callable[[float], float]
GRID = np.linspace(-20, 20, 4001)


def logit(share: float) -> float:
    return float(np.log(share / (1 - share)))


def success(z: float) -> float:
    return float(1 / (1 + np.exp(-z)))


def drift(gap: Expr, reference: float, penalty: float) -> Drift:
    """The motion of the logit, from the flow that the claims are about."""
    law = binary_flow(gap).law / (P * (1 - P))
    of = lambdify(P, law.subs({p: reference, beta: penalty}).doit())
    return lambda z: float(of(success(z)))


def rests(motion: Drift) -> list[float]:
    """Every rest point that a grid of logits brackets."""
    signs = [(z, motion(z)) for z in GRID]
    found = [brentq(motion, a, b, xtol=1e-13) for (a, x), (b, y) in pairwise(signs) if x * y < 0]
    return [success(z) for z in found]


def end(motion: Drift, start: float) -> float:
    """Where the integrated flow is after a long time."""
    solution = solve_ivp(lambda _, z: [motion(z[0])], (0, 60), [logit(start)], rtol=1e-10, atol=1e-12)
    return success(solution.y[0, -1])


def gibbs(reference: float, reward: float, temperature: float) -> float:
    return success(logit(reference) + reward / temperature)


@pytest.mark.parametrize(
    ("reference", "penalty", "expected"),
    [(0.1, 1.0, [0.45305, 0.96654]), (0.1, 2.0, [0.25830]), (0.1, 0.5, []), (0.3, 1.0, [])],
)
def test_rest_points_of_the_population_flow(reference: float, penalty: float, expected: list[float]) -> None:
    """For p = 1/10: two at beta = 1, one below 1 at beta = 2 (the other is near 1), none at beta = 1/2."""
    motion = drift(NORMALISED_GAP, reference, penalty)
    found = rests(motion)
    assert found[: len(expected)] == pytest.approx(expected, abs=2e-5)
    assert bool(found) is bool(expected)
    if expected:
        assert end(motion, reference) == pytest.approx(expected[0], abs=2e-5)


def test_the_lower_rest_point_is_stable_and_the_upper_one_not() -> None:
    motion = drift(NORMALISED_GAP, 0.1, 1.0)
    assert end(motion, 0.96) == pytest.approx(0.45305, abs=1e-5)
    assert motion(logit(0.97)) > 0


def test_the_end_does_not_depend_on_the_reward() -> None:
    """The Gibbs policy at temperature 2 does: 0.10459, 0.15483 and 0.94283 for rewards 0.1, 1 and 10."""
    assert [gibbs(0.1, reward, 2) for reward in (0.1, 1, 10)] == pytest.approx(
        [0.10459, 0.15483, 0.94283], abs=1e-5
    )
    assert Delta not in binary_flow(NORMALISED_GAP).law.free_symbols


def test_the_two_rest_points_meet_at_a_fold() -> None:
    """Along the equation beta = 1 / (sqrt(P (1 - P)) (logit P - logit p)), whose least value is the fold."""

    def needed(share: float) -> float:
        return 1 / (np.sqrt(share * (1 - share)) * (logit(share) - logit(0.1)))

    fold = minimize_scalar(needed, bounds=(0.2, 0.99), method="bounded", options={"xatol": 1e-10})
    assert fold.fun == pytest.approx(0.69701, abs=1e-5)
    assert len(rests(drift(NORMALISED_GAP, 0.1, 0.698))) == 2
    assert not rests(drift(NORMALISED_GAP, 0.1, 0.696))


def spread_of_groups(size: int) -> Callable[[float], float]:
    """E[sigma_G], over every group of so many completions."""
    groups = np.array(list(product((0.0, 1.0), repeat=size)))
    ones, spreads = groups.sum(axis=1), groups.std(axis=1)
    return lambda share: float(np.sum(share**ones * (1 - share) ** (size - ones) * spreads))


@pytest.mark.parametrize(("size", "expected"), [(2, 0.23197), (4, 0.36073), (8, 0.41953), (12, None)])
def test_the_end_for_groups_of_finite_size(size: int, expected: float | None) -> None:
    """p = 1/10, beta = 1, epsilon = 0; for two it is the Gibbs policy of reward 1, by accident."""
    mean_spread = spread_of_groups(size)

    def motion(z: float) -> float:
        share = success(z)
        return mean_spread(share) / (share * (1 - share)) - (z - logit(0.1))

    if expected is None:
        assert 0.41953 < end(motion, 0.1) < 0.45305
    else:
        assert end(motion, 0.1) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize(
    ("reward", "expected", "tilted"), [(0.01, 0.4108, 0.1009), (1, 0.4194, 0.2320), (100, 0.4195, 1.0)]
)
def test_epsilon_lets_a_small_reward_shrink_only_a_little(
    reward: float, expected: float, tilted: float
) -> None:
    """Groups of eight, epsilon = 1e-4, beta = 1: the exact gap of the claim, put into the flow."""
    gap = GAP.expression.subs({Delta: reward, G: 8, epsilon: 1e-4}).doit()
    assert end(drift(gap, 0.1, 1.0), 0.1) == pytest.approx(expected, abs=6e-5)
    assert gibbs(0.1, reward, 1) == pytest.approx(tilted, abs=6e-5)


def normalised(policy: np.ndarray, reward: np.ndarray) -> np.ndarray:
    centred = reward - policy @ reward
    return centred / np.sqrt(policy @ centred**2)


def test_three_actions_rest_at_a_temperature_of_their_own() -> None:
    """Integrated, and by convex programs with the last solution's spread; not the Gibbs policy."""
    reference, reward = np.array([0.6, 0.3, 0.1]), np.array([0.0, 1.0, 3.0])

    def motion(_: float, z: np.ndarray) -> np.ndarray:
        policy = np.exp(z) / np.exp(z).sum()
        return normalised(policy, reward) - np.log(policy / reference)

    z = solve_ivp(motion, (0, 60), np.log(reference), rtol=1e-10, atol=1e-12).y[:, -1]
    policy = np.exp(z) / np.exp(z).sum()
    assert policy == pytest.approx([0.26324, 0.28611, 0.45064], abs=1e-5)
    spread = float(np.sqrt(policy @ (reward - policy @ reward) ** 2))
    assert spread == pytest.approx(1.28791, abs=1e-5)
    assert _tilted(reference, reward, spread) == pytest.approx(policy, abs=1e-6)
    assert _tilted(reference, reward, 1.0) == pytest.approx([0.17523, 0.23816, 0.58660], abs=1e-5)
    *_, last = _programs(reference, reward, penalty=1.0)
    assert last == pytest.approx(policy, abs=1e-4)


def _tilted(reference: np.ndarray, reward: np.ndarray, temperature: float) -> np.ndarray:
    weights = reference * np.exp(reward / temperature)
    return weights / weights.sum()


def _programs(reference: np.ndarray, reward: np.ndarray, penalty: float) -> Iterator[np.ndarray]:
    """max <r, pi> / sigma - beta KL with sigma that of the policy before."""
    policy, share = cp.Variable(len(reward)), cp.Parameter(nonneg=True)
    objective = share * (reward @ policy) - penalty * cp.sum(cp.rel_entr(policy, reference))
    problem = cp.Problem(cp.Maximize(objective), [cp.sum(policy) == 1])
    now = reference
    for _ in range(25):
        share.value = 1 / np.sqrt(now @ (reward - now @ reward) ** 2)
        problem.solve(solver=cp.CLARABEL)
        now = policy.value
        yield now


def test_convex_programs_find_the_rest_point_of_the_flow_too() -> None:
    *_, last = _programs(np.array([0.9, 0.1]), np.array([0.0, 1.0]), penalty=2.0)
    assert last[1] == pytest.approx(0.25830, abs=2e-5)


def test_shrunken_rewards_end_at_a_higher_temperature() -> None:
    """p = 1/10, Delta = 1, beta = 1/2, G = 4: at 0.5 / 0.75, not at 0.5."""
    assert end(lambda z: 0.75 - 0.5 * (z - logit(0.1)), 0.1) == pytest.approx(0.33243, abs=1e-5)
    assert gibbs(0.1, 1, 0.5 / 0.75) == pytest.approx(0.33243, abs=1e-5)
    assert gibbs(0.1, 1, 0.5) == pytest.approx(0.45085, abs=1e-5)


@pytest.mark.parametrize(("scale", "share"), [(1, 0.99980), (1e-3, 0.83333), (1e-6, 0.00498), (-1, -0.99980)])
def test_epsilon_breaks_the_invariance_to_scale(scale: float, share: float) -> None:
    rewards = scale * np.array([0.0, 1.0])
    advantage = (rewards - rewards.mean()) / (rewards.std() + 1e-4)
    assert advantage[1] == pytest.approx(share, abs=5e-6)


def test_a_tie_leaves_the_pull_of_the_reference() -> None:
    """-dKL/dlogits = (0.43, -0.43) at (0.6, 0.4) against (0.9, 0.1), with no surrogate at all."""
    policy, reference = np.array([0.6, 0.4]), np.array([0.9, 0.1])
    slope = np.log(policy / reference)
    assert -policy * (slope - policy @ slope) == pytest.approx([0.4300, -0.4300], abs=1e-4)


def test_normalised_advantages_are_smaller_where_ties_are_likely() -> None:
    """Their mean square is 1 off ties: for p = 1/10 and G = 8, 0.5695 in the mean over all groups."""
    groups = np.array(list(product((0.0, 1.0), repeat=8)))
    ones, spreads = groups.sum(axis=1), groups.std(axis=1)
    squares = np.where(spreads > 0, groups.var(axis=1) / np.where(spreads > 0, spreads, 1) ** 2, 0)
    assert np.sum(0.1**ones * 0.9 ** (8 - ones) * squares) == pytest.approx(0.5695, abs=5e-5)
