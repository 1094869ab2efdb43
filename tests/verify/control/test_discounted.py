"""Discounted Markov decision processes in balls, against value iteration in NumPy."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from flint import arb
from numpy.typing import NDArray
from scipy.special import logsumexp
from sympy import IndexedBase, Symbol

from maxent.problems import (
    BellmanFlow,
    CausalEntropy,
    Entropy,
    Linear,
    Occupancy,
    Problem,
    maximise,
    minimise,
)
from maxent.problems.expressions.notation import A, S, a, s, t
from maxent.verify.arithmetic.evaluator import Binding, Evaluator
from maxent.verify.control.discounted import Control, enclose_control, enclose_values
from maxent.verify.control.policy import policy_of
from maxent.verify.errors import NoConjugateError
from maxent.verify.programs.solve import Solution, candidates

pytestmark = pytest.mark.usefixtures("working_precision")

Array = NDArray[np.float64]
mu, pi, Q, V = (IndexedBase(name) for name in ("mu", "pi", "Q", "V"))
r, P, rho = (IndexedBase(name) for name in ("r", "P", "rho"))
alpha, gamma = Symbol("alpha", positive=True), Symbol("gamma", nonnegative=True)
SPACE = Occupancy(mu, s, a, t, S, A, policy=pi, action_value=Q)
FLOW = BellmanFlow(P, gamma, rho, multiplier=V)
PROBLEM = maximise(SPACE, Linear(r), CausalEntropy(alpha), subject_to=[FLOW])

REWARD = np.array([[1.0, -0.5], [0.25, 0.75], [-1.0, 0.5]])
KERNEL = np.array(
    [[[0.5, 0.25, 0.25], [0.125, 0.125, 0.75]], [[0, 1, 0], [0.5, 0, 0.5]], [[0.25, 0.5, 0.25], [1, 0, 0]]]
)
START, DISCOUNT, WEIGHT = np.array([0.5, 0.25, 0.25]), 0.75, 0.5
POLICY = np.array([[0.5, 0.5], [0.25, 0.75], [0.125, 0.875]])


def floats(array: Array) -> object:
    return tuple(floats(part) for part in array) if np.ndim(array) else arb(float(array))


def evaluator(weight: float = WEIGHT, discount: float = DISCOUNT) -> Evaluator:
    values = {"r": REWARD, "P": KERNEL, "rho": START, "alpha": weight, "gamma": discount}
    return Evaluator(Binding({"S": 3, "A": 2}, {k: floats(np.array(v)) for k, v in values.items()}))


def soft_value_iteration(weight: float = WEIGHT, discount: float = DISCOUNT) -> tuple[Array, Array, Array]:
    values = np.zeros(3)
    for _ in range(3000):
        q = REWARD + discount * KERNEL @ values
        values = weight * logsumexp(q / weight, axis=1)
    q = REWARD + discount * KERNEL @ values
    return values, q, np.exp((q - values[:, None]) / weight)


def returns_by_linear_algebra(policy: Array) -> Array:
    earned = (policy * (REWARD - WEIGHT * np.log(policy))).sum(axis=1)
    transition = np.einsum("sa,sat->st", policy, KERNEL)
    return np.linalg.solve(np.eye(3) - DISCOUNT * transition, earned)


def balls(policy: Array) -> list[list[arb]]:
    return [[arb(float(x)) for x in row] for row in policy]


def test_a_policy_returns_the_solution_of_its_linear_system() -> None:
    found = Control.of(PROBLEM, evaluator()).returns(balls(POLICY))
    assert [float(v) for v in found] == pytest.approx(returns_by_linear_algebra(POLICY), rel=1e-12)


def test_an_action_value_is_the_reward_and_the_discounted_return_after_it() -> None:
    found = Control.of(PROBLEM, evaluator()).action_values(balls(POLICY))
    expected = REWARD + DISCOUNT * KERNEL @ returns_by_linear_algebra(POLICY)
    assert np.array([[float(v) for v in row] for row in found]) == pytest.approx(expected, rel=1e-12)


def test_action_values_are_narrow_however_long_the_horizon() -> None:
    """At a discount of 0.999 the sum over time has 41 000 terms above 1e-18."""
    (first, *_), *_ = Control.of(PROBLEM, evaluator(discount=0.999)).action_values(balls(POLICY))
    assert first.rad() < 1e-45


def test_the_slope_of_the_return_is_the_limit_of_difference_quotients() -> None:
    control = replace(Control.of(PROBLEM, evaluator(discount=0.999)), weight=arb(0))
    direction = [[arb(x), -arb(x)] for x in (1, -2, 3)]
    step = arb(2) ** -70

    def moved(share: arb) -> list[list[arb]]:
        rows = zip(balls(POLICY), direction, strict=True)
        return [[p + share * v for p, v in zip(*row, strict=True)] for row in rows]

    quotient = (control.worth(moved(step)) - control.worth(moved(-step))) / (2 * step)
    assert abs(control.slope(balls(POLICY), direction) - quotient) < 1e-20
    with pytest.raises(NoConjugateError):
        replace(control, weight=arb(1)).slope(balls(POLICY), direction)


def test_policies_are_improved_to_the_fixed_point() -> None:
    control = Control.of(PROBLEM, evaluator(weight=0.01, discount=0.999))
    nonsense = Solution(np.ones((3, 2)), {"V": np.zeros(3)}, "None", "optimal")
    found = enclose_values(control, nonsense)
    assert all(high - low < 1e-40 for low, high in zip(found.below, found.above, strict=True))


def test_a_deterministic_policy_earns_no_entropy() -> None:
    greedy = [[arb(1), arb(0)]] * 3
    earned, moves = REWARD[:, 0], KERNEL[:, 0, :]
    expected = np.linalg.solve(np.eye(3) - DISCOUNT * moves, earned)
    found = Control.of(PROBLEM, evaluator()).returns(greedy)
    assert [float(v) for v in found] == pytest.approx(expected)


@pytest.mark.parametrize(("weight", "discount"), [(0.5, 0.75), (0.05, 0.75), (5.0, 0.95), (0.5, 0.0)])
def test_the_solved_program_encloses_the_fixed_point_of_value_iteration(
    weight: float, discount: float
) -> None:
    at = evaluator(weight, discount)
    values, _, _ = soft_value_iteration(weight, discount)
    solution = next(candidates(PROBLEM, at))
    found = enclose_values(Control.of(PROBLEM, at), solution)
    for low, high, value in zip(found.below, found.above, values, strict=True):
        assert low - 1e-12 <= value <= high + 1e-12
        assert high - low < 1e-40
    low, high = enclose_control(PROBLEM, at, solution)
    assert low - 1e-12 <= START @ values <= high + 1e-12


@pytest.mark.parametrize("seed", range(5))
def test_a_solver_that_answers_nonsense_still_leaves_a_valid_enclosure(seed: int) -> None:
    generator = np.random.default_rng(seed)
    nonsense = Solution(generator.normal(size=(3, 2)), {"V": generator.normal(size=3) * 5}, "None", "optimal")
    low, high = enclose_control(PROBLEM, evaluator(), nonsense)
    assert low - 1e-12 <= START @ soft_value_iteration()[0] <= high + 1e-12


def test_a_policy_is_read_off_the_occupancy_and_negative_rounding_is_clipped() -> None:
    policy = policy_of(np.array([[3.0, 1.0], [-1e-9, 2.0], [0.0, 0.0]]))
    assert [[float(x) for x in row] for row in policy] == [[0.75, 0.25], [0.0, 1.0], [0.5, 0.5]]


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (maximise(SPACE, Linear(r), CausalEntropy(alpha)), "under flow"),
        (maximise(SPACE, Linear(r), Entropy(alpha), subject_to=[FLOW]), "Entropy"),
    ],
)
def test_what_is_no_regularised_control_problem_is_refused(problem: Problem, words: str) -> None:
    with pytest.raises(NoConjugateError, match=words):
        Control.of(problem, evaluator())


def test_without_entropy_the_hard_maximum_is_enclosed() -> None:
    control = replace(Control.of(PROBLEM, evaluator()), weight=arb(0))
    values = np.zeros(3)
    for _ in range(500):
        values = (REWARD + DISCOUNT * KERNEL @ values).max(axis=1)
    greedy = (REWARD + DISCOUNT * KERNEL @ values).argmax(axis=1)
    exact = Solution(np.eye(2)[greedy], {"V": values}, "None", "optimal")
    found = enclose_values(control, exact)
    for low, high, value in zip(found.below, found.above, values, strict=True):
        assert low - 1e-12 <= value <= high + 1e-12
        assert high - low < 1e-12


def test_with_a_negative_entropy_weight_nothing_is_enclosed() -> None:
    control = replace(Control.of(PROBLEM, evaluator()), weight=arb(-0.5))
    with pytest.raises(NoConjugateError, match="negative"):
        enclose_values(control, Solution(POLICY, {"V": np.zeros(3)}, "None", "optimal"))


def test_a_minimisation_is_not_enclosed() -> None:
    problem = minimise(SPACE, Linear(r), CausalEntropy(alpha), subject_to=[FLOW])
    with pytest.raises(NoConjugateError, match="only maximisation"):
        enclose_control(problem, evaluator(), Solution(POLICY, {"V": np.zeros(3)}, "None", "optimal"))


def test_two_reward_terms_add_up() -> None:
    twice = replace(PROBLEM, terms=(Linear(r, weight=alpha), Linear(r), CausalEntropy(alpha)))
    found = Control.of(twice, evaluator()).reward
    assert np.array([[float(x) for x in row] for row in found]) == pytest.approx(1.5 * REWARD)
