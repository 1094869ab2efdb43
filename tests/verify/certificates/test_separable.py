"""Problems as sums over coordinates: objective, dual function, violations."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction

import pytest
from flint import arb
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import logsumexp
from sympy import Dummy, IndexedBase, Integer, Lambda, Symbol

from maxent.problems import (
    Entropy,
    Euclidean,
    FDivergence,
    Level,
    Linear,
    Moment,
    Normalisation,
    Problem,
    RelativeEntropy,
    Simplex,
    SquaredDistance,
    maximise,
    minimise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.notation import i, n
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.precision import precision
from maxent.verify.certificates.separable import Reading
from maxent.verify.certificates.strong_concavity import strong_concavity
from maxent.verify.errors import NoConjugateError

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
p, r, f = IndexedBase("p", positive=True), IndexedBase("r", real=True), IndexedBase("f", real=True)
q = IndexedBase("q", positive=True)
tau, lam, mu = Symbol("tau", positive=True), Symbol("lambda", real=True), Symbol("mu", real=True)
SPACE, MASS = Simplex(p, i, n), Normalisation(lam)
REGULARISED = maximise(SPACE, Linear(r), RelativeEntropy(q, -tau), subject_to=[MASS])
FREE_ENERGY = minimise(SPACE, Linear(r, -1), RelativeEntropy(q, tau), subject_to=[MASS])
R, REF, TAU = (1, 0.3, -0.5, 1), (0.1, 0.2, 0.3, 0.4), 0.5
VALUE = TAU * logsumexp([x / TAU for x in R], b=REF)


def read(problem: Problem, bind: Bind, **values: object) -> Reading:
    known = {"r": (1, "3/10", "-1/2", 1), "q": ("1/10", "1/5", "3/10", "2/5"), "tau": "1/2", **values}
    return Reading.of(problem, bind({"n": 4}, **known))


def test_the_objective_is_read_in_the_problems_own_sense(bind: Bind) -> None:
    point = [arb("0.25")] * 4
    by_hand = 0.45 - 0.5 * sum(0.25 * math.log(0.25 / w) for w in REF)
    assert float(read(REGULARISED, bind).value(point)) == pytest.approx(by_hand, rel=1e-14)
    assert float(read(FREE_ENERGY, bind).value(point)) == pytest.approx(-by_hand, rel=1e-14)


@pytest.mark.parametrize(("problem", "sign"), [(REGULARISED, 1), (FREE_ENERGY, -1)])
def test_the_dual_bound_is_attained_at_the_multiplier(bind: Bind, problem: Problem, sign: int) -> None:
    assert pytest.approx(0.713876, abs=5e-7) == VALUE
    bound = read(problem, bind).dual_bound({"lambda": arb(sign * (VALUE - TAU))})
    assert float(bound) == pytest.approx(sign * VALUE, rel=1e-12)


@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.fractions(-4, 4, max_denominator=30))
def test_weak_duality_holds_for_any_multiplier_in_both_senses(bind: Bind, multiplier: Fraction) -> None:
    with precision():
        weight = {"lambda": arb(float(multiplier))}
        assert read(REGULARISED, bind).dual_bound(weight) >= VALUE - 1e-12
        assert read(FREE_ENERGY, bind).dual_bound(weight) <= -VALUE + 1e-12


@pytest.mark.parametrize(
    ("relation", "missed"), [(Relation.EQUAL, -0.1), (Relation.AT_MOST, 0.0), (Relation.AT_LEAST, 0.1)]
)
def test_a_satisfied_inequality_misses_nothing(bind: Bind, relation: Relation, missed: float) -> None:
    problem = maximise(SPACE, Entropy(1), subject_to=[MASS, Moment(r, tau, mu, relation)])
    reading = read(problem, bind, tau="11/20")
    misses = reading.misses([arb("0.25")] * 4)
    assert float(misses["lambda"]) == pytest.approx(0, abs=1e-50)
    assert float(misses["mu"]) == pytest.approx(missed)


def test_the_sign_of_an_inequalitys_multiplier_makes_it_a_relaxation(bind: Bind) -> None:
    """max H s.t. <r> >= 1/2 is at most log 4 at multiplier 0, and less relaxed at a positive one."""
    problem = maximise(SPACE, Entropy(1), subject_to=[MASS, Moment(r, tau, mu, Relation.AT_LEAST)])
    reading = read(problem, bind)
    mass = arb(4).log() - 1
    assert float(reading.dual_bound({"lambda": mass, "mu": arb(0)})) == pytest.approx(math.log(4))
    assert float(reading.dual_bound({"lambda": mass, "mu": arb(-3)})) == pytest.approx(math.log(4))
    tilted = arb(str(logsumexp([0.1 * x for x in R]))) - 1
    better = reading.dual_bound({"lambda": tilted, "mu": arb("0.1")})
    assert float(better) == pytest.approx(logsumexp([0.1 * x for x in R]) - 0.05)


def test_a_floor_under_the_entropy_is_centred_at_the_uniform_law_and_a_ball_at_its_reference(
    bind: Bind,
) -> None:
    floor = Level(Entropy(), Relation.AT_LEAST, tau, mu)
    ball = Level(RelativeEntropy(q), Relation.AT_MOST, tau, mu)
    for level, centre in ((floor, (0.25,) * 4), (ball, REF)):
        reading = read(maximise(SPACE, Linear(r), subject_to=[MASS, level]), bind)
        assert [float(x) for x in reading.constraints["mu"].centre] == pytest.approx(centre)


def test_the_gradient_of_the_lagrangian_vanishes_at_the_tilted_reference(bind: Bind) -> None:
    weights = [w * math.exp(x / TAU) for w, x in zip(REF, R, strict=True)]
    point = [arb(w / sum(weights)) for w in weights]
    for problem, sign in ((REGULARISED, 1), (FREE_ENERGY, -1)):
        slopes = read(problem, bind).gradient(point, {"lambda": arb(sign * (VALUE - TAU))})
        assert [float(g) for g in slopes] == pytest.approx([0] * 4, abs=1e-12)


def test_curvatures_of_entropy_reference_and_square_add_up_and_a_line_has_none(bind: Bind) -> None:
    both = maximise(SPACE, Entropy(tau), RelativeEntropy(q, -tau), subject_to=[MASS])
    assert strong_concavity(read(both, bind), {}, arb(0)) == 1
    assert strong_concavity(read(FREE_ENERGY, bind), {}, arb(0)) == arb("0.5")
    square = read(minimise(SPACE, SquaredDistance(r), subject_to=[MASS]), bind)
    assert strong_concavity(square, {}, arb(0)) == 2
    for flat in (
        maximise(SPACE, Linear(r), subject_to=[MASS]),
        minimise(SPACE, Entropy(1), subject_to=[MASS]),
    ):
        assert strong_concavity(read(flat, bind), {}, arb(0)) is None


@pytest.mark.parametrize(
    ("problem", "largest"),
    [
        (maximise(Euclidean(p, i, n), Linear(r, 5), Entropy(1)), math.exp(4)),
        (maximise(SPACE, Entropy(1), subject_to=[Normalisation(lam, total=Integer(40))]), 40),
    ],
)
def test_the_curvature_is_that_on_the_whole_range_of_the_entries(
    bind: Bind, problem: Problem, largest: float
) -> None:
    """The second derivative of -x log x is -1/x: weaker the larger the entries may become."""
    modulus = strong_concavity(read(problem, bind), {}, arb(0))
    assert modulus is None or modulus <= 1 / largest


def test_of_a_linear_objective_the_one_best_vertex_is_the_optimiser(bind: Bind) -> None:
    read_ = read(maximise(SPACE, Linear(r), subject_to=[MASS]), bind, r=(1, "3/10", "-1/2", 2))
    assert [float(x) for x in read_.greedy(arb(2, 0.01))] == [0, 0, 0, 1]
    assert read_.greedy(arb(2, 1.5)) is None
    assert read(maximise(SPACE, Linear(r), subject_to=[MASS]), bind).greedy(arb(1, 0.01)) is None
    assert read(REGULARISED, bind).greedy(arb(1)) is None


def test_an_occupancy_measure_is_not_read_coordinate_by_coordinate(
    bind: Bind, claim: Callable[..., object]
) -> None:
    with pytest.raises(NoConjugateError, match="occupancy"):
        Reading.of(claim("soft-bellman-q-optimal").problem, bind({"S": 2, "A": 2}))


def test_a_quadratic_divergence_has_a_closed_form_and_a_modulus_on_tangent_vectors(bind: Bind) -> None:
    u, v = Dummy("u", real=True), IndexedBase("v", real=True)
    term = FDivergence(Lambda(u, 3 * u**2 - u + 2), q, weight=Integer(-1))
    problem = maximise(Euclidean(v, i, n), term, subject_to=[Normalisation(lam, Integer(0))])
    read = Reading.of(problem, bind({"n": 2}, q=("1/4", "1/2")))
    x = [arb("0.3"), arb("-0.3")]
    assert abs(read.value(x) + 3 * (arb("0.09") * 4 + arb("0.09") * 2) + 2 * arb("0.75")) < 1e-40
    modulus = strong_concavity(read, {}, arb(0))
    assert modulus is not None
    assert abs(modulus - 12) < 1e-40
