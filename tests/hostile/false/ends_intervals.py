"""Monotonicity, curvature and slopes that are wrong on a small, far or thin part of the interval."""

from sympy import Abs, Expr, Heaviside, Integer, Max, Rational, Symbol, cos, exp, floor, log, oo, sin, tanh

from maxent.problems import Convexity, Monotonicity, Slope
from maxent.problems.parameters.parameter import positive, real
from maxent.problems.statements import Statement
from tests.hostile.stated import Aim, Stated, false

u, x, p = Symbol("u", positive=True), Symbol("x", real=True), Symbol("p", positive=True)
Interval = tuple[Expr, Expr]
ZERO, ONE = Integer(0), Integer(1)
LINE, HALF, UNIT = (-oo, oo), (ZERO, oo), (ZERO, ONE)
NARROW = exp(-((1000 * (u - Rational(1, 3))) ** 2))


def wrong(aim: Aim, name: str, because: str, statement: Statement) -> Stated:
    return false(aim, f"false-ends-{name}", because, statement, given=(positive(p), real(x)))


def rises(formula: Expr, variable: Symbol, domain: Interval) -> Monotonicity:
    return Monotonicity(formula, variable, increasing=True, domain=domain)


def falls(formula: Expr, variable: Symbol, domain: Interval) -> Monotonicity:
    return Monotonicity(formula, variable, increasing=False, domain=domain)


def convex(formula: Expr, variable: Symbol, domain: Interval) -> Convexity:
    return Convexity(formula, variable, convex=True, domain=domain)


def concave(formula: Expr, variable: Symbol, domain: Interval) -> Convexity:
    return Convexity(formula, variable, convex=False, domain=domain)


STATEMENTS = (
    wrong(Aim.ENDS, "increasing-square", "falls on the left", rises(x**2, x, LINE)),
    wrong(
        Aim.ENDS,
        "increasing-wave",
        "falls once a turn",
        rises(x + sin(x) * Rational(1001, 1000), x, LINE),
    ),
    wrong(
        Aim.MAGNITUDES,
        "increasing-far",
        "falls from 1e9",
        rises(u / (1 + u / 10**9) ** 2, u, HALF),
    ),
    wrong(
        Aim.MAGNITUDES,
        "increasing-near",
        "falls below 3e-8",
        rises(u + Rational(1, 10**15) / u, u, HALF),
    ),
    wrong(Aim.MAGNITUDES, "increasing-tanh", "falls beyond 8", rises(tanh(x) - x / 10**6, x, LINE)),
    wrong(Aim.MAGNITUDES, "increasing-dip", "a dip of 1e-3", rises(u - 2 * NARROW, u, UNIT)),
    wrong(Aim.ENDS, "increasing-flat", "flat at first", rises(Max(u, Rational(1, 10**6)), u, UNIT)),
    wrong(Aim.ENDS, "increasing-floor", "flat", rises(floor(x), x, LINE)),
    wrong(Aim.ENDS, "decreasing-pole", "not across 0", falls(1 / x, x, (Integer(-1), ONE))),
    wrong(Aim.ENDS, "decreasing-log", "from e on only", falls(log(u) / u, u, (Integer(2), oo))),
    wrong(
        Aim.ENDS,
        "increasing-jump",
        "falls by 1e-6 at 1/7",
        rises(x - Heaviside(x - Rational(1, 7)) / 10**6, x, LINE),
    ),
    wrong(Aim.PRECISION, "slope-sine", "1e-9 off", Slope(sin(x), x, cos(x) * (1 + Rational(1, 10**9)))),
    wrong(
        Aim.PRECISION, "slope-tanh", "1e-40 off", Slope(tanh(x), x, 1 - tanh(x) ** 2 + Rational(1, 10**40))
    ),
    wrong(Aim.FORM, "slope-cubed-modulus", "3 x |x|", Slope(Abs(x) ** 3, x, 3 * x**2)),
    wrong(Aim.FORM, "slope-power-of-itself", "one term short", Slope(p**p, p, p**p * log(p))),
    wrong(Aim.DEFINEDNESS, "slope-logarithm", "-2/|x| on the left", Slope(log(x**2), x, 2 / Abs(x))),
    wrong(
        Aim.MAGNITUDES,
        "convex-far",
        "bends down from 5e8",
        convex(u * log(u) - u**2 / 10**9, u, HALF),
    ),
    wrong(Aim.MAGNITUDES, "convex-near", "bends down at 0", convex(x**4 - x**2 / 10**9, x, LINE)),
    wrong(Aim.FORM, "convex-modulus", "two straight pieces", convex(Abs(x), x, LINE)),
    wrong(
        Aim.FORM,
        "convex-kink",
        "bends down at 1/7",
        convex(x**2 - Abs(x - Rational(1, 7)) / 10**6, x, UNIT),
    ),
    wrong(
        Aim.ENDS,
        "concave-bell",
        "bends up beyond 1/sqrt(2) = 0.7071",
        concave(exp(-(x**2)), x, (-Rational(71, 100), Rational(71, 100))),
    ),
    wrong(
        Aim.ENDS,
        "convex-cube",
        "bends down on the left",
        convex(x**3, x, (-Rational(1, 10**9), ONE)),
    ),
    wrong(Aim.FORM, "convex-line", "straight", convex(p * x + 1, x, LINE)),
)
