"""Enclosures of optimisers, multipliers, policies and values."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from flint import arb
from scipy.special import logsumexp, softmax
from sympy import IndexedBase, Rational, Symbol, log

from maxent.problems import (
    Claim,
    Entropy,
    Level,
    Linear,
    Moment,
    Normalisation,
    RelativeEntropy,
    Simplex,
    maximise,
    minimise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.notation import i, n
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.certificates.certificate import certify
from maxent.verify.certificates.optimal_quantities import (
    at_optimum,
    distance_bound,
    moved,
    multiplier,
    optimiser,
)
from maxent.verify.errors import UnevaluableError

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
p, r, q = IndexedBase("p", positive=True), IndexedBase("r", real=True), IndexedBase("q", positive=True)
tau, U, B = Symbol("tau", positive=True), Symbol("U", real=True), Symbol("B", positive=True)
lam, mu = Symbol("lambda", real=True), Symbol("mu", real=True)
SPACE, MASS = Simplex(p, i, n), Normalisation(lam)
REGULARISED = maximise(SPACE, Linear(r), RelativeEntropy(q, -tau), subject_to=[MASS])
FREE_ENERGY = minimise(SPACE, Linear(r, -1), RelativeEntropy(q, tau), subject_to=[MASS])
CANONICAL = maximise(SPACE, Entropy(1), subject_to=[MASS, Moment(r, U, mu)])
FLOOR = maximise(SPACE, Linear(r), subject_to=[MASS, Level(Entropy(), Relation.AT_LEAST, B, mu)])


@pytest.fixture
def known(bind: Bind) -> Evaluator:
    return bind({"n": 4}, r=(1, "3/10", "-1/2", 1), q=("1/10", "1/5", "3/10", "2/5"), tau="1/2")


def encloses(ball: arb, value: float, width: float = 1e-4) -> bool:
    """The float that is held against the ball is itself rounded."""
    return bool(abs(ball - value).abs_lower() < 1e-13 and ball.rad() < width)


def test_the_optimiser_is_enclosed(known: Evaluator) -> None:
    weights = np.array([0.1, 0.2, 0.3, 0.4]) * np.exp(np.array([1, 0.3, -0.5, 1]) / 0.5)
    for ball, mass in zip(optimiser(certify(REGULARISED, known)), weights / weights.sum(), strict=True):
        assert encloses(ball, mass, 1e-5)


@pytest.mark.parametrize(("problem", "sign"), [(REGULARISED, 1), (FREE_ENERGY, -1)])
def test_the_multiplier_of_the_mass_is_the_slope_of_the_value_in_either_sense(
    known: Evaluator, problem: object, sign: int
) -> None:
    """tau (log Z - 1), and its negative for the free energy, whose value is -tau log Z."""
    assert encloses(multiplier(problem, known, MASS, certify(problem, known)), sign * 0.213875953844458)


def test_the_multiplier_of_the_mean_energy_is_beta(bind: Bind) -> None:
    at = bind({"n": 4}, r=(0, 1, 2, 5), U="6/5")
    assert encloses(
        multiplier(CANONICAL, at, CANONICAL.constraints[1], certify(CANONICAL, at)), 0.288016591566849
    )


def test_the_multiplier_of_the_entropy_floor_is_the_tuned_temperature(bind: Bind) -> None:
    at = bind({"n": 2}, r=(1, 0), B="1/2")
    assert encloses(multiplier(FLOOR, at, FLOOR.constraints[1], certify(FLOOR, at)), 0.720404803146489)


def test_variable_and_multipliers_are_bound_by_name(known: Evaluator) -> None:
    solved = at_optimum(REGULARISED, known, certify(REGULARISED, known))
    stationarity = r[i] - tau * (log(p[i] / q[i]) + 1) - lam
    for k in range(1, 5):
        assert solved(stationarity, {i: k}).contains(0)


def test_the_distance_to_the_optimum_follows_from_the_gap_and_the_curvature(known: Evaluator) -> None:
    found = certify(REGULARISED, known)
    wide = replace(found, upper=found.lower + arb(2) ** -10)
    assert float(distance_bound(wide)) == pytest.approx(math.sqrt(2 * 2**-10 / 0.5))


def test_without_curvature_the_optimum_is_not_enclosed(bind: Bind) -> None:
    flat = maximise(FLOOR.space, Linear(r), subject_to=FLOOR.constraints[:1])
    found = certify(flat, bind({"n": 2}, r=(1, 1)))
    with pytest.raises(UnevaluableError, match="without strong concavity"):
        distance_bound(found)


def test_under_an_entropy_floor_the_curvature_is_that_of_the_lagrangian(bind: Bind) -> None:
    """Half the mass of log(1 + exp(1 / alpha)) on the better arm: the certified radius has 20 digits."""
    found = certify(FLOOR, bind({"n": 2}, r=(1, 0), B="1/2"))
    assert float(distance_bound(found)) < 1e-20
    assert float(found.point[0]) == pytest.approx(0.800290097446022805, abs=1e-15)


def test_one_right_hand_side_is_moved_and_the_others_are_not() -> None:
    shifted = moved(CANONICAL, CANONICAL.constraints[1], Rational(1, 8))
    assert shifted.constraints[0] == MASS
    assert shifted.constraints[1].value == U + Rational(1, 8)
    assert moved(CANONICAL, MASS, Rational(1, 8)).constraints[0].total == Rational(9, 8)
    assert moved(FLOOR, FLOOR.constraints[1], Rational(1)).constraints[1].bound == B + 1


REWARD = np.array([[1.0, -0.5], [0.25, 0.75]])
KERNEL = np.array([[[0.5, 0.5], [0.25, 0.75]], [[0.0, 1.0], [1.0, 0.0]]])


def test_policy_action_value_and_soft_value_enclose_the_fixed_point(
    bind: Bind, claim: Callable[..., Claim]
) -> None:
    values = np.zeros(2)
    for _ in range(400):
        values = 0.5 * logsumexp((REWARD + 0.5 * KERNEL @ values) / 0.5, axis=1)
    action_values = REWARD + 0.5 * KERNEL @ values
    policy = softmax(action_values / 0.5, axis=1)
    problem = claim("soft-bellman-q-optimal").problem
    given = {"r": REWARD, "P": KERNEL, "rho": np.array([0.5, 0.5])}
    numbers = {name: nested(array) for name, array in given.items()}
    at = bind({"S": 2, "A": 2}, alpha="1/2", gamma="1/2", **numbers)
    bound = at_optimum(problem, at, certify(problem, at)).binding.values
    for s in range(2):
        assert encloses(bound["V"][s], values[s])
        for a in range(2):
            assert encloses(bound["Q"][s][a], action_values[s, a])
            assert encloses(bound["pi"][s][a], policy[s, a], 1e-3)


def nested(array: object) -> object:
    return tuple(nested(part) for part in array) if np.ndim(array) else arb(float(array))


def test_a_flow_constraint_has_no_single_right_hand_side(claim: Callable[..., Claim]) -> None:
    problem = claim("soft-bellman-q-optimal").problem
    with pytest.raises(UnevaluableError, match="no single right-hand side"):
        moved(problem, problem.constraints[0], Rational(1, 2))
