"""Logarithms, roots and powers that are split over factors of unknown sign."""

from sympy import Abs, IndexedBase, Integer, Ne, Rational, Symbol, exp, log, oo, sqrt

from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import positive, real
from maxent.problems.statements import Identity, Monotonicity
from tests.hostile.stated import Aim, false

x, y = Symbol("x", real=True), Symbol("y", real=True)
s = Symbol("s", positive=True)
r = IndexedBase("r", real=True)
ONE, TWO = (real(x),), (real(x), real(y))
AIM = Aim.DEFINEDNESS

STATEMENTS = (
    false(AIM, "false-symbolic-log-square", "x = 4", Identity(log((3 - x) ** 2), 2 * log(3 - x)), given=ONE),
    false(AIM, "false-symbolic-log-fourth", "x = -1", Identity(log(x**4), 4 * log(x)), given=ONE),
    false(
        AIM,
        "false-symbolic-log-margins",
        "r = (6,)",
        Identity(total(log((5 - r[i]) ** 2), i), 2 * total(log(5 - r[i]), i)),
        given=(real(r, n),),
    ),
    false(
        AIM,
        "false-symbolic-exp-half-log",
        "x = 4: 1 and -1",
        Identity(exp(log((3 - x) ** 2) / 2), 3 - x),
        given=ONE,
        assumptions=(Ne(x, 3),),
    ),
    false(
        AIM,
        "false-symbolic-exp-log-abs",
        "x = -1: 1 and -1",
        Identity(exp(2 * log(Abs(x))), x * Abs(x)),
        given=ONE,
        assumptions=(Ne(x, 0),),
    ),
    false(AIM, "false-symbolic-root-of-square", "x = 4", Identity(sqrt((3 - x) ** 2), 3 - x), given=ONE),
    false(AIM, "false-symbolic-cube-of-root", "x = -1", Identity((x**2) ** Rational(3, 2), x**3), given=ONE),
    false(
        AIM,
        "false-symbolic-log-of-two-negatives",
        "x = y = 0",
        Identity(log((x - 1) * (y - 1)), log(x - 1) + log(y - 1)),
        given=TWO,
        assumptions=((x - 1) * (y - 1) > 0,),
    ),
    false(
        AIM,
        "false-symbolic-log-ratio-of-negatives",
        "x = y = -1",
        Identity(log(x / y), log(x) - log(y)),
        given=TWO,
        assumptions=(x * y > 0,),
    ),
    false(
        AIM,
        "false-symbolic-log-difference-of-squares",
        "x = -2",
        Identity(log(x**2 - 1), log(x - 1) + log(x + 1)),
        given=ONE,
        assumptions=(x**2 > 1,),
    ),
    false(
        AIM,
        "false-symbolic-product-of-roots",
        "x = y = -1",
        Identity(sqrt(x * y), sqrt(x) * sqrt(y)),
        given=TWO,
        assumptions=(x * y > 0,),
    ),
    false(
        AIM,
        "false-symbolic-power-of-product",
        "x = y = -1, s = 1/2",
        Identity((x * y) ** s, x**s * y**s),
        given=(*TWO, positive(s)),
        assumptions=(x * y > 0,),
    ),
    false(
        AIM,
        "false-symbolic-log-square-increases",
        "it decreases below 2",
        Monotonicity(log((x - 2) ** 2), x, increasing=True, domain=(Integer(0), oo)),
        given=(),
    ),
    false(
        AIM,
        "false-symbolic-log-ratio-of-logs",
        "x = 1: 0/0",
        Identity(log(s**2) / log(s), Integer(2)),
        given=(positive(s),),
    ),
)
