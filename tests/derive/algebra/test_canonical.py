"""Deciding whether two expressions are equal, for arbitrary n: True is a proof."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sympy import Abs, Expr, IndexedBase, Rational, Sum, Symbol, exp, log, sqrt

from maxent.derive.algebra.canonical import canonical, equal, is_zero, pull_out_constants
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import A, S, a, i, j, k, n, s, total

r = IndexedBase("r", real=True)
q = IndexedBase("q", positive=True)
w = IndexedBase("w", positive=True)
T, x, m = (Symbol(name, positive=True) for name in ("T", "x", "m"))
c = Symbol("c", real=True)
Z = total(exp(r[j] / T), j)

SAME = {
    "renamed index": (total(r[i], i), total(r[k], k)),
    "split sum": (total(r[i] + q[i], i), total(r[i], i) + total(q[j], j)),
    "constant in front": (total(c * r[i], i), c * total(r[i], i)),
    "sum of a constant": (total(c, i), n * c),
    "softmax is shift invariant": (exp((r[i] + c) / T) / total(exp((r[j] + c) / T), j), exp(r[i] / T) / Z),
    "log-sum-exp moves with a shift": (T * log(total(exp((r[j] + c) / T), j)), T * log(Z) + c),
    "softmax adds up to one": (total(exp(r[i] / T) / Z, i), 1),
    "exponent of a logarithm": (exp(log(q[i]) + r[i]), q[i] * exp(r[i])),
    "logarithm of a quotient": (log(q[i] / w[i]), log(q[i]) - log(w[i])),
    "logarithm of a product with a sum": (log(q[i] * exp(r[i] / T) / Z), log(q[i]) + r[i] / T - log(Z)),
    "odds": (x / m / (x / m + 1), x / (x + m)),
    "multiplied out": ((x + m) ** 2 / (x + m), x + m),
    "logistic": (1 / (1 + exp(-x)), exp(x) / (exp(x) + 1)),
    "square root": (sqrt(x) * sqrt(x), x),
    "nested sums": (
        total(q[s] * total(r[s, a] * w[a], a, A), s, S),
        total(q[k] * total(w[j] * r[k, j], j, A), k, S),
    ),
    "renamed maximum": (maximum(r[i], i, n), maximum(r[k], k, n)),
    "product of two sums": (total(r[i], i) * total(q[i], i), total(q[j], j) * total(r[k], k)),
}
DIFFERENT = {
    "another sign": (total(r[i], i), -total(r[i], i)),
    "dropped summand": (total(r[i] + q[i], i), total(r[i], i)),
    "sum of a constant once": (total(c, i), c),
    "wrong index": (r[i], r[j]),
    "square of a sum": (total(r[i], i) ** 2, total(r[i] ** 2, i)),
    "logarithm of a sum": (log(total(q[i], i)), total(log(q[i]), i)),
    "exponential of a sum": (exp(total(r[i], i)), total(exp(r[i]), i)),
    "log-sum-exp without its shift": (T * log(total(exp((r[j] + c) / T), j)), T * log(Z)),
    "scaled softmax": (exp(2 * r[i] / T) / total(exp(2 * r[j] / T), j), exp(r[i] / T) / Z),
    "missing normaliser": (exp(r[i] / T), exp(r[i] / T) / Z),
    "binary logarithm": (log(x), log(x, 2)),
    "swapped divergence": (total(q[i] * log(q[i] / w[i]), i), total(w[i] * log(w[i] / q[i]), i)),
    "the other extremum": (maximum(r[i], i, n), minimum(r[i], i, n)),
    "states and actions": (total(r[i], i, S), total(r[i], i, A)),
    "transposed": (Sum(r[s, a], (a, 1, A)), Sum(r[a, s], (a, 1, A))),
    "unknown total mass": (total(q[i], i), 1),
}


@pytest.mark.parametrize(("left", "right"), SAME.values(), ids=SAME)
def test_equal_expressions_are_proven_equal(left: Expr, right: Expr) -> None:
    assert equal(left, right)


@pytest.mark.parametrize(("left", "right"), DIFFERENT.values(), ids=DIFFERENT)
def test_different_expressions_are_not(left: Expr, right: Expr) -> None:
    assert not equal(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (Abs(total(r[i], i)), total(r[i], i)),
        (sqrt(total(r[i], i) ** 2), total(r[i], i)),
        (Abs(maximum(r[i], i, n)), maximum(r[i], i, n)),
    ],
    ids=["modulus of a sum", "root of a square", "modulus of a maximum"],
)
def test_a_sum_of_reals_may_be_negative(left: Expr, right: Expr) -> None:
    assert not equal(left, right)


def test_a_sum_over_two_indices_may_be_renamed() -> None:
    assert equal(Sum(r[s, a], (a, 1, A), (s, 1, S)), Sum(r[i, j], (j, 1, A), (i, 1, S)))


def test_a_sum_of_sums_keeps_its_outer_index() -> None:
    rows = total(r[i, j], j) + total(q[i, j], j)
    assert not equal(total(rows, i), rows)


@settings(derandomize=True, max_examples=20, deadline=None)
@given(st.fractions(-3, 3, max_denominator=9), st.fractions(-3, 3, max_denominator=9))
def test_sums_are_linear(first: Rational, second: Rational) -> None:
    f, g = Rational(first), Rational(second)
    both = total(f * r[i] + g * q[i], i)
    assert equal(both, f * total(r[j], j) + g * total(q[k], k))
    assert equal(both, f * total(r[j], j)) is (g == 0)


def test_what_is_known_of_the_parameters_may_be_used() -> None:
    mass = canonical(total(q[i], i))
    assert is_zero(total(q[i], i) - 1, lambda expression: expression.xreplace({mass: mass**0}))


def test_the_canonical_form_is_canonical() -> None:
    once = canonical(log(q[i] * exp(r[i] / T) / Z) * total(q[k] + 1, k))
    assert canonical(once) == once


def test_constants_come_out_of_sums_and_the_index_keeps_its_name() -> None:
    assert pull_out_constants(total(c * r[i] + c, i)) == c * total(r[i], i) + c * total(1, i)
