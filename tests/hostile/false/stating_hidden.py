"""False where a defined name hides the variable, on empty intervals, and on the whole line."""

from sympy import Eq, IndexedBase, Integer, Rational, Sum, Symbol, exp, log, oo

from maxent.problems import (
    ConditionalProbability,
    Convexity,
    Definition,
    Entropy,
    Linear,
    Monotonicity,
    Normalisation,
    SampleExpectation,
    Sensitivity,
    Simplex,
    Slope,
    SolutionCount,
    maximise,
)
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import count, positive, real, sample_size, temperature
from maxent.problems.statements import binary_draws
from tests.hostile.stated import Aim, false

x, y, c = (Symbol(name, real=True) for name in ("x", "y", "c"))
theta, tau, T = (Symbol(name, positive=True) for name in ("theta", "tau", "T"))
p, r = IndexedBase("p", positive=True), IndexedBase("r", real=True)
s, v = IndexedBase("s", integer=True, nonnegative=True), IndexedBase("v", integer=True, nonnegative=True)
chance, N = Symbol("chance", positive=True), Symbol("N", integer=True, positive=True)
ZERO, ONE = Integer(0), Integer(1)
LINE = (-oo, oo)
FALLING = Definition(y, 1 / (1 + exp(50 * x)), (ZERO, ONE))
"""A name for a function of x that falls from 1 to 0 about x = 0, with slope -25/2 there."""
SOFT = maximise(
    Simplex(p, i, n), Linear(r), Entropy(tau), subject_to=[Normalisation(Symbol("mu", real=True))]
)

STATEMENTS = (
    false(
        Aim.ENDS,
        "false-stating-rises-at-the-ends-only",
        "the slope is 1 at both ends and 1 - 9/4 at 0",
        Monotonicity(x + 1 / (1 + exp(9 * x)), x, increasing=True, domain=LINE),
        given=(),
    ),
    false(
        Aim.FORM,
        "false-stating-slope-of-a-name",
        "y falls as x rises",
        Slope(x + y, x, ONE),
        given=(real(x),),
        definitions=(FALLING,),
    ),
    false(
        Aim.FORM,
        "false-stating-count-with-a-name",
        "x + 2 y - 1 vanishes at 0, where it falls, and once on either side",
        SolutionCount(Eq(x + 2 * y, ONE), x, LINE, 1),
        given=(),
        definitions=(FALLING,),
    ),
    false(
        Aim.FORM,
        "false-stating-convex-with-a-name",
        "the second derivative of y is large and negative left of 0",
        Convexity(y + x**2, x, convex=True, domain=LINE),
        given=(),
        definitions=(FALLING,),
    ),
    false(
        Aim.FORM,
        "false-stating-rises-with-a-name",
        "y falls faster than x rises",
        Monotonicity(x + y, x, increasing=True, domain=LINE),
        given=(),
        definitions=(FALLING,),
    ),
    false(
        Aim.FORM,
        "false-stating-sensitivity-in-a-name",
        "the temperature is 2 theta, so the slope is twice an entropy",
        Sensitivity(theta, ZERO),
        given=(real(r, n), temperature(theta)),
        problem=SOFT,
        definitions=(Definition(tau, 2 * theta),),
    ),
    false(
        Aim.ENDS,
        "false-stating-count-on-an-empty-interval",
        "no number is above 2 and below -1",
        SolutionCount(Eq(x**2, 2), x, (Integer(2), -ONE), 1),
        given=(),
    ),
    false(
        Aim.ENDS,
        "false-stating-count-between-ends-in-the-wrong-order",
        "3 + 3 c^2 is above -1",
        SolutionCount(Eq(x**2, 2 * c**2 + 2), x, (3 + 3 * c**2, -ONE), 1),
        given=(real(c),),
    ),
    false(
        Aim.FORM,
        "false-stating-temperature-of-the-unit",
        "the law with the unit on has the temperature 2 T, that with it off has energy 0",
        ConditionalProbability(
            s, n, -total(r[i] * s[i], i), T * (1 + s[k]), k, 1 / (1 + exp(-r[k] / (T * (1 + s[k]))))
        ),
        given=(real(r, n), temperature(T)),
    ),
    false(
        Aim.CLASHES,
        "false-stating-chance-above-one",
        "a probability is at most 1, and nothing says that of the parameter",
        SampleExpectation(binary_draws(chance, v, N), total(v[j], j, N), N * chance),
        given=(positive(chance), sample_size(N)),
    ),
    false(
        Aim.DEFINEDNESS,
        "false-stating-slope-where-there-is-none",
        "the logarithm has no value for x < 0",
        Slope(x * log(x), x, log(x) + Rational(1)),
        given=(real(x),),
    ),
    false(
        Aim.SIZES,
        "false-stating-energy-without-the-last-unit",
        "the last unit is on with probability 1/2",
        ConditionalProbability(s, n, -Sum(c * s[i], (i, 1, n - 1)), T, k, 1 / (1 + exp(-c / T))),
        given=(real(c), temperature(T), count(n)),
    ),
    false(
        Aim.SIZES,
        "false-stating-unit-after-the-last",
        "the last unit has no next one",
        ConditionalProbability(s, n, -c * s[k] * s[k + 1], T, k, 1 / (1 + exp(-c * s[k + 1] / T))),
        given=(real(c), temperature(T), count(n)),
    ),
)
