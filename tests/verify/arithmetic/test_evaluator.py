"""Formulas evaluated in balls at an instance."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import mpmath
import pytest
from flint import arb, ctx
from hypothesis import given, settings
from hypothesis import strategies as st
from sympy import (
    Abs,
    Function,
    IndexedBase,
    Integer,
    KroneckerDelta,
    Product,
    Rational,
    Sum,
    Symbol,
    exp,
    log,
    pi,
    sqrt,
    symbols,
)

from maxent.problems.expressions.extremum import Maximum, Minimum
from maxent.verify.arithmetic.balls import integer_power
from maxent.verify.arithmetic.evaluator import Binding, Evaluator
from maxent.verify.arithmetic.precision import exact, precision
from maxent.verify.errors import IllTypedError, UndefinedError, UnevaluableError

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
i, j, n, m = symbols("i j n m", integer=True, positive=True)
x, y, z = symbols("x y z", real=True)
r = IndexedBase("r", real=True)
P = IndexedBase("P", real=True)


def test_a_rational_is_enclosed_to_the_working_precision() -> None:
    third = exact(Fraction(1, 3))
    assert (3 * third).contains(1)
    assert third.rad() < 1e-55


def test_the_precision_is_put_back_even_when_the_work_fails() -> None:
    before = ctx.prec
    with pytest.raises(UnevaluableError), precision(500):
        _ = ctx.prec == 500 and Evaluator(Binding({}, {}))(x)
    assert ctx.prec == before


def test_integer_powers_are_defined_on_balls_around_zero() -> None:
    around_zero = arb(0, 0.5)
    assert integer_power(around_zero, 2).is_finite()
    assert integer_power(arb(-2), 3) == -8
    assert integer_power(arb(2), -3) == arb("0.125")
    assert integer_power(arb(7), 0) == 1


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        (x + y, "1.25"),
        (x * y, "0.375"),
        (x / y, "1.5"),
        (x**3, "0.421875"),
        (x**-2, "1.77777777777777777777777777778"),
        (sqrt(x), "0.866025403784438646763723170753"),
        (exp(-x), "0.472366552741014707138046550943"),
        (log(y), "-0.693147180559945309417232121458"),
        (Abs(y - x), "0.25"),
        (2**y, "1.41421356237309504880168872421"),
        (pi * x, "2.35619449019234492884698253746"),
        (Rational(22, 7), "3.14285714285714285714285714286"),
    ],
)
def test_elementary_formulas_at_three_quarters_and_one_half(
    bind: Bind, expression: object, value: str
) -> None:
    found = bind(x="3/4", y="1/2")(expression)
    assert abs(found - arb(value)) < 1e-28


def test_sums_products_and_extrema_run_over_every_index(bind: Bind) -> None:
    at = bind({"n": 3}, r=(2, "-1/2", 5))
    assert at(Sum(r[i], (i, 1, n))) == arb("6.5")
    assert at(Product(r[i], (i, 1, n))) == -5
    assert at(Maximum(r[i], (i, 1, n))) == 5
    assert at(Minimum(r[i], (i, 1, n))) == arb("-0.5")
    assert at(Sum(i * r[i], (i, 2, n))) == 14


def test_nested_sums_and_free_indices_pick_the_right_component(bind: Bind) -> None:
    at = bind({"n": 2, "m": 3}, P=((1, 2, 3), (10, 20, 30)))
    assert at(Sum(P[i, j], (j, 1, m)), {i: 2}) == 60
    assert at(Sum(P[i, j] * j, (i, 1, n), (j, 1, m))) == 11 + 44 + 99
    assert at(Sum(Sum(P[i, j], (j, 1, m)) ** 2, (i, 1, n))) == 36 + 3600
    assert at(P[1, i + 1], {i: 2}) == 3


@pytest.mark.parametrize("drawn", [(1, 2, 3), (1, 1, 3), (3, 3, 1), (2, 3, 1), (3, 2, 3)])
def test_entries_are_picked_by_the_values_of_another_array(bind: Bind, drawn: tuple[int, ...]) -> None:
    at, y = bind({"n": 3}, r=(2, "-1/2", 5), y=drawn), IndexedBase("y")
    expected = sum(k * (2, Fraction(-1, 2), 5)[m - 1] for k, m in enumerate(drawn, 1))
    assert at(Sum(r[y[i]] * i, (i, 1, n))) == exact(expected)


def test_the_same_index_in_a_sum_and_in_a_definition_inside_of_it_are_two(bind: Bind) -> None:
    """c_k = sum_i P_ki, summed over an index that is called i as well."""
    values = bind({"n": 2}, P=((1, 2), (10, 20))).binding.values
    at = Evaluator(Binding({"n": 2}, values, {"c": ((j,), Sum(P[j, i], (i, 1, n)))}))
    c = IndexedBase("c")
    assert at(Sum(c[i], (i, 1, n))) == 33
    assert at(Sum(c[i] * Sum(c[i], (i, 1, n)), (i, 1, n))) == 33 * 33
    assert at(Sum(c[i + 1], (i, 1, 1))) == 30


def test_sums_may_run_to_the_index_of_a_sum_around_them(bind: Bind) -> None:
    at = bind({"n": 3}, r=(2, "-1/2", 5))
    assert at(Sum(Sum(r[j], (j, 1, i)), (i, 1, n))) == 3 * 2 - 1 + 5
    assert at(Sum(Sum(r[j] * r[i], (j, i, n)), (i, 1, n))) == 4 + arb("0.25") + 25 - 1 + 10 - arb("2.5")
    assert at(Sum(Sum(1, (j, 1, i)), (i, 1, n))) == 6
    assert at(Product(Sum(j, (j, 1, i)), (i, 1, n))) == 18
    assert at(Sum(Sum(r[j], (j, 1, i - 1)), (i, 1, n))) == 2 + arb("1.5")


def test_only_what_depends_on_a_changed_name_is_evaluated_again(bind: Bind) -> None:
    at = bind({"n": 2}, r=(1, 2), x=3)
    shared = Sum(r[i] ** 2, (i, 1, n))
    assert at(shared * x) == 15
    moved = at.extended(x=arb(4))
    assert moved(shared * x) == 20
    assert moved.extended(r=(arb(1), arb(1)))(shared * x) == 8
    assert at.extended(r=(arb(0), arb(1)))(shared * x) == 3


def test_a_kronecker_delta_compares_values_and_indices(bind: Bind) -> None:
    at = bind({"n": 3}, r=("1/3", 1, "1/3"))
    best = KroneckerDelta(r[i], Minimum(r[j], (j, 1, n)))
    assert [at(best, {i: k}) for k in (1, 2, 3)] == [1, 0, 1]
    assert at(Sum(KroneckerDelta(i, 2) * r[i], (i, 1, n))) == 1


def test_a_kronecker_delta_of_wide_balls_is_refused(bind: Bind) -> None:
    with pytest.raises(UnevaluableError, match="not decided"):
        bind(x=arb(0, 0.1), y=arb(0, 0.1))(KroneckerDelta(x, y))


def test_names_stand_for_their_definitions_until_a_value_is_given(bind: Bind) -> None:
    values = bind({"n": 2}, r=(1, 2)).binding.values
    defined = {"x": ((), Sum(r[i], (i, 1, n))), "q": ((j,), r[j] / Symbol("x", real=True))}
    at = Evaluator(Binding({"n": 2}, values, defined))
    q = IndexedBase("q")
    assert (at(q[2]) - exact(Fraction(2, 3))).contains(0)
    assert at.extended(x=arb(4))(q[2]) == arb("0.5")
    assert at.defining({"r": ((j,), Integer(3) * j)})(x) == 9


def test_a_size_may_be_a_parameter_that_holds_an_integer(bind: Bind) -> None:
    K = Symbol("K", integer=True, positive=True)
    assert bind(K=4)(Sum(i, (i, 1, K))) == 10
    with pytest.raises(UnevaluableError, match="not an integer"):
        bind(K="1/2")(Sum(i, (i, 1, K)))


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        (x + z, "z has no value"),
        (r[i], r"r\[i\] has no value"),
        (Function("f")(x), "no rule evaluates f"),
        (Maximum(i, (i, 2, 1)), "extremum over nothing"),
    ],
)
def test_what_has_no_value_is_refused_by_name(bind: Bind, expression: object, words: str) -> None:
    with pytest.raises(UnevaluableError, match=words):
        bind(x=1)(expression, {i: 1} if expression == r[i] else None)


def test_what_is_certainly_undefined_is_refused_as_such(bind: Bind) -> None:
    at = bind(x=0, y=-1)
    for expression, words in ((log(y), "logarithm of a negative number"), (1 / x, "division by zero")):
        with pytest.raises(UndefinedError, match=words):
            at(expression)


def test_what_may_be_undefined_is_not_finite_and_never_a_number(bind: Bind) -> None:
    at = bind(x=arb(0, 0.5))
    for expression in (log(x), 1 / x, log(log(exp(x)))):
        assert not at(expression).is_finite()


def test_the_root_of_a_negative_number_is_certainly_undefined(bind: Bind) -> None:
    with pytest.raises(UndefinedError, match="negative number"):
        bind(y=-1)(sqrt(y))


def test_zero_log_zero_is_zero_and_one_log_zero_is_not(bind: Bind) -> None:
    at = bind(x=0)
    assert at(x * log(x)) == 0
    assert not at(log(x)).is_finite()
    assert not at((x + 2) * log(x)).is_finite()


def test_a_component_beyond_the_end_of_its_array_is_ill_typed(bind: Bind) -> None:
    at = bind({"n": 3}, r=(1, 2))
    with pytest.raises(IllTypedError, match="beyond the end of r, which has 2"):
        at(Sum(r[i], (i, 1, n)))
    with pytest.raises(IllTypedError):
        at(r[0])


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.fractions(-20, 20, max_denominator=99), st.fractions("1/99", 20, max_denominator=99))
def test_every_ball_contains_the_value_at_three_times_the_precision(a: Fraction, b: Fraction) -> None:
    expression = exp(x / y) / (1 + exp(x / y)) - x * log(y) + (x - y) ** 2
    with precision(), mpmath.workdps(180):
        ball = Evaluator(Binding({}, {"x": exact(a), "y": exact(b)}))(expression)
        u, v = (mpmath.mpf(f.numerator) / f.denominator for f in (a, b))
        true = mpmath.exp(u / v) / (1 + mpmath.exp(u / v)) - u * mpmath.log(v) + (u - v) ** 2
        with precision(700):
            assert ball.contains(arb(mpmath.nstr(true, 170), arb(10) ** -150))
        assert ball.rad() < 1e-40 * (1 + abs(ball))
