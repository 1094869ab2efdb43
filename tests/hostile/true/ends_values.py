"""Formulas of one or two numbers that hold, with common functions, cases, series and integrals."""

from fractions import Fraction

from sympy import (
    Abs,
    Eq,
    Heaviside,
    Integer,
    Integral,
    Max,
    Mod,
    Piecewise,
    Rational,
    Sum,
    Symbol,
    acosh,
    asinh,
    atanh,
    binomial,
    ceiling,
    cosh,
    erf,
    erfc,
    exp,
    factorial,
    floor,
    gamma,
    log,
    oo,
    pi,
    sign,
    sinh,
    sqrt,
)

from maxent.problems import Equivalence, Existence, Identity, Implication, Inequality
from maxent.problems.parameters.parameter import count, positive, probability, real
from maxent.problems.statements import Statement
from tests.hostile.stated import Aim, Stated, true

x, y = Symbol("x", real=True), Symbol("y", real=True)
p, s = Symbol("p", positive=True), Symbol("s", positive=True)
k, m = Symbol("k", integer=True), Symbol("m", integer=True, positive=True)
ZERO, ONE = Integer(0), Integer(1)
GIVEN = {x: real(x), y: real(y), p: positive(p), s: probability(s), m: count(m)}


def right(aim: Aim, name: str, because: str, statement: Statement, *symbols: Symbol) -> Stated:
    return true(aim, f"true-ends-{name}", because, statement, given=tuple(GIVEN[each] for each in symbols))


STATEMENTS = (
    right(Aim.FORM, "series-geometric", "a geometric sum", Identity(Sum(s**k, (k, 0, oo)), 1 / (1 - s)), s),
    right(
        Aim.FORM, "series-mean", "its derivative", Identity(Sum(k * s**k, (k, 1, oo)), s / (1 - s) ** 2), s
    ),
    right(Aim.FORM, "series-exp", "Taylor", Identity(Sum(x**k / factorial(k), (k, 0, oo)), exp(x)), x),
    right(
        Aim.FORM,
        "series-negative-binomial",
        "(1 - 1/2)^-4",
        Identity(Sum(binomial(k + 3, k) / 2**k, (k, 0, oo)), Integer(16)),
        p,
    ),
    right(
        Aim.FORM,
        "series-both-ends",
        "twice a geometric sum",
        Identity(Sum(3 ** (-Abs(k)), (k, -oo, oo)), Integer(2)),
        p,
    ),
    right(Aim.ENDS, "integral-exp", "its primitive", Identity(Integral(exp(-x), (x, 0, 1)), 1 - exp(-1)), p),
    right(
        Aim.ENDS, "integral-bell", "Gauss", Identity(Integral(exp(-p * x**2), (x, -oo, oo)), sqrt(pi / p)), p
    ),
    right(
        Aim.ENDS,
        "integral-gamma",
        "its definition",
        Identity(Integral(x**3 * exp(-x), (x, 0, oo)), Integer(6)),
        p,
    ),
    right(
        Aim.ENDS,
        "integral-logistic",
        "a distribution",
        Identity(Integral(exp(x) / (1 + exp(x)) ** 2, (x, -oo, oo)), ONE),
        p,
    ),
    right(
        Aim.ENDS, "integral-power", "its primitive", Identity(Integral(x**-3, (x, 1, oo)), Rational(1, 2)), p
    ),
    right(Aim.ENDS, "integral-log", "x log x - x", Identity(Integral(log(x), (x, 0, 1)), Integer(-1)), p),
    right(
        Aim.FORM,
        "integral-modulus",
        "5/18",
        Identity(Integral(Abs(x - Rational(1, 3)), (x, 0, 1)), Rational(5, 18)),
        p,
    ),
    right(
        Aim.FORM,
        "integral-pieces",
        "a triangle and two squares",
        Identity(Integral(Piecewise((x, x < 1), (2, True)), (x, 0, 3)), Rational(9, 2)),
        p,
    ),
    right(Aim.FORM, "identity-asinh", "inverse", Identity(asinh(sinh(x)), x), x),
    right(Aim.FORM, "identity-acosh", "even", Identity(acosh(cosh(x)), Abs(x)), x),
    right(
        Aim.FORM, "identity-atanh", "half the log odds", Identity(2 * atanh(2 * s - 1), log(s / (1 - s))), s
    ),
    right(Aim.FORM, "identity-hyperbola", "cosh^2 - sinh^2", Identity(cosh(x) ** 2 - sinh(x) ** 2, ONE), x),
    right(Aim.FORM, "identity-error-function", "its complement", Identity(erf(x) + erfc(x), ONE), x),
    right(
        Aim.SIZES, "identity-factorial", "recursion", Identity(factorial(m + 1), (m + 1) * factorial(m)), m
    ),
    right(Aim.SIZES, "identity-pascal", "Pascal", Identity(binomial(m + 1, 2), binomial(m, 2) + m), m),
    right(Aim.FORM, "identity-half-gamma", "reflection", Identity(gamma(Rational(1, 2)) ** 2, pi), p),
    right(Aim.FORM, "identity-remainder", "below 1", Identity(Mod(-s, 1), 1 - s), s),
    right(Aim.FORM, "identity-floor", "the definition", Identity(floor(x) + ceiling(-x), ZERO), x),
    right(
        Aim.TIES, "identity-steps", "1 on one side of 0", Identity(Heaviside(x, 1) + Heaviside(-x, 0), ONE), x
    ),
    right(Aim.TIES, "identity-sign", "0 at 0", Identity(sign(x) * Abs(x), x), x),
    right(Aim.TIES, "identity-maximum", "halves", Identity(Max(x, y), (x + y + Abs(x - y)) / 2), x, y),
    right(Aim.TIES, "identity-pieces", "the modulus", Identity(Piecewise((-x, x < 0), (x, True)), Abs(x)), x),
    right(
        Aim.DEFINEDNESS,
        "identity-guarded",
        "log is not asked for",
        Identity(Piecewise((log(x) - log(x), x > 0), (0, True)), ZERO),
        x,
    ),
    right(Aim.TIES, "inequality-mean", "arithmetic and geometric", Inequality(p + 1 / p, Integer(2)), p),
    right(Aim.ENDS, "inequality-exp", "the tangent", Inequality(exp(x), 1 + x), x),
    right(Aim.DEFINEDNESS, "implication-log", "log 1 = 0", Implication(x > 1, log(x) > 0), x),
    right(Aim.ENDS, "implication-root", "x = -1 too", Implication(x**2 <= 1, x <= 1), x),
    right(Aim.ENDS, "equivalence-log-2", "log", Equivalence(exp(p) > 2, p > log(2)), p),
    right(
        Aim.ENDS,
        "equivalence-odds",
        "s = 1/2 is outside",
        Equivalence(s / (1 - s) < 1, s < Rational(1, 2)),
        s,
    ),
    right(
        Aim.FORM,
        "existence-circle",
        "3, 4 and 5",
        Existence(Eq(x**2 + y**2, 1), ((x, Fraction(3, 5)), (y, Fraction(-4, 5)))),
        x,
        y,
    ),
)
