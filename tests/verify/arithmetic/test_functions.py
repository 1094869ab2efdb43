"""Every function of the table in every algebra, against mpmath at extreme arguments."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import mpmath
import numpy as np
import pytest
import sympy
from flint import arb
from sympy import Derivative, Expr, Symbol

from maxent.verify.arithmetic.evaluator import Binding, Evaluator
from maxent.verify.arithmetic.exact_evaluator import ExactEvaluator
from maxent.verify.arithmetic.floating import Floating
from maxent.verify.arithmetic.functions import CONSTANTS, FUNCTIONS
from maxent.verify.arithmetic.interval import Range
from maxent.verify.arithmetic.precision import exact, precision
from maxent.verify.arithmetic.range_evaluator import RangeEvaluator
from maxent.verify.arithmetic.rational_or_ball import ball
from maxent.verify.errors import UndefinedError, UnevaluableError

pytestmark = pytest.mark.usefixtures("working_precision")

x = Symbol("x", real=True)
TINY, LARGE = Fraction(1, 10**300), Fraction(10**6)
ANYWHERE = (-LARGE, Fraction(-201, 2), Fraction(-1, 3), -TINY, TINY, Fraction(1, 2), Fraction(7, 2), LARGE)
POSITIVE = (TINY, Fraction(1, 3), Fraction(7, 2), Fraction(201, 2), Fraction(10**4) + Fraction(1, 3), LARGE)
WITHIN_ONE = (Fraction(-999_999, 10**6), Fraction(-1, 3), TINY, Fraction(1, 2), Fraction(999_999, 10**6))

SMOOTH: dict[type[Expr], tuple[Callable[..., object], tuple[Fraction, ...]]] = {
    sympy.exp: (mpmath.exp, ANYWHERE),
    sympy.log: (mpmath.log, POSITIVE),
    sympy.sin: (mpmath.sin, ANYWHERE),
    sympy.cos: (mpmath.cos, ANYWHERE),
    sympy.tan: (mpmath.tan, ANYWHERE),
    sympy.atan: (mpmath.atan, ANYWHERE),
    sympy.asin: (mpmath.asin, WITHIN_ONE),
    sympy.acos: (mpmath.acos, WITHIN_ONE),
    sympy.sinh: (mpmath.sinh, ANYWHERE[1:-1]),
    sympy.cosh: (mpmath.cosh, ANYWHERE[1:-1]),
    sympy.tanh: (mpmath.tanh, ANYWHERE[1:-1]),
    sympy.asinh: (mpmath.asinh, ANYWHERE),
    sympy.acosh: (mpmath.acosh, (Fraction(7, 6), Fraction(7, 2), LARGE)),
    sympy.atanh: (mpmath.atanh, WITHIN_ONE),
    sympy.cot: (mpmath.cot, (Fraction(-1, 3), Fraction(7, 2))),
    sympy.sec: (mpmath.sec, (Fraction(-1, 3), Fraction(7, 2))),
    sympy.csc: (mpmath.csc, (Fraction(-1, 3), Fraction(7, 2))),
    sympy.coth: (mpmath.coth, (Fraction(-1, 3), Fraction(7, 2))),
    sympy.sech: (mpmath.sech, (Fraction(-1, 3), Fraction(7, 2))),
    sympy.csch: (mpmath.csch, (Fraction(-1, 3), Fraction(7, 2))),
    sympy.erf: (mpmath.erf, ANYWHERE[1:-1]),
    sympy.erfc: (mpmath.erfc, ANYWHERE[2:-1]),
    sympy.gamma: (mpmath.gamma, POSITIVE[1:-1]),
    sympy.loggamma: (mpmath.loggamma, POSITIVE),
    sympy.factorial: (mpmath.factorial, POSITIVE[1:-2]),
}
PIECEWISE = {
    sympy.Abs,
    sympy.sign,
    sympy.Heaviside,
    sympy.Max,
    sympy.Min,
    sympy.floor,
    sympy.ceiling,
    sympy.binomial,
    sympy.KroneckerDelta,
    sympy.Mod,
    sympy.frac,
    sympy.beta,
}
WITHOUT_RANGES = {sympy.asin, sympy.acos, sympy.gamma, sympy.loggamma, sympy.factorial}
CASES = [(function, value) for function, (_, values) in SMOOTH.items() for value in values]
EACH = pytest.mark.parametrize(("function", "value"), CASES, ids=str)


def true_value(function: type[Expr], value: Fraction, digits: int = 400) -> arb:
    """The value that mpmath has, with many more digits than a ball holds."""
    with mpmath.workdps(digits):
        number = SMOOTH[function][0](mpmath.mpf(value.numerator) / value.denominator)
        text = mpmath.nstr(mpmath.re(number), digits - 30)
    with precision(4 * digits):
        return arb(text) * (1 + arb(0, arb(10) ** (40 - digits))) + arb(0, arb(10) ** -2000)


def at(value: Fraction) -> Evaluator:
    return Evaluator(Binding({}, {"x": exact(value)}))


def test_no_function_of_the_table_is_left_out_here() -> None:
    assert set(FUNCTIONS) == set(SMOOTH) | PIECEWISE


@EACH
def test_a_ball_contains_the_value(function: type[Expr], value: Fraction) -> None:
    found = at(value)(function(x))
    assert found.is_finite()
    assert found.overlaps(true_value(function, value))
    assert found.rad() < 1e-30 * (abs(found) + 1e-40) or function in {sympy.sin, sympy.cos, sympy.tan}


@EACH
def test_the_elementary_form_is_the_same_function(function: type[Expr], value: Fraction) -> None:
    elementary = FUNCTIONS[function].elementary
    if elementary is None:
        assert function in {
            sympy.exp,
            sympy.log,
            sympy.sin,
            sympy.cos,
            sympy.atan,
            sympy.asin,
            sympy.acos,
        } | {
            sympy.erf,
            sympy.gamma,
            sympy.loggamma,
        }
    else:
        assert at(value)(elementary(x)).overlaps(at(value)(function(x)))


@EACH
def test_an_exact_evaluation_agrees(function: type[Expr], value: Fraction) -> None:
    found = ExactEvaluator({"x": value}, {}, {})(function(x))
    assert ball(found).overlaps(at(value)(function(x)))


@EACH
def test_a_range_contains_the_value(function: type[Expr], value: Fraction) -> None:
    near = Range(exact(value) - abs(exact(value)) / 1000, exact(value) + abs(exact(value)) / 1000)
    ranges = RangeEvaluator(Evaluator(Binding({}, {})), x)
    if function in WITHOUT_RANGES:
        with pytest.raises(UnevaluableError, match="among ranges"):
            ranges(function(x), near)
        return
    found, inside = ranges(function(x), near), at(value)(function(x))
    assert found.low <= inside.upper()
    assert inside.lower() <= found.high


@EACH
def test_a_derivative_agrees_with_a_difference(function: type[Expr], value: Fraction) -> None:
    if value == TINY or abs(value) == LARGE or function in {sympy.asin, sympy.acos}:
        return  # a difference shows nothing there
    with precision(600):
        step = Fraction(1, 2**120)
        slope = (at(value + step)(function(x)) - at(value - step)(function(x))) / (2 * exact(step))
        found = at(value)(Derivative(function(x), x))
        assert abs(found - slope) < 1e-25 * (1 + abs(slope)) * (1 + abs(at(value)(function(x))))


@EACH
def test_a_float_is_near(function: type[Expr], value: Fraction) -> None:
    exactly = float(at(value)(function(x)).mid())
    found = float(Floating(Evaluator(Binding({}, {})), "x").scalar(function(x))({"x": np.float64(value)}))
    if not np.isfinite(exactly) or abs(value) == LARGE:
        return  # beyond floats, or beyond their reduction of angles
    assert found == pytest.approx(exactly, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("number", [Fraction(201, 2), Fraction(2001, 2), Fraction(601, 3)])
def test_a_large_number_is_enclosed_relative_to_its_size(number: Fraction) -> None:
    """A fixed radius of 1e-55 is no bound for a number of a hundred and fifty digits."""
    argument = sympy.Rational(number.numerator, number.denominator)
    found = Evaluator(Binding({}, {}))(sympy.gamma(argument))
    assert found.overlaps(true_value(sympy.gamma, number))
    assert found.rad() < 1e-40 * abs(found)


@pytest.mark.parametrize("constant", CONSTANTS, ids=str)
def test_a_constant_is_enclosed(constant: Expr) -> None:
    found = Evaluator(Binding({}, {}))(constant)
    with precision(700):
        assert found.overlaps(arb(str(constant.evalf(200))) + arb(0, arb(10) ** -190))


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        (sympy.Heaviside(x), 0),
        (sympy.floor(x), -1),
        (sympy.ceiling(x), 0),
        (sympy.Abs(x), "1/3"),
        (sympy.sign(x), -1),
        (sympy.Max(x, -1), "-1/3"),
        (sympy.Min(x, -1), -1),
        (sympy.binomial(sympy.Integer(7), sympy.Integer(2)), 21),
        (sympy.binomial(x, sympy.Integer(2)), "2/9"),
        (sympy.Mod(x, 1), "2/3"),
        (sympy.frac(x), "2/3"),
        (sympy.Piecewise((x, x > 0), (-2 * x, x > -1), (1, True)), "2/3"),
        (sympy.Piecewise((sympy.log(x), x > 0), (5, True)), 5),
    ],
)
def test_functions_made_of_pieces(formula: Expr, value: object) -> None:
    third = Fraction(-1, 3)
    assert at(third)(formula).overlaps(exact(Fraction(value)))  # type: ignore[arg-type]
    assert ball(ExactEvaluator({"x": third}, {}, {})(formula)).overlaps(exact(Fraction(value)))  # type: ignore[arg-type]
    float_value = float(Floating(at(third), "x").scalar(formula)({"x": np.float64(third)}))
    assert float_value == pytest.approx(float(Fraction(value)))  # type: ignore[arg-type]


def test_a_step_has_the_value_at_zero_that_it_is_given() -> None:
    here = at(Fraction(0))
    assert here(sympy.Heaviside(x)) == arb("0.5")
    assert here(sympy.Heaviside(x, 1)) == 1
    assert here(sympy.Heaviside(x, 0)) == 0


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        (sympy.log(x), Fraction(-1)),
        (1 / x, Fraction(0)),
        (sympy.sqrt(x), Fraction(-1)),
        (sympy.asin(x), Fraction(3, 2)),
        (sympy.gamma(x), Fraction(-2)),
        (sympy.loggamma(x), Fraction(-1, 2)),
    ],
)
def test_what_certainly_has_no_value_is_said(formula: Expr, value: Fraction) -> None:
    with pytest.raises(UndefinedError):
        at(value)(formula)


def test_a_function_without_a_rule_is_refused_in_one_sentence() -> None:
    with pytest.raises(UnevaluableError, match="no rule evaluates zeta in zeta"):
        at(Fraction(1, 2))(sympy.zeta(x))


def test_a_floor_of_a_rational_is_exact_at_an_integer() -> None:
    """In balls a third times 3 is a ball around 1, whose floor is 0 or 1."""
    third = Fraction(1, 3)
    assert ExactEvaluator({"x": third}, {}, {})(sympy.floor(3 * x)) == 1
    assert ExactEvaluator({"x": third}, {}, {})(sympy.ceiling(3 * x)) == 1


def test_no_case_that_does_not_apply_is_asked_for_its_value() -> None:
    here = at(Fraction(-1))
    assert here(sympy.Piecewise((sympy.log(x), x > 0), (x**2, True))) == 1
    with pytest.raises(UndefinedError, match="no case"):
        here(sympy.Piecewise((1, x > 0)))


def test_a_power_of_astronomical_size_takes_no_memory() -> None:
    """The exponent 2^(2^40) is a few bytes as a ball, and 128 gigabytes as an integer."""
    far = Evaluator(Binding({}, {"x": arb(2) ** 2**40}))
    assert far((sympy.Rational(1, 2)) ** x) < arb(10) ** -300
    assert ball(ExactEvaluator({"x": Fraction(3, 2)}, {}, {})(x**1234567)).is_finite()
    with pytest.raises(UnevaluableError, match="too long to be written out"):
        at(Fraction(1))(sympy.Sum(x, (x, 1, 10**9)))
