"""Repair of a solver's point, so that it satisfies the constraints exactly."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction

import pytest
from flint import arb
from hypothesis import given, settings
from hypothesis import strategies as st
from sympy import IndexedBase, Integer, Symbol

from maxent.problems import (
    Entropy,
    Euclidean,
    Level,
    Linear,
    Moment,
    Normalisation,
    Problem,
    RelativeEntropy,
    Simplex,
    maximise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.notation import i, n
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.precision import precision
from maxent.verify.certificates.repair import repaired
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import UnrepairableError

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
p, E, q = IndexedBase("p", positive=True), IndexedBase("E", real=True), IndexedBase("q", positive=True)
U, B = Symbol("U", real=True), Symbol("B", positive=True)
lam, mu, nu = (Symbol(name, real=True) for name in ("lambda", "mu", "nu"))
SPACE, MASS = Simplex(p, i, n), Normalisation(lam)
CANONICAL = maximise(SPACE, Entropy(1), subject_to=[MASS, Moment(E, U, mu)])
FLOOR = maximise(SPACE, Linear(E), subject_to=[MASS, Level(Entropy(), Relation.AT_LEAST, B, mu)])
TRUST = maximise(SPACE, Linear(E), subject_to=[MASS, Level(RelativeEntropy(q), Relation.AT_MOST, B, mu)])


def reading(problem: Problem, bind: Bind, **values: object) -> Reading:
    known = {"E": (0, 1, 2, 5), "U": "6/5", "B": "1", "q": ("1/10", "1/5", "3/10", "2/5"), **values}
    return Reading.of(problem, bind({"n": len(known["E"])}, **known))  # type: ignore[arg-type]


def exactly(point: list[float]) -> list[arb]:
    return [arb(float(x)) for x in point]


def feasible(point: list[arb], read: Reading) -> bool:
    return all(miss.contains(0) and miss.rad() < 1e-45 for miss in read.misses(point).values())


WEIGHTS = st.lists(st.integers(1, 50), min_size=4, max_size=4)
NOISE = st.lists(st.floats(-1e-5, 1e-5), min_size=4, max_size=4)


@settings(derandomize=True, max_examples=40, deadline=None)
@given(WEIGHTS, NOISE)
def test_mass_and_mean_are_met_exactly_by_a_small_correction(
    bind: Bind, weights: list[int], noise: list[float]
) -> None:
    with precision():
        law = [w / sum(weights) for w in weights]
        mean = sum(Fraction(w, sum(weights)) * e for w, e in zip(weights, (0, 1, 2, 5), strict=True))
        read = reading(CANONICAL, bind, U=mean)
        rough = [x + e for x, e in zip(law, noise, strict=True)]
        point = repaired(exactly(rough), read)
        assert feasible(point, read)
        assert all(x > 0 for x in point)
        assert max(abs(float(x) - y) for x, y in zip(point, rough, strict=True)) < 1e-3


def test_negative_rounding_is_clipped(bind: Bind) -> None:
    read = reading(maximise(SPACE, Linear(E), subject_to=[MASS]), bind)
    point = repaired(exactly([-1e-9, 0.5, 0.3, 0.3]), read)
    assert point[0] == 0
    assert float(point[1]) == pytest.approx(0.5 / 1.1)
    assert feasible(point, read)


def test_at_the_end_of_the_range_what_the_solver_only_approaches_becomes_zero(bind: Bind) -> None:
    read = reading(CANONICAL, bind, U=0)
    point = repaired(exactly([1 - 3e-8, 1e-8, 1e-8, 1e-8]), read)
    assert [float(x) for x in point] == [1, 0, 0, 0]


def test_a_statistic_that_is_constant_leaves_one_equality(bind: Bind) -> None:
    read = reading(CANONICAL, bind, E=(2, 2, 2, 2), U=2)
    point = repaired(exactly([0.3, 0.3, 0.3, 0.3]), read)
    assert [float(x) for x in point] == pytest.approx([0.25] * 4)
    with pytest.raises(UnrepairableError, match="degenerate"):
        repaired(exactly([0.3, 0.3, 0.3, 0.3]), reading(CANONICAL, bind, E=(2, 2, 2, 2), U=3))


def test_without_constraints_the_point_is_left_alone(bind: Bind) -> None:
    read = reading(maximise(Euclidean(p, i, n), Linear(E)), bind)
    assert [float(x) for x in repaired(exactly([-1.5, 0.25, 3, 0]), read)] == [-1.5, 0.25, 3, 0]


def test_a_tangent_vector_is_repaired_to_total_zero(bind: Bind) -> None:
    v = IndexedBase("v", real=True)
    tangent = maximise(Euclidean(v, i, n), Linear(E), subject_to=[Normalisation(lam, Integer(0))])
    read = reading(tangent, bind)
    point = repaired(exactly([1.0, -0.5, -0.499, 0.0]), read)
    assert feasible(point, read)
    assert all(abs(x - y) < 1e-3 for x, y in zip(point, exactly([1.0, -0.5, -0.499, 0.0]), strict=True))


def test_a_mean_outside_the_range_cannot_be_repaired(bind: Bind) -> None:
    with pytest.raises(UnrepairableError):
        repaired(exactly([0.01, 0.01, 0.01, 0.97]), reading(CANONICAL, bind, U=6))


@pytest.mark.parametrize("problem", [FLOOR, TRUST])
def test_a_point_just_outside_a_level_set_is_mixed_in(bind: Bind, problem: Problem) -> None:
    read = reading(problem, bind, B="1/2")
    rough = [0.002, 0.01, 0.088, 0.9]
    point = repaired(exactly(rough), read)
    level = read.constraints["mu"]
    left = sum((c.value(x) for c, x in zip(level.left, point, strict=True)), arb(0))
    assert feasible(point, read)
    assert left >= level.right if level.relation is Relation.AT_LEAST else left <= level.right
    assert all(x >= 0 for x in point)


def test_a_point_inside_a_level_set_is_only_normalised(bind: Bind) -> None:
    point = repaired(exactly([0.26, 0.26, 0.26, 0.26]), reading(FLOOR, bind))
    assert [float(x) for x in point] == pytest.approx([0.25] * 4)


def test_a_floor_that_only_the_uniform_law_meets_has_no_interior(bind: Bind) -> None:
    above = Fraction(math.log(4)) + Fraction(1, 10**9)
    with pytest.raises(UnrepairableError, match="no interior"):
        repaired(exactly([0.2, 0.3, 0.3, 0.2]), reading(FLOOR, bind, B=above))


def test_an_inequality_beside_a_moment_is_refused_and_not_guessed_at(bind: Bind) -> None:
    level = Level(Entropy(), Relation.AT_LEAST, B, nu)
    crowded = maximise(SPACE, Linear(q), subject_to=[MASS, Moment(E, U, mu), level])
    with pytest.raises(UnrepairableError, match="beside further constraints"):
        repaired(exactly([0.4, 0.3, 0.2, 0.1]), reading(crowded, bind))
