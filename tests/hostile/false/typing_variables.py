"""Definitions, variables and optima whose symbols assume more than their domain grants."""

from sympy import (
    Abs,
    Eq,
    Function,
    IndexedBase,
    Integer,
    Rational,
    Sum,
    Symbol,
    cos,
    log,
    oo,
    pi,
    sign,
    sin,
)

from maxent.problems import (
    AtOptimum,
    Convexity,
    Definition,
    Entropy,
    Euclidean,
    Expansion,
    Identity,
    Implication,
    Inequality,
    Limit,
    Linear,
    Moment,
    Monotonicity,
    Normalisation,
    SolutionCount,
    SquaredDistance,
    maximise,
    minimise,
)
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import (
    count,
    distribution,
    moment,
    probability,
    real,
)
from maxent.problems.spaces.space import Simplex
from tests.hostile.stated import Aim, false

x = Symbol("x", real=True)
less, whole = Symbol("x", negative=True), Symbol("x", integer=True)
even, prime, zero = Symbol("x", even=True), Symbol("x", prime=True), Symbol("x", zero=True)
above, never = Symbol("x", positive=True), Symbol("x", real=True, nonzero=True)
k = Symbol("k", integer=True, positive=True)
odd_k = Symbol("k", odd=True, positive=True)
r_above = IndexedBase("r", positive=True)
r_whole = IndexedBase("r", integer=True)
r = IndexedBase("r", real=True)
p_even, f = IndexedBase("p", positive=True), IndexedBase("f", real=True)
gamma = Symbol("gamma", positive=True)
tau = Symbol("tau", integer=True, positive=True)
m = Symbol("m", positive=True)
mean = Symbol("m", real=True)
phi = Function("phi", positive=True)
c = Symbol("c", real=True)
lam = Symbol("lambda", real=True)
lam_above = Symbol("mu", positive=True)
v = IndexedBase("x", positive=True)
q = IndexedBase("q", positive=True)

STATEMENTS = (
    false(
        Aim.CLASHES,
        "false-typing-other-symbol-in-a-definition",
        "x = -1, c = 1",
        Identity(c, x),
        given=(real(x),),
        definitions=(Definition(c, Abs(above)),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-positive-definition",
        "x = -1",
        Identity(Abs(m), m),
        given=(real(x),),
        definitions=(Definition(m, x),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-definition-positive-but-for-one-point",
        "x = 1",
        Identity(Abs(m), x * (x - 2) + 1 + 0 * m),
        given=(count(k), real(x)),
        definitions=(Definition(m, (k - 1) * (x - 1) ** 2),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-interval-too-small",
        "q = 3/4",
        Inequality(log(2 * (1 - c)), Integer(0)),
        given=(probability(Symbol("q", positive=True)),),
        definitions=(Definition(c, Symbol("q", positive=True), interval=(Integer(0), Rational(1, 2))),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-interval-reversed",
        "q is nowhere between 1 and 0",
        Inequality(c, Integer(1)),
        given=(probability(Symbol("q", positive=True)),),
        definitions=(Definition(c, Symbol("q", positive=True), interval=(Integer(1), Integer(0))),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-variable-of-the-line",
        "x^2 falls below 0",
        Monotonicity(above**2, above, increasing=True, domain=(Integer(-1), Integer(1))),
        given=(),
    ),
    false(
        Aim.CLASHES,
        "false-typing-convex-on-the-line",
        "x^3 is concave below 0",
        Convexity(above**3, above, convex=True, domain=(Integer(-2), Integer(2))),
        given=(),
    ),
    false(
        Aim.CLASHES,
        "false-typing-root-of-a-square",
        "x = -1 solves it too",
        SolutionCount(Eq(above**2, 1), above, (Integer(-2), Integer(2)), 1),
        given=(),
    ),
    false(
        Aim.CLASHES,
        "false-typing-limit-along-integers",
        "it oscillates over the reals",
        Limit(cos(2 * pi * k), k, oo, Integer(1)),
        given=(),
    ),
    false(
        Aim.CLASHES,
        "false-typing-expansion-in-an-integer",
        "x = 1/2",
        Expansion(sin(pi * k), k, Integer(0), 2),
        given=(),
    ),
    false(
        Aim.CLASHES,
        "false-typing-euclidean-is-positive",
        "the optimum is r, which may be negative",
        AtOptimum(Abs(v[i]), Abs(v[i])),
        AtOptimum(sign(v[i]), Integer(1)),
        given=(real(r, n),),
        problem=minimise(Euclidean(v, i, n), SquaredDistance(r)),
    ),
    false(
        Aim.CLASHES,
        "false-typing-simplex-projection-is-inside",
        "r = (2, 0)",
        AtOptimum(sign(p_even[i]), Integer(1)),
        given=(real(r, n),),
        problem=minimise(Simplex(p_even, i, n), SquaredDistance(r), subject_to=[Normalisation(lam)]),
    ),
    false(
        Aim.CLASHES,
        "false-typing-positive-multiplier",
        "the multiplier of a mean has either sign",
        AtOptimum(Abs(lam_above), lam_above),
        given=(real(f, n), moment(mean, f, n)),
        problem=maximise(
            Simplex(p_even, i, n), Entropy(), subject_to=[Normalisation(lam), Moment(f, mean, lam_above)]
        ),
    ),
    false(
        Aim.CLASHES,
        "false-typing-implication-by-sign",
        "x = -1",
        Implication(above**2 >= 1, above >= 1),
        given=(real(above),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-positive-reward-optimum",
        "r = (-1, 0)",
        AtOptimum(total(Abs(r_above[i]) * p_even[i], i), total(r_above[i] * p_even[i], i)),
        given=(real(r_above, n),),
        problem=maximise(Simplex(p_even, i, n), Linear(r_above), Entropy(), subject_to=[Normalisation(lam)]),
    ),
    false(
        Aim.CLASHES,
        "false-typing-law-of-ones",
        "q = (1/2, 1/2)",
        Identity(total(sin(pi * IndexedBase("q", integer=True, positive=True)[i]), i), Integer(0)),
        given=(distribution(IndexedBase("q", integer=True, positive=True), n),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-even-index",
        "n = 1",
        Identity(Sum((-1) ** Symbol("j", even=True), (Symbol("j", even=True), 1, n)), n),
        given=(real(r, n),),
    ),
)
