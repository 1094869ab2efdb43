"""Limits and expansions at any end: slow ones, flat ones, and ones with cancellation."""

from sympy import (
    Heaviside,
    Integer,
    Rational,
    Symbol,
    atan,
    cos,
    erf,
    exp,
    floor,
    log,
    loggamma,
    oo,
    pi,
    sin,
    sqrt,
    tanh,
)

from maxent.problems import Expansion, Limit
from maxent.problems.parameters.parameter import positive
from maxent.problems.statements import Statement
from tests.hostile.stated import Aim, Stated, true

t, a, x = Symbol("t", positive=True), Symbol("a", positive=True), Symbol("x", real=True)
ZERO, ONE = Integer(0), Integer(1)


def right(aim: Aim, name: str, because: str, statement: Statement) -> Stated:
    return true(aim, f"true-ends-{name}", because, statement, given=(positive(a),))


STATEMENTS = (
    right(
        Aim.ENDS, "limit-slow-power", "any power wins", Limit(log(t) / t ** Rational(1, 1000), t, oo, ZERO)
    ),
    right(Aim.ENDS, "limit-hole", "t + 1", Limit((t**2 - 1) / (t - 1), t, ONE, Integer(2))),
    right(Aim.ENDS, "limit-at-minus-1", "continuous", Limit(x**3, x, Integer(-1), Integer(-1))),
    right(Aim.ENDS, "limit-at-minus-oo", "exp decays", Limit(exp(x), x, -oo, ZERO)),
    right(Aim.ENDS, "limit-power-of-itself", "exp(t log t)", Limit(t**t, t, ZERO, ONE)),
    right(Aim.ENDS, "limit-compound", "the exponential", Limit((1 + a / t) ** t, t, oo, exp(a))),
    right(Aim.ENDS, "limit-sinc", "the slope at 0", Limit(sin(t) / t, t, ZERO, ONE)),
    right(Aim.ENDS, "limit-sine-of-inverse", "the same", Limit(t * sin(1 / t), t, oo, ONE)),
    right(Aim.ENDS, "limit-squeezed", "at most t", Limit(t * sin(1 / t), t, ZERO, ZERO)),
    right(Aim.ENDS, "limit-root", "a t over 2 t", Limit(sqrt(t**2 + a * t) - t, t, oo, a / 2)),
    right(Aim.ENDS, "limit-tanh", "saturates", Limit(tanh(t), t, oo, ONE)),
    right(Aim.ENDS, "limit-tanh-left", "saturates", Limit(tanh(x), x, -oo, Integer(-1))),
    right(Aim.ENDS, "limit-atan", "a quarter turn", Limit(atan(a * t), t, oo, pi / 2)),
    right(Aim.ENDS, "limit-erf", "saturates", Limit(erf(t / a), t, oo, ONE)),
    right(Aim.FORM, "limit-floor", "within 1/t", Limit(floor(t) / t, t, oo, ONE)),
    right(Aim.ENDS, "limit-iterated-log", "slow", Limit(log(log(t)) / log(t), t, oo, ZERO)),
    right(Aim.ENDS, "limit-stirling", "leading term", Limit(loggamma(t) / (t * log(t)), t, oo, ONE)),
    right(Aim.ENDS, "limit-flat", "exp wins", Limit(exp(-1 / t) / t**5, t, ZERO, ZERO)),
    right(Aim.ENDS, "limit-step", "1 beyond 1", Limit(Heaviside(t - 1), t, ONE, ONE)),
    right(Aim.ENDS, "limit-infinite", "a pole", Limit(a / t, t, ZERO, oo)),
    right(Aim.ENDS, "limit-large-power", "exp wins", Limit(t**50 * exp(-t / 100), t, oo, ZERO)),
    right(Aim.FORM, "limit-quotient", "the slope of exp", Limit((exp(a * t) - 1) / t, t, ZERO, a)),
    right(Aim.FORM, "expansion-exp", "Taylor", Expansion(exp(a * t), t, 1 + a * t + (a * t) ** 2 / 2, 3)),
    right(Aim.FORM, "expansion-half-power", "t^(5/2)", Expansion(t ** Rational(5, 2), t, ZERO, 2)),
    right(Aim.FORM, "expansion-log", "t^3 log t", Expansion(t**3 * log(t), t, ZERO, 2)),
    right(Aim.FORM, "expansion-cosine", "Taylor", Expansion(cos(t), t, 1 - t**2 / 2, 4)),
    right(Aim.FORM, "expansion-tanh", "odd", Expansion(tanh(t), t, t, 3)),
    right(Aim.FORM, "expansion-flat", "below all powers", Expansion(exp(-1 / t), t, ZERO, 9)),
)
