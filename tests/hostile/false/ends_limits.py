"""Limits and expansions that are wrong in a late digit, by a slow factor, or that do not exist."""

from sympy import Heaviside, Integer, Rational, Symbol, atan, cos, exp, floor, log, oo, pi, sin, sqrt, tanh

from maxent.problems import Expansion, Limit
from maxent.problems.parameters.parameter import positive
from maxent.problems.statements import Statement
from tests.hostile.stated import Aim, Stated, false

t, a, x = Symbol("t", positive=True), Symbol("a", positive=True), Symbol("x", real=True)
m = Symbol("m", integer=True, positive=True)
ZERO, ONE = Integer(0), Integer(1)
TINY = Rational(1, 10**12)


def wrong(aim: Aim, name: str, because: str, statement: Statement) -> Stated:
    return false(aim, f"false-ends-{name}", because, statement, given=(positive(a),))


STATEMENTS = (
    wrong(Aim.FORM, "limit-sine", "it has none; 0 along integers", Limit(sin(2 * pi * t), t, oo, ZERO)),
    wrong(Aim.FORM, "limit-sign-of-power", "it alternates", Limit((-ONE) ** m, m, oo, ONE)),
    wrong(Aim.FORM, "limit-floor", "between -1 and 0; 0 along integers", Limit(floor(t) - t, t, oo, ZERO)),
    wrong(Aim.FORM, "limit-cosine-of-inverse", "it oscillates", Limit(cos(2 * pi / t), t, ZERO, ONE)),
    wrong(Aim.PRECISION, "limit-fraction", "1", Limit(t / (1 + t), t, oo, 1 + Rational(1, 10**9))),
    wrong(Aim.PRECISION, "limit-decay", "1", Limit(1 + exp(-t), t, oo, 1 + Rational(1, 10**30))),
    wrong(
        Aim.PRECISION,
        "limit-e",
        "e = 2.71828182845904",
        Limit((1 + 1 / t) ** t, t, oo, Rational("2.718281828459")),
    ),
    wrong(Aim.PRECISION, "limit-hole", "2", Limit((t**2 - 1) / (t - 1), t, ONE, 2 + TINY)),
    wrong(Aim.PRECISION, "limit-sinc", "1", Limit(sin(t) / t, t, ZERO, 1 - TINY)),
    wrong(Aim.PRECISION, "limit-root", "a/2", Limit(sqrt(t**2 + a * t) - t, t, oo, a * (1 + TINY) / 2)),
    wrong(Aim.PRECISION, "limit-tanh", "1", Limit(tanh(t), t, oo, 1 - Rational(1, 10**20))),
    wrong(Aim.PRECISION, "limit-atan", "pi/2", Limit(atan(t), t, oo, Rational("1.5707963267949"))),
    wrong(Aim.ENDS, "limit-slow-power", "0, slowly", Limit(log(t) / t ** Rational(1, 1000), t, oo, ONE)),
    wrong(Aim.ENDS, "limit-growth", "oo, slowly", Limit(t ** Rational(1, 1000) / log(t), t, oo, ZERO)),
    wrong(Aim.ENDS, "limit-power-of-itself", "1", Limit(t**t, t, ZERO, ZERO)),
    wrong(Aim.ENDS, "limit-entropy-at-0", "0", Limit(t * log(t), t, ZERO, -Rational(1, 10**10))),
    wrong(Aim.ENDS, "limit-flat", "0", Limit(exp(-1 / t) / t**5, t, ZERO, ONE)),
    wrong(Aim.ENDS, "limit-at-minus-1", "-1", Limit(x**3, x, Integer(-1), ONE)),
    wrong(Aim.ENDS, "limit-at-minus-oo", "0", Limit(exp(x), x, -oo, TINY)),
    wrong(Aim.ENDS, "limit-step", "1 from the right", Limit(Heaviside(t - 1), t, ONE, Rational(1, 2))),
    wrong(Aim.ENDS, "limit-iterated-log", "0, slowly", Limit(log(log(t)) / log(t), t, oo, Rational(1, 100))),
    wrong(Aim.PRECISION, "expansion-exp", "t^3/6", Expansion(exp(t), t, 1 + t + t**2 / 2, 4)),
    wrong(Aim.PRECISION, "expansion-sine", "t^5/120", Expansion(sin(t), t, t - t**3 / 6, 7)),
    wrong(Aim.PRECISION, "expansion-slope", "first order", Expansion(exp(t), t, 1 + (1 + TINY) * t, 2)),
    wrong(Aim.PRECISION, "expansion-root", "t^3/16", Expansion(sqrt(1 + t), t, 1 + t / 2 - t**2 / 8, 4)),
    wrong(Aim.FORM, "expansion-fraction", "t^(5/2)", Expansion(t ** Rational(5, 2), t, ZERO, 3)),
    wrong(Aim.FORM, "expansion-log", "log t is unbounded", Expansion(t**2 * log(t), t, ZERO, 2)),
    wrong(Aim.FORM, "expansion-parameter", "a^2 t^2/2", Expansion(log(1 + a * t), t, a * t, 3)),
)
