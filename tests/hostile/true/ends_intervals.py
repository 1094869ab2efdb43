"""Monotonicity, curvature and slopes on whole intervals, with infinite ends, kinks and inflections."""

from sympy import (
    Abs,
    Expr,
    Integer,
    Piecewise,
    Rational,
    Symbol,
    asinh,
    atan,
    cosh,
    erf,
    exp,
    log,
    oo,
    sin,
    sinh,
    sqrt,
    tanh,
)

from maxent.problems import Convexity, Monotonicity, Slope
from maxent.problems.parameters.parameter import positive, real
from maxent.problems.statements import Statement
from tests.hostile.stated import Aim, Stated, true

u, x, p = Symbol("u", positive=True), Symbol("x", real=True), Symbol("p", positive=True)
Interval = tuple[Expr, Expr]
ZERO, ONE = Integer(0), Integer(1)
LINE, HALF, UNIT, LEFT = (-oo, oo), (ZERO, oo), (ZERO, ONE), (-oo, ZERO)


def right(aim: Aim, name: str, because: str, statement: Statement) -> Stated:
    return true(aim, f"true-ends-{name}", because, statement, given=(positive(p), real(x)))


def rises(formula: Expr, variable: Symbol, domain: Interval) -> Monotonicity:
    return Monotonicity(formula, variable, increasing=True, domain=domain)


def falls(formula: Expr, variable: Symbol, domain: Interval) -> Monotonicity:
    return Monotonicity(formula, variable, increasing=False, domain=domain)


def convex(formula: Expr, variable: Symbol, domain: Interval) -> Convexity:
    return Convexity(formula, variable, convex=True, domain=domain)


def concave(formula: Expr, variable: Symbol, domain: Interval) -> Convexity:
    return Convexity(formula, variable, convex=False, domain=domain)


STATEMENTS = (
    right(Aim.ENDS, "increasing-exp", "slope exp(x)", rises(exp(x), x, LINE)),
    right(Aim.ENDS, "decreasing-square", "slope 2 x", falls(x**2, x, LEFT)),
    right(Aim.ENDS, "increasing-cube", "0 at a point only", rises(x**3, x, LINE)),
    right(
        Aim.ENDS,
        "increasing-wave",
        "slope 1/1000",
        rises(x + sin(x) * Rational(999, 1000), x, LINE),
    ),
    right(Aim.ENDS, "increasing-tanh", "saturates", rises(tanh(x / p), x, LINE)),
    right(Aim.ENDS, "increasing-erf", "saturates", rises(erf(x), x, LINE)),
    right(Aim.ENDS, "increasing-atan", "saturates", rises(atan(x), x, LINE)),
    right(Aim.ENDS, "increasing-sinh", "slope cosh", rises(sinh(x), x, LINE)),
    right(Aim.ENDS, "decreasing-log", "beyond e", falls(log(u) / u, u, (Integer(3), oo))),
    right(Aim.ENDS, "increasing-entropy", "beyond 1/e", rises(u * log(u), u, (exp(-1), oo))),
    right(Aim.ENDS, "increasing-on-nothing", "an empty interval", rises(x**2, x, (ONE, -ONE))),
    right(Aim.FORM, "increasing-kink", "slopes 1/2 and 3/2", rises(x + Abs(x) / 2, x, LINE)),
    right(
        Aim.FORM,
        "increasing-pieces",
        "slopes 1 and 2",
        rises(Piecewise((x, x < 1), (2 * x - 1, True)), x, LINE),
    ),
    right(Aim.FORM, "slope-cubed-modulus", "both sides", Slope(Abs(x) ** 3, x, 3 * x * Abs(x))),
    right(Aim.FORM, "slope-tanh", "sech^2", Slope(tanh(p * x), x, p / cosh(p * x) ** 2)),
    right(Aim.FORM, "slope-power-of-itself", "exp(p log p)", Slope(p**p, p, p**p * (1 + log(p)))),
    right(Aim.FORM, "slope-asinh", "inverse function", Slope(asinh(x), x, 1 / sqrt(1 + x**2))),
    right(Aim.FORM, "slope-pieces", "2 max(x, 0)", Slope(Piecewise((x**2, x > 0), (0, True)), x, x + Abs(x))),
    right(Aim.ENDS, "convex-softplus", "a logistic slope", convex(log(1 + exp(x)), x, LINE)),
    right(Aim.ENDS, "convex-hyperbola", "(1 + x^2)^(-3/2)", convex(sqrt(1 + x**2), x, LINE)),
    right(Aim.ENDS, "convex-fourth-power", "0 at a point only", convex(x**4, x, LINE)),
    right(Aim.ENDS, "concave-root", "-u^(-3/2)/4", concave(sqrt(u), u, HALF)),
    right(Aim.ENDS, "convex-entropy", "1/u", convex(u * log(u / p), u, HALF)),
    right(Aim.ENDS, "convex-cosh", "cosh", convex(cosh(x), x, LINE)),
    right(Aim.ENDS, "convex-barrier", "two poles", convex(-log(u) - log(1 - u), u, UNIT)),
)
