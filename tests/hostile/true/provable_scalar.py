"""Inequalities between elementary functions, and identities of common functions."""

from sympy import (
    Abs,
    Expr,
    Heaviside,
    Integer,
    Max,
    Min,
    Piecewise,
    Rational,
    Symbol,
    binomial,
    cosh,
    exp,
    factorial,
    gamma,
    log,
    sign,
    sinh,
    tanh,
)

from maxent.problems.parameters.parameter import Parameter, count, positive, probability, real
from maxent.problems.statements import Identity, Inequality
from tests.hostile.stated import Aim, Stated, true

x, y = Symbol("x", real=True), Symbol("y", real=True)
u, a, b = (Symbol(name, positive=True) for name in ("u", "a", "b"))
N = Symbol("N", integer=True, positive=True)
HALF = Rational(1, 2)


def above(name: str, because: str, left: Expr, right: Expr, *given: Parameter) -> Stated:
    """A true inequality between scalars."""
    return true(Aim.FORM, f"true-scalar-{name}", because, Inequality(left, right), given=given)


def same(name: str, because: str, left: Expr, right: Expr, *given: Parameter) -> Stated:
    """A true identity between scalars."""
    return true(Aim.FORM, f"true-function-{name}", because, Identity(left, right), given=given)


STATEMENTS = (
    above("logarithm", "the tangent at 1", u - 1, log(u), positive(u)),
    above("logarithm-below", "the tangent at 1 of -log(1/u)", log(u), 1 - 1 / u, positive(u)),
    above("exponential", "the tangent at 0", exp(x), 1 + x, real(x)),
    above("log-one-plus", "the derivative has one sign", log(1 + u), u / (1 + u), positive(u)),
    above("log-pade", "the derivative has one sign", log(1 + u), 2 * u / (2 + u), positive(u)),
    above("cosh", "two derivatives", cosh(x), 1 + x**2 / 2, real(x)),
    above("tanh", "concave where positive", u, tanh(u), positive(u)),
    above("sinh", "convex where positive", sinh(u), u, positive(u)),
    above("reciprocal", "means of two", u + 1 / u, Integer(2), positive(u)),
    above(
        "two-point-divergence",
        "Pinsker's inequality for two outcomes",
        a * log(a / b) + (1 - a) * log((1 - a) / (1 - b)),
        2 * (a - b) ** 2,
        probability(a),
        probability(b),
    ),
    above("fenchel", "Young's inequality for exp", exp(x) + u * log(u) - u, x * u, real(x), positive(u)),
    above("quadratic", "(x - 1/2)^2 + 3/4", x**2 + 1, x, real(x)),
    above("binary-entropy", "at most log 2", log(2), -a * log(a) - (1 - a) * log(1 - a), probability(a)),
    same("pythagoras", "cosh^2 - sinh^2", cosh(x) ** 2 - sinh(x) ** 2, Integer(1), real(x)),
    same("tanh-logistic", "tanh(x/2)", tanh(x / 2), 2 / (1 + exp(-x)) - 1, real(x)),
    same("tanh-quotient", "its definition", tanh(x), sinh(x) / cosh(x), real(x)),
    same("cosh-double", "the addition theorem", cosh(2 * x), 2 * cosh(x) ** 2 - 1, real(x)),
    same(
        "sinh-sum",
        "the addition theorem",
        sinh(x + y),
        sinh(x) * cosh(y) + cosh(x) * sinh(y),
        real(x),
        real(y),
    ),
    same("factorial", "the recursion", factorial(N), N * factorial(N - 1), count(N)),
    same("gamma", "the functional equation", gamma(u + 1), u * gamma(u), positive(u)),
    same("gamma-factorial", "n! = Gamma(n + 1)", gamma(N + 1), factorial(N), count(N)),
    same("gamma-two", "twice the functional equation", gamma(u + 2), u * (u + 1) * gamma(u), positive(u)),
    same("binomial-one", "choosing one", binomial(N, 1), N, count(N)),
    same("maximum", "half of sum and distance", Max(x, y), (x + y + Abs(x - y)) / 2, real(x), real(y)),
    same("maximum-piecewise", "case by case", Max(x, y), Piecewise((x, x >= y), (y, True)), real(x), real(y)),
    same("minimum-maximum", "one of the two is the larger", Max(x, y) + Min(x, y), x + y, real(x), real(y)),
    same("positive-part", "x_+ - (-x)_+", Max(x, 0) - Max(-x, 0), x, real(x)),
    same("absolute-value", "x_+ + (-x)_+", Max(x, 0) + Max(-x, 0), Abs(x), real(x)),
    same("sign", "sign x |x|", sign(x) * Abs(x), x, real(x)),
    same("step", "x H(x) whatever H(0) is", x * Heaviside(x, HALF), Max(x, 0), real(x)),
    same("step-zero", "x H(x) with H(0) = 0", x * Heaviside(x, 0), Max(x, 0), real(x)),
    same(
        "step-sum",
        "H(x) + H(-x) = 1 with H(0) = 1/2",
        Heaviside(x, HALF) + Heaviside(-x, HALF),
        Integer(1),
        real(x),
    ),
    same("absolute-square", "|x|^2", Abs(x) ** 2, x**2, real(x)),
)
