"""Enclosures of the optimal value, whatever point and multipliers a solver returns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import mpmath
import numpy as np
import pytest
from flint import arb
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar
from scipy.special import logsumexp
from sympy import IndexedBase, Rational, Symbol

from maxent.problems import (
    Entropy,
    Euclidean,
    Level,
    Linear,
    Moment,
    Normalisation,
    Problem,
    RelativeEntropy,
    ReverseRelativeEntropy,
    Simplex,
    SquaredDistance,
    maximise,
    minimise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.notation import i, n
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.precision import precision
from maxent.verify.certificates.certificate import Certificate, _enclosed, certify, scalar_multipliers
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import NotConvexError
from maxent.verify.programs.solve import Solution

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
p, r, q = IndexedBase("p", positive=True), IndexedBase("r", real=True), IndexedBase("q", positive=True)
tau, U, B = Symbol("tau", positive=True), Symbol("U", real=True), Symbol("B", positive=True)
lam, mu = Symbol("lambda", real=True), Symbol("mu", real=True)
SPACE, MASS = Simplex(p, i, n), Normalisation(lam)
REGULARISED = maximise(SPACE, Linear(r), RelativeEntropy(q, -tau), subject_to=[MASS])
REVERSE = maximise(SPACE, Linear(r), ReverseRelativeEntropy(q, -tau), subject_to=[MASS])
REWARD, REFERENCE = (1, "3/10", "-1/2", 1), ("1/10", "1/5", "3/10", "2/5")
R, REF = np.array([1, 0.3, -0.5, 1]), np.array([0.1, 0.2, 0.3, 0.4])


def log_partition(rewards: list[Fraction], law: list[Fraction], temperature: Fraction) -> arb:
    """tau log sum q exp(r / tau) to 60 digits, outside the code under test."""
    with mpmath.workdps(60):
        real = [mpmath.mpf(f.numerator) / f.denominator for f in (*rewards, *law, temperature)]
        size, t = len(rewards), real[-1]
        z = mpmath.fsum(real[size + k] * mpmath.exp(real[k] / t) for k in range(size))
        return arb(mpmath.nstr(t * mpmath.log(z), 55)) + arb(0, 1e-50)


def encloses(found: Certificate, value: arb) -> bool:
    return bool(found.lower.union(found.upper).overlaps(value))


REWARDS = st.lists(st.fractions(-3, 3, max_denominator=20), min_size=2, max_size=6)
TEMPERATURES = st.fractions("1/10", 5, max_denominator=20)


@settings(derandomize=True, max_examples=25, deadline=None)
@given(
    rewards=REWARDS,
    weights=st.lists(st.integers(1, 40), min_size=6, max_size=6),
    temperature=TEMPERATURES,
    negated=st.booleans(),
)
def test_the_regularised_value_is_enclosed_to_nine_digits_in_both_senses(
    bind: Bind, rewards: list[Fraction], weights: list[int], temperature: Fraction, *, negated: bool
) -> None:
    law = [Fraction(w, sum(weights[: len(rewards)])) for w in weights[: len(rewards)]]
    problem, sign = REGULARISED, 1
    if negated:
        problem = minimise(SPACE, Linear(r, -1), RelativeEntropy(q, tau), subject_to=[MASS])
        sign = -1
    with precision():
        at = bind({"n": len(rewards)}, r=tuple(rewards), q=tuple(law), tau=temperature)
        found, value = certify(problem, at), sign * log_partition(rewards, law, temperature)
        assert encloses(found, value)
        assert found.width <= 1e-9


@settings(derandomize=True, max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_whatever_the_solver_says_the_enclosure_is_valid(bind: Bind, seed: int) -> None:
    generator = np.random.default_rng(seed)
    multiplier = {"lambda": np.asarray(generator.normal(0.2, 1.0))}
    nonsense = Solution(generator.normal(0.3, 0.4, size=4) + 0.1, multiplier, "None", "optimal")
    with precision():
        at = bind({"n": 4}, r=REWARD, q=REFERENCE, tau="1/2")
        if (nonsense.primal <= 0).all():
            return  # nothing to repair
        point = [arb(float(x)) for x in nonsense.primal]
        found = _enclosed(Reading.of(REGULARISED, at), nonsense, point, scalar_multipliers(nonsense))
        assert encloses(found, arb("0.713875953844457932 +/- 1e-18"))


def test_the_maximum_entropy_at_a_mean_energy_is_enclosed(bind: Bind) -> None:
    problem = maximise(SPACE, Entropy(1), subject_to=[MASS, Moment(r, U, mu)])
    found = certify(problem, bind({"n": 4}, r=(0, 1, 2, 5), U="6/5"))
    assert encloses(found, arb("1.28123513474871718091555047384 +/- 1e-29"))
    assert found.width <= 1e-9


def test_the_reverse_divergence_has_its_own_optimum_and_not_the_tilt(bind: Bind) -> None:
    found = certify(REVERSE, bind({"n": 4}, r=REWARD, q=REFERENCE, tau="1/2"))
    with mpmath.workdps(40):  # p = tau q / (lambda - r) with total mass 1
        level = mpmath.findroot(
            lambda v: sum(0.5 * w / (v - x) for w, x in zip(REF, R, strict=True)) - 1, 1.4
        )
        point = [0.5 * w / (level - x) for w, x in zip(REF, R, strict=True)]
        value = sum(a * x - 0.5 * w * mpmath.log(w / a) for a, w, x in zip(point, REF, R, strict=True))
    assert abs(found.lower - arb(mpmath.nstr(value, 30))) < 1e-9
    assert found.lower <= float(value) + 1e-15
    assert found.upper >= float(value) - 1e-15
    assert found.width <= 1e-9


@pytest.mark.parametrize("radius", [0.01, 0.2])
def test_the_trust_region_value_is_the_least_dual_value(bind: Bind, radius: float) -> None:
    ball = Level(RelativeEntropy(q), Relation.AT_MOST, B, mu)
    problem = maximise(SPACE, Linear(r), subject_to=[MASS, ball])
    found = certify(problem, bind({"n": 4}, r=REWARD, q=REFERENCE, B=Fraction(str(radius))))
    dual = minimize_scalar(
        lambda log_t: np.exp(log_t) * (logsumexp(R / np.exp(log_t), b=REF) + radius),
        bounds=(-6, 6),
        options={"xatol": 1e-10},
    ).fun
    assert float(found.lower) == pytest.approx(dual, abs=1e-8)
    assert found.lower <= dual + 1e-14
    assert found.width <= 1e-9


def test_the_value_above_an_entropy_floor_is_enclosed(bind: Bind) -> None:
    floor = Level(Entropy(), Relation.AT_LEAST, B, mu)
    found = certify(maximise(SPACE, Linear(r), subject_to=[MASS, floor]), bind({"n": 2}, r=(1, 0), B="1/2"))
    assert encloses(found, arb("0.800290097446022805 +/- 1e-18"))
    assert found.width <= 1e-9


def test_a_proximal_step_in_the_whole_space_has_its_value_enclosed(bind: Bind) -> None:
    problem = minimise(Euclidean(p, i, n), Linear(r, tau), SquaredDistance(q, Rational(1, 2)))
    found = certify(problem, bind({"n": 4}, r=REWARD, q=REFERENCE, tau="1/2"))
    value = 0.5 * R @ REF - 0.125 * R @ R
    assert found.lower - 1e-15 <= value <= found.upper + 1e-15
    assert found.modulus == 1


def test_a_projection_onto_a_face_of_the_simplex_is_enclosed_narrowly(bind: Bind) -> None:
    problem = minimise(SPACE, SquaredDistance(r), subject_to=[MASS])
    found = certify(problem, bind({"n": 3}, r=(2, "1/2", -1)))
    assert found.lower.lower() <= 2.25 <= found.upper
    assert found.width <= 1e-6


def test_a_single_outcome_has_the_value_of_its_reward(bind: Bind) -> None:
    found = certify(REGULARISED, bind({"n": 1}, r=(3,), q=(1,), tau="1/2"))
    assert encloses(found, arb(3))
    assert found.width <= 1e-9


@pytest.mark.parametrize("temperature", ["1/100", 10**4])
def test_the_cold_and_the_hot_are_enclosed(bind: Bind, temperature: str | int) -> None:
    found = certify(REGULARISED, bind({"n": 4}, r=REWARD, q=REFERENCE, tau=temperature))
    rewards, law = ([Fraction(x) for x in xs] for xs in (REWARD, REFERENCE))
    assert encloses(found, log_partition(rewards, law, Fraction(temperature)))
    assert found.width <= 1e-9


def test_the_point_is_feasible_and_attains_the_lower_end(bind: Bind) -> None:
    at = bind({"n": 4}, r=REWARD, q=REFERENCE, tau="1/2")
    found = certify(REGULARISED, at)
    point = np.array([float(x) for x in found.point])
    assert sum(found.point, arb(0)).contains(1)
    assert R @ point - 0.5 * (point * np.log(point / REF)).sum() == pytest.approx(float(found.lower))
    assert found.modulus == arb("0.5")


def test_the_width_is_relative_and_infinite_where_a_bound_is_not_finite() -> None:
    known = Certificate(arb(3), arb(3) + arb(2) ** -20, Solution(np.ones(1), {}, "None", "optimal"))
    assert known.width == pytest.approx(2**-22)
    assert replace(known, upper=arb("nan")).width == float("inf")


@pytest.mark.parametrize(
    ("problem", "error"),
    [
        (minimise(SPACE, Entropy(1), subject_to=[MASS]), NotConvexError),
        (maximise(SPACE, RelativeEntropy(q), subject_to=[MASS]), NotConvexError),
    ],
)
def test_what_cannot_be_enclosed_says_so(bind: Bind, problem: Problem, error: type[Exception]) -> None:
    with pytest.raises(error):
        certify(problem, bind({"n": 2}, q=("1/4", "3/4")))
