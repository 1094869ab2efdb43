"""Ends of domains, poles, steps, and definitions that promise more than they keep."""

from fractions import Fraction

from sympy import (
    Abs,
    Derivative,
    Eq,
    Heaviside,
    IndexedBase,
    Integer,
    Rational,
    Symbol,
    exp,
    log,
    oo,
    sqrt,
)

from maxent.problems.catalogue.gibbs._canonical import BETA, BOLTZMANN, GIVEN, MAXIMUM_ENTROPY, U, beta, k_B
from maxent.problems.claims.claim import Definition
from maxent.problems.expressions.notation import i, j, n
from maxent.problems.parameters.parameter import discount, positive, real
from maxent.problems.spaces.motion import Flow
from maxent.problems.spaces.space import Interval
from maxent.problems.statements import (
    Convexity,
    Existence,
    Expansion,
    FlowSolution,
    Identity,
    Inequality,
    Limit,
    Monotonicity,
    Optimum,
    Sensitivity,
    SolutionCount,
)
from tests.hostile.stated import Aim, false

x, y, c = Symbol("x", real=True), Symbol("y", real=True), Symbol("c", real=True)
s, t, x_0 = Symbol("s", positive=True), Symbol("t", nonnegative=True), Symbol("x_0", positive=True)
gamma = Symbol("gamma", nonnegative=True)
m = Symbol("m", real=True)
z = IndexedBase("z", real=True)
HALF_LINE = Interval(s, Integer(0), oo)
POSITIVE = (Integer(0), oo)
ABOVE_ONE = (Definition(m, 1 + x**2, interval=(Integer(0), Integer(1))),)
ONE, TWO = (real(x),), (real(x), real(y))
AIM = Aim.ENDS

STATEMENTS = (
    false(
        AIM,
        "false-symbolic-canonical-law-at-the-top",
        "U = max E with two energies",
        Optimum(BOLTZMANN, unknowns=(BETA,)),
        given=GIVEN,
        problem=MAXIMUM_ENTROPY,
    ),
    false(
        AIM,
        "false-symbolic-slope-at-the-top",
        "U = max E has no slope",
        Sensitivity(U, k_B * beta, unknowns=(BETA,)),
        given=GIVEN,
        problem=MAXIMUM_ENTROPY,
    ),
    false(
        AIM,
        "false-symbolic-falls-across-a-pole",
        "-2 at 1/2, 1 at 2",
        Monotonicity(1 / (s - 1), s, increasing=False, domain=POSITIVE),
        given=(),
    ),
    false(
        AIM,
        "false-symbolic-rises-across-a-pole",
        "2 at -1/2, -2 at 1/2",
        Monotonicity(-1 / x, x, increasing=True, domain=(Integer(-1), Integer(1))),
        given=(),
    ),
    false(
        AIM,
        "false-symbolic-convex-across-a-pole",
        "1/x is concave below 0",
        Convexity(1 / x, x, convex=True, domain=(Integer(-1), Integer(1))),
        given=(),
    ),
    false(
        AIM,
        "false-symbolic-removed-solution",
        "the only candidate, 1, is a zero of the denominator",
        SolutionCount(Eq((s**2 - 1) / (s - 1), 2), s, POSITIVE, 1),
        given=(),
    ),
    false(
        Aim.TIES,
        "false-symbolic-step-at-zero",
        "x = y",
        Identity(Heaviside(x - y, 1), Heaviside(x - y, 0)),
        given=TWO,
    ),
    false(
        Aim.TIES,
        "false-symbolic-half-step",
        "x = y",
        Identity(Heaviside(x - y), Heaviside(x - y, 1)),
        given=TWO,
    ),
    false(
        Aim.TIES,
        "false-symbolic-weak-order-steps",
        "x = y: 1/2",
        Identity(Heaviside(x - y), Integer(1)),
        given=TWO,
        assumptions=(x >= y,),
    ),
    false(
        Aim.TIES,
        "false-symbolic-two-steps",
        "x = 0: 2",
        Identity(Heaviside(x, 1) + Heaviside(-x, 1), Integer(1)),
        given=ONE,
    ),
    false(
        AIM,
        "false-symbolic-interval-too-small",
        "x = 1: 1 and -1",
        Identity(Abs(1 - m), 1 - m),
        given=ONE,
        definitions=ABOVE_ONE,
    ),
    false(
        AIM,
        "false-symbolic-interval-too-small-log",
        "x = 1: -log 2",
        Inequality(log(1 / m), Integer(0)),
        given=ONE,
        definitions=ABOVE_ONE,
    ),
    false(
        Aim.CLASHES,
        "false-symbolic-defined-as-positive",
        "x = -1",
        Inequality(s, Integer(0)),
        given=ONE,
        definitions=(Definition(s, x),),
    ),
    false(
        Aim.CLASHES,
        "false-symbolic-other-index",
        "i = j: 2 z_j; else z_i",
        Identity(Derivative(z[i] * z[j], z[j]), Integer(0)),
        given=(real(z, n),),
    ),
    false(
        AIM,
        "false-symbolic-rate-zero",
        "c = 0",
        Limit(c * s / (1 + c * s), s, oo, Integer(1)),
        given=(real(c),),
    ),
    false(
        AIM,
        "false-symbolic-offset-zero",
        "c = 0: 1/2",
        Limit((s + c) / (2 * s + c), s, Integer(0), Integer(1)),
        given=(real(c),),
    ),
    false(
        AIM,
        "false-symbolic-no-decay",
        "gamma = 0: 1",
        Limit(exp(-gamma * s), s, oo, Integer(0)),
        given=(discount(gamma),),
    ),
    false(
        AIM,
        "false-symbolic-root-at-its-end",
        "gamma = 0",
        Expansion(sqrt(gamma + s), s, sqrt(gamma) + s / (2 * sqrt(gamma)), 2),
        given=(discount(gamma),),
    ),
    false(
        AIM,
        "false-symbolic-leaves-the-half-line",
        "t = x_0",
        FlowSolution(Flow(HALF_LINE, t, Integer(-1) + 0 * s), x_0, x_0 - t),
        given=(positive(x_0),),
    ),
    false(
        AIM,
        "false-symbolic-blows-up",
        "t = 1/x_0",
        FlowSolution(Flow(HALF_LINE, t, s**2), x_0, x_0 / (1 - x_0 * t)),
        given=(positive(x_0),),
    ),
    false(
        AIM,
        "false-symbolic-witness-outside",
        "x_0 is positive",
        Existence(x_0 < Rational(-1, 2), ((x_0, Fraction(-1)),)),
        given=(positive(x_0),),
    ),
)
