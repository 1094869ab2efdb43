"""Formulas of one or two numbers, wrong at a zero, a step or an end, without a value, or in a late digit."""

from fractions import Fraction

from sympy import (
    Eq,
    Heaviside,
    IndexedBase,
    Integer,
    Integral,
    Mod,
    Piecewise,
    Rational,
    Sum,
    Symbol,
    asin,
    binomial,
    cosh,
    exp,
    factorial,
    floor,
    gamma,
    log,
    oo,
    pi,
    sign,
    sin,
    sqrt,
)

from maxent.problems import Equivalence, Existence, Identity, Implication, Inequality
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import count, positive, probability, real
from maxent.problems.statements import Statement
from tests.hostile.stated import Aim, Stated, false

x, y = Symbol("x", real=True), Symbol("y", real=True)
p, s = Symbol("p", positive=True), Symbol("s", positive=True)
k, m = Symbol("k", integer=True), Symbol("m", integer=True, positive=True)
v, w = IndexedBase("v", positive=True), IndexedBase("w", positive=True)
ONE = Integer(1)
TINY = Rational(1, 10**12)
BELL = Integral(exp(-(x**2)), (x, -oo, oo))
GIVEN = {x: real(x), y: real(y), p: positive(p), s: probability(s), m: count(m)}


def wrong(aim: Aim, name: str, because: str, statement: Statement, *symbols: Symbol) -> Stated:
    return false(aim, f"false-ends-{name}", because, statement, given=tuple(GIVEN[each] for each in symbols))


STATEMENTS = (
    wrong(Aim.PRECISION, "identity-70th-digit", "1e-70", Identity(exp(p), exp(p) + Rational(1, 10**70)), p),
    wrong(
        Aim.PRECISION,
        "identity-gamma",
        "p gamma(p)",
        Identity(gamma(p + 1), p * gamma(p) * (1 + Rational(1, 10**100))),
        p,
    ),
    wrong(
        Aim.PRECISION,
        "identity-cosh",
        "1e-9 off",
        Identity(cosh(x), (exp(x) + exp(-x)) / 2 + Rational(1, 10**9)),
        x,
    ),
    wrong(
        Aim.PRECISION,
        "series-geometric",
        "2",
        Identity(Sum(2 ** (-k), (k, 0, oo)), 2 + Rational(1, 10**40)),
        p,
    ),
    wrong(Aim.FORM, "series-mean", "s/(1 - s)^2", Identity(Sum(k * s**k, (k, 0, oo)), 1 / (1 - s) ** 2), s),
    wrong(Aim.FORM, "series-exp", "a term short", Identity(Sum(p**k / factorial(k), (k, 1, oo)), exp(p)), p),
    wrong(Aim.PRECISION, "integral-bell", "sqrt(pi)", Identity(BELL, Rational("1.772453850905516")), p),
    wrong(
        Aim.PRECISION,
        "integral-exp",
        "1 - 1/e",
        Identity(Integral(exp(-x), (x, 0, 1)), 1 - exp(-1) + TINY),
        p,
    ),
    wrong(Aim.ENDS, "integral-power", "1", Identity(Integral(x**-2, (x, 1, oo)), 1 + TINY), p),
    wrong(Aim.ENDS, "integral-gamma", "p^-2", Identity(Integral(x * exp(-p * x), (x, 0, oo)), 1 / p), p),
    wrong(Aim.DEFINEDNESS, "identity-roots", "x = y = -1", Identity(sqrt(x) * sqrt(y), sqrt(x * y)), x, y),
    wrong(Aim.DEFINEDNESS, "identity-logs", "x = y = -1", Identity(log(x) + log(y), log(x * y)), x, y),
    wrong(Aim.ENDS, "identity-arcsine", "x = 2", Identity(asin(sin(x)), x), x),
    wrong(Aim.FORM, "identity-remainder", "1 - s", Identity(Mod(-s, 1), -s), s),
    wrong(Aim.FORM, "identity-floor", "not an integer", Identity(floor(-x), -floor(x)), x),
    wrong(Aim.TIES, "identity-steps", "x = 0: 2", Identity(Heaviside(x, 1) + Heaviside(-x, 1), ONE), x),
    wrong(Aim.TIES, "identity-sign", "x = 0", Identity(sign(x) ** 2, ONE), x),
    wrong(Aim.TIES, "identity-pieces", "x = 0", Identity(Piecewise((1, x >= 0), (0, True)), Heaviside(x)), x),
    wrong(Aim.SIZES, "identity-power-of-zero", "m = 1", Identity(Integer(0) ** (m - 1), Integer(0)), m),
    wrong(
        Aim.SIZES,
        "identity-binomial",
        "m = 1: 0",
        Identity(binomial(m, 2), binomial(m + 1, 2) - m + Integer(0) ** (m - 1)),
        m,
    ),
    wrong(Aim.ENDS, "inequality-exp", "x < 0", Inequality(exp(x), 1 + x + x**2 / 2), x),
    wrong(Aim.PRECISION, "inequality-mean", "p = 1", Inequality(p + 1 / p, 2 + Rational(1, 10**40)), p),
    wrong(Aim.DEFINEDNESS, "inequality-log", "x = -1", Inequality(x, log(x)), x),
    wrong(Aim.MAGNITUDES, "inequality-far", "x = 1000", Inequality(exp(x / 10), x**2 / 50 - 1), x),
    false(
        Aim.TIES,
        "false-ends-equality-cauchy-schwarz",
        "equality wherever v is a multiple of w",
        Inequality(
            total(v[i] ** 2, i) * total(w[i] ** 2, i), total(v[i] * w[i], i) ** 2, equality=((v[i], w[i]),)
        ),
        given=(positive(v, n), positive(w, n)),
    ),
    false(
        Aim.TIES,
        "false-ends-equality-sums",
        "equality wherever v permutes w",
        Inequality((total(v[i], i) - total(w[i], i)) ** 2, Integer(0), equality=((v[i], w[i]),)),
        given=(positive(v, n), positive(w, n)),
    ),
    wrong(Aim.FORM, "implication-square", "x = -1", Implication(x**2 >= 1, x >= 1), x),
    wrong(Aim.FORM, "implication-order", "x = 1, y = -2", Implication(x > y, x**2 > y**2), x, y),
    wrong(Aim.DEFINEDNESS, "implication-log", "x = -1", Implication(x < 1, log(x) < 0), x),
    wrong(Aim.FORM, "equivalence-square", "x = -2", Equivalence(x**2 > 1, x > 1), x),
    wrong(
        Aim.PRECISION,
        "equivalence-log-2",
        "log 2 = 0.69314718055994",
        Equivalence(exp(p) > 2, p > Rational("0.693147180559")),
        p,
    ),
    wrong(
        Aim.PRECISION,
        "equivalence-odds",
        "s = 1/2",
        Equivalence(s / (1 - s) < 1, s < Rational(1, 2) - TINY),
        s,
    ),
    wrong(
        Aim.PRECISION,
        "existence-root",
        "its square is 2 - 1e-12",
        Existence(Eq(p**2, 2), ((p, Fraction("1.414213562373")),)),
        p,
    ),
    wrong(
        Aim.PRECISION,
        "existence-pi",
        "sin is not 0 there",
        Existence(Eq(sin(pi * p), 0), ((p, Fraction(10**15 + 1, 10**15)),)),
        p,
    ),
)
