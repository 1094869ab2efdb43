"""Summands of terms in one coordinate: value, gradient, conjugate."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction

import pytest
from flint import arb
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar
from sympy import Dummy, IndexedBase, Lambda, Rational, log

from maxent.problems import (
    Bregman,
    CausalEntropy,
    Entropy,
    Linear,
    RelativeEntropy,
    ReverseRelativeEntropy,
    SquaredDistance,
    Term,
)
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.precision import exact, precision
from maxent.verify.errors import NoConjugateError
from maxent.verify.programs.summand import Coordinate
from maxent.verify.programs.terms import coordinates

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
c, q = IndexedBase("c", real=True), IndexedBase("q", positive=True)
u = Dummy("u", positive=True)
Q, P = (0.25, 0.75), (0.6, 0.4)

SUMS = [
    (Linear(c, weight=3), 3 * (0.5 * 0.6 - 2 * 0.4)),
    (Entropy(2), -2 * (0.6 * math.log(0.6) + 0.4 * math.log(0.4))),
    (RelativeEntropy(q), 0.6 * math.log(0.6 / 0.25) + 0.4 * math.log(0.4 / 0.75)),
    (ReverseRelativeEntropy(q), 0.25 * math.log(0.25 / 0.6) + 0.75 * math.log(0.75 / 0.4)),
    (SquaredDistance(c, weight=Rational(1, 2)), ((0.6 - 0.5) ** 2 + (0.4 + 2) ** 2) / 2),
    (Bregman(Lambda(u, u**2 / 2), c), ((0.6 - 0.5) ** 2 + (0.4 + 2) ** 2) / 2),
    (Bregman(Lambda(u, u * log(u)), q), 0.6 * math.log(0.6 / 0.25) + 0.4 * math.log(0.4 / 0.75)),
    (Bregman(Lambda(u, -log(u)), q), sum(x / y - math.log(x / y) - 1 for x, y in zip(P, Q, strict=True))),
]


def total(term: Term, bind: Bind, point: tuple[float, ...]) -> float:
    at = bind({"n": 2}, c=("1/2", -2), q=("1/4", "3/4"))
    summands = coordinates(term, 2, at)
    return float(sum((s.value(arb(x)) for s, x in zip(summands, point, strict=True)), arb(0)))


@pytest.mark.parametrize(("term", "expected"), SUMS)
def test_a_term_sums_to_its_definition(bind: Bind, term: Term, expected: float) -> None:
    assert total(term, bind, P) == pytest.approx(expected, rel=1e-14)


@pytest.mark.parametrize("term", [term for term, _ in SUMS])
def test_the_gradient_is_the_central_difference_of_the_value(bind: Bind, term: Term) -> None:
    at = bind({"n": 2}, c=("1/2", -2), q=("1/4", "3/4"))
    step = arb(2) ** -60
    for summand, x in zip(coordinates(term, 2, at), (arb("0.6"), arb("0.4")), strict=True):
        slope = (summand.value(x + step) - summand.value(x - step)) / (2 * step)
        assert abs(slope - summand.gradient(x)) < 1e-30


def test_the_mass_of_the_bregman_divergence_of_entropy_need_not_be_one(bind: Bind) -> None:
    whole = total(Bregman(Lambda(u, u * log(u)), q), bind, (2.0, 0.5))
    assert whole == pytest.approx(2 * math.log(8) + 0.5 * math.log(2 / 3) - 2.5 + 1)


def test_a_term_outside_the_form_is_refused(bind: Bind) -> None:
    with pytest.raises(NoConjugateError):
        coordinates(CausalEntropy(1), 2, bind({"n": 2}, q=("1/4", "3/4")))


def test_zero_log_zero_is_zero_and_a_ball_around_zero_stays_small() -> None:
    entropy = Coordinate(entropy=arb(1))
    assert entropy.value(arb(0)) == 0
    near = entropy.value(arb(0, 1e-12))
    assert near.contains(arb(1e-13) * -arb(1e-13).log())
    assert near.abs_upper() < 1e-10


def test_a_ball_from_zero_to_one_contains_the_largest_entropy() -> None:
    value = Coordinate(entropy=arb(1)).value(arb(0.5, 0.5))
    assert value.contains(arb("0.3678"))


NUMBERS = st.fractions(-3, 3, max_denominator=16)
POSITIVE = st.fractions("1/16", 3, max_denominator=16)


@settings(derandomize=True, max_examples=40, deadline=None)
@given(
    st.tuples(NUMBERS, NUMBERS, NUMBERS), st.tuples(NUMBERS, NUMBERS, NUMBERS), st.tuples(NUMBERS, POSITIVE)
)
def test_sums_and_multiples_of_coordinates_are_those_of_the_functions(
    first: tuple[Fraction, ...], second: tuple[Fraction, ...], at: tuple[Fraction, Fraction]
) -> None:
    with precision():
        factor, x = exact(at[0]), exact(at[1])
        one, other = (
            Coordinate(exact(f[0]), exact(f[1]), exact(f[2]), exact(f[1]), exact(f[0]), exact(f[2]))
            for f in (first, second)
        )
        apart = (one + other).value(x) - one.value(x) - other.value(x)
        assert abs(apart) < 1e-50
        assert abs(one.scaled(factor).value(x) - factor * one.value(x)) < 1e-50


@pytest.mark.parametrize(
    ("coordinate", "best"),
    [
        (Coordinate(linear=arb("0.3"), entropy=arb(2), constant=arb(1)), 1 + 2 * math.exp(0.3 / 2 - 1)),
        (Coordinate(linear=arb(-4), entropy=arb("0.5")), 0.5 * math.exp(-9)),
        (Coordinate(linear=arb(-3), barrier=arb(2), constant=arb(1)), 1 + 2 * (math.log(2 / 3) - 1)),
        (Coordinate(linear=arb(-2), constant=arb(5)), 5),
        (Coordinate(constant=arb(5)), 5),
    ],
)
def test_the_supremum_on_the_half_line(coordinate: Coordinate, best: float) -> None:
    assert float(coordinate.supremum(nonnegative=True)) == pytest.approx(best, rel=1e-14)
    searched = minimize_scalar(
        lambda v: -float(coordinate.value(arb(v))), bounds=(1e-12, 20), options={"xatol": 1e-10}
    )
    assert -searched.fun == pytest.approx(best, rel=1e-7)


def test_the_supremum_of_a_parabola_on_the_line() -> None:
    parabola = Coordinate(linear=arb(3), quadratic=arb(2), centre=arb(-1), constant=arb(1))
    # 1 + 3 x - 2 (x + 1)^2 is largest where 3 = 4 (x + 1).
    assert float(parabola.supremum(nonnegative=False)) == pytest.approx(1 - 0.75 - 2 * 0.75**2)


@pytest.mark.parametrize(
    "coordinate",
    [
        Coordinate(entropy=arb(-1)),
        Coordinate(barrier=arb(-1), linear=arb(-1)),
        Coordinate(barrier=arb(1), linear=arb(1)),
        Coordinate(quadratic=arb(-1)),
        Coordinate(linear=arb(1)),
        Coordinate(entropy=arb(0, 1)),
        Coordinate(entropy=arb(1), quadratic=arb(1)),
    ],
)
def test_without_concavity_or_a_finite_supremum_there_is_no_conjugate(coordinate: Coordinate) -> None:
    with pytest.raises(NoConjugateError):
        coordinate.supremum(nonnegative=True)


def test_a_line_with_any_slope_is_unbounded_on_the_whole_line() -> None:
    with pytest.raises(NoConjugateError):
        Coordinate(linear=arb(-1)).supremum(nonnegative=False)
