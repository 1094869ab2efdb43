"""Derivatives in one entry of an array, at free indices that may be equal, in balls and rationals."""

from collections.abc import Iterator
from fractions import Fraction

import pytest
from flint import arb
from sympy import Derivative, Expr, IndexedBase, KroneckerDelta, Sum, exp, log

from maxent.problems.expressions.notation import i, j, k, n
from maxent.verify.arithmetic.evaluator import Binding, Evaluator
from maxent.verify.arithmetic.exact_evaluator import ExactEvaluator
from maxent.verify.arithmetic.precision import precision
from maxent.verify.arithmetic.truth import free_indices, positions, tried_positions

z, w, d = IndexedBase("z", real=True), IndexedBase("w", real=True), IndexedBase("d", real=True)
Z = Sum(exp(z[k]), (k, 1, n))
VALUES = {"z": (Fraction(1, 2), Fraction(-1), Fraction(2)), "w": (Fraction(3), Fraction(0), Fraction(-2))}
DEFINED = {"d": ((i,), z[i] ** 2)}
CASES = [
    (z[i] * z[j], z[i] + KroneckerDelta(i, j) * z[j]),
    (log(exp(z[i]) / Z), KroneckerDelta(i, j) - exp(z[j]) / Z),
    (exp(z[i]) / Z, exp(z[i]) / Z * (KroneckerDelta(i, j) - exp(z[j]) / Z)),
    (Sum(w[k] * z[k] ** 3, (k, 1, n)), 3 * w[j] * z[j] ** 2),
    (Sum(z[j] ** 2, (j, 1, n)), 2 * z[j]),
    (Sum(z[k], (k, 1, i)) * z[j], Sum(z[k], (k, 1, i)) + z[j] * Sum(KroneckerDelta(j, k), (k, 1, i))),
    (Sum(d[k] * w[k], (k, 1, n)), 2 * z[j] * w[j]),
    (w[i], w[i] * 0),
]


@pytest.fixture(autouse=True)
def _precise() -> Iterator[None]:
    with precision():
        yield


def evaluator() -> Evaluator:
    balls = {name: tuple(arb(v.numerator) / v.denominator for v in value) for name, value in VALUES.items()}
    return Evaluator(Binding({"n": 3}, balls, DEFINED))


@pytest.mark.parametrize(("function", "slope"), CASES)
def test_it_is_the_formula_at_every_pair_of_indices(function: Expr, slope: Expr) -> None:
    at_hand = evaluator()
    indices = tuple((index, 3) for index in (i, j))
    for at in positions(indices):
        found, expected = at_hand(Derivative(function, z[j]), at), at_hand(slope, at)
        assert abs(found - expected) < 1e-40


def test_under_a_sum_over_the_entry() -> None:
    total = Sum(Derivative(z[i] * z[j], z[j]), (j, 1, n))
    at_hand = evaluator()
    for place, value in enumerate(VALUES["z"], 1):
        assert abs(at_hand(total, {i: place}) - 4 * value.numerator / arb(value.denominator)) < 1e-40


def test_the_second_derivative_in_one_entry() -> None:
    assert abs(evaluator()(Derivative(z[i] ** 3, (z[j], 2)), {i: 1, j: 1}) - 3) < 1e-40
    assert evaluator()(Derivative(z[i] ** 3, (z[j], 2)), {i: 1, j: 2}) == 0


def test_in_rationals() -> None:
    exact = ExactEvaluator(VALUES, {"n": 3}, {})
    assert abs(exact(Derivative(z[i] * z[j], z[j]), {i: 1, j: 1}) - 1) < 1e-40


def test_a_bound_index_does_not_shorten_the_free_one_of_its_name() -> None:
    at_hand = Evaluator(Binding({"n": 3}, {"z": (arb(1),) * 3, "w": (arb(1),) * 2}, {}))
    assert free_indices(at_hand, z[i] + Sum(w[i], (i, 1, 2))) == ((i, 3),)


def test_thousands_of_positions_are_thinned_and_keep_the_diagonal() -> None:
    tried = list(tried_positions(((i, 200), (j, 200))))
    assert len(tried) == 1000
    assert {i: 1, j: 1} in tried
    assert len(list(tried_positions(((i, 5), (j, 5))))) == 25
    assert list(tried_positions(())) == [{}]
