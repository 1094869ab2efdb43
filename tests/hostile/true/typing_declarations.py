"""Weak assumptions, chained definitions, sizes and variables declared in unusual ways."""

from sympy import Abs, Eq, Function, IndexedBase, Integer, Rational, Sum, Symbol, exp, log, sqrt

from maxent.problems import (
    AtOptimum,
    Definition,
    Entropy,
    Identity,
    Inequality,
    Limit,
    Linear,
    Monotonicity,
    Normalisation,
    Optimum,
    Simplex,
    SolutionCount,
    SquaredDistance,
    maximise,
    minimise,
)
from maxent.problems.expressions.notation import i, j, n
from maxent.problems.parameters.parameter import (
    bounded_function,
    convex_function,
    count,
    discount,
    distribution,
    indicator,
    moment,
    positive,
    probability,
    real,
    temperature,
)
from maxent.problems.spaces.space import Euclidean
from tests.hostile.stated import Aim, true

plain, weak = Symbol("x"), Symbol("x", nonnegative=True)
pi, e, s, one = (Symbol(name, real=True) for name in ("pi", "E", "S", "I"))
lam, beta, N, Q = (Symbol(name, positive=True) for name in ("lambda", "beta", "N", "Q"))
zero, number = Symbol("I_0", real=True), Symbol("N", integer=True, positive=True)
own, values = Symbol("self", real=True), Symbol("values", real=True)
k, l, m = (Symbol(name, integer=True) for name in "klm")
A, S = Symbol("A", integer=True, positive=True), Symbol("S", integer=True, positive=True)
bare, index = IndexedBase("r"), Symbol("i")
r, c, f = (IndexedBase(name, real=True) for name in "rcf")
q, w = IndexedBase("q", nonnegative=True), IndexedBase("q", real=True)
p, p_weak, v = IndexedBase("p", positive=True), IndexedBase("p", real=True), IndexedBase("v")
tau, nu, U = Symbol("tau", positive=True), Symbol("nu", real=True), Symbol("U")
gamma, t = Symbol("gamma", real=True), Symbol("t", real=True)
x, y, z = (Symbol(name, real=True) for name in "xyz")
g, psi = Function("g"), Function("psi", real=True)
B, d = IndexedBase("B", real=True), IndexedBase("d", real=True)

STATEMENTS = (
    true(
        Aim.FORM,
        "true-typing-law-declared-real",
        "it sums to 1",
        Identity(Sum(w[i], (i, 1, n)), Integer(1)),
        given=(distribution(w, n),),
    ),
    true(
        Aim.FORM,
        "true-typing-law-with-zeros",
        "a mass is at most the whole",
        Inequality(Integer(1), q[i]),
        given=(distribution(q, n),),
    ),
    true(
        Aim.FORM,
        "true-typing-indicator-squared",
        "it is 0 or 1",
        Identity(Sum(c[i] ** 2, (i, 1, n)), Sum(c[i], (i, 1, n))),
        given=(indicator(c, n),),
    ),
    true(
        Aim.FORM,
        "true-typing-moment-before-its-statistic",
        "the square of a difference",
        Identity((U - f[i]) ** 2, U**2 - 2 * U * f[i] + f[i] ** 2),
        given=(moment(U, f, n), real(f, n)),
    ),
    true(
        Aim.FORM,
        "true-typing-discount-declared-real",
        "a difference of squares",
        Identity((1 - gamma) * (1 + gamma), 1 - gamma**2),
        given=(discount(gamma),),
    ),
    true(
        Aim.FORM,
        "true-typing-probability-declared-real",
        "a square",
        Identity((1 - 2 * t) ** 2, (2 * t - 1) ** 2),
        given=(probability(t),),
    ),
    true(
        Aim.FORM,
        "true-typing-function-without-assumptions",
        "commutativity",
        Identity(g(x) * g(y), g(y) * g(x)),
        given=(bounded_function(g), real(x), real(y)),
    ),
    true(
        Aim.FORM,
        "true-typing-function-declared-real",
        "the square of a real number",
        Inequality(psi(N) ** 2, Integer(0)),
        given=(convex_function(psi), positive(N)),
    ),
    true(
        Aim.FORM,
        "true-typing-definitions-chained",
        "z = x + 2",
        Identity(z - x, Integer(2)),
        given=(real(x),),
        definitions=(Definition(y, x + 1), Definition(z, y + 1)),
    ),
    true(
        Aim.FORM,
        "true-typing-definitions-in-reverse",
        "z = x + 2",
        Identity(z - x, Integer(2)),
        given=(real(x),),
        definitions=(Definition(z, y + 1), Definition(y, x + 1)),
    ),
    true(
        Aim.FORM,
        "true-typing-definition-of-an-array",
        "d is r minus its mean",
        Identity(Sum(d[k], (k, 1, n)), Integer(0)),
        given=(real(r, n),),
        definitions=(Definition(d[i], r[i] - Sum(r[j], (j, 1, n)) / n),),
    ),
    true(
        Aim.FORM,
        "true-typing-definition-weaker-than-its-value",
        "|x| + 1 > 0",
        Inequality(y, Integer(1)),
        given=(real(x),),
        definitions=(Definition(y, Abs(x) + 1),),
    ),
    true(
        Aim.FORM,
        "true-typing-definition-as-strong-as-its-value",
        "a square plus 1",
        Identity(sqrt(N**2), x**2 + 1),
        given=(real(x),),
        definitions=(Definition(N, x**2 + 1),),
    ),
    true(
        Aim.FORM,
        "true-typing-variable-declared-real",
        "the softmax",
        Optimum(exp(r[i] / tau) / Sum(exp(r[j] / tau), (j, 1, n))),
        given=(temperature(tau), real(r, n)),
        problem=maximise(Simplex(p_weak, i, n), Linear(r), Entropy(tau), subject_to=[Normalisation(nu)]),
    ),
    true(
        Aim.FORM,
        "true-typing-vector-without-assumptions",
        "the nearest point of the whole space",
        Optimum(r[i]),
        given=(real(r, n),),
        problem=minimise(Euclidean(v, i, n), SquaredDistance(r)),
    ),
    true(
        Aim.FORM,
        "true-typing-multiplier-called-mu-zero",
        "the value of the log-sum-exp",
        AtOptimum(Symbol("mu_0"), tau * log(Sum(exp(r[j] / tau), (j, 1, n))) - tau),
        given=(temperature(tau), real(r, n)),
        problem=maximise(
            Simplex(p, i, n), Linear(r), Entropy(tau), subject_to=[Normalisation(Symbol("mu_0"))]
        ),
    ),
    true(
        Aim.FORM,
        "true-typing-size-given-as-a-count",
        "the uniform law",
        Optimum(1 / n),
        given=(count(n),),
        problem=maximise(Simplex(p, i, n), Entropy(), subject_to=[Normalisation(nu)]),
    ),
    true(
        Aim.FORM,
        "true-typing-variable-that-is-given-too",
        "d/dx is 2x + 1 > 0",
        Monotonicity(N**2 + N, N, increasing=True, domain=(Integer(0), Integer(1))),
        given=(probability(N),),
    ),
    true(
        Aim.FORM,
        "true-typing-limit-variable-unsigned",
        "it is continuous",
        Limit(x + Rational(1, 3), x, Integer(0), Rational(1, 3)),
        given=(),
    ),
    true(
        Aim.FORM,
        "true-typing-unknown-of-one-sign",
        "x = 2 is the positive root",
        SolutionCount(Eq(N**2, 4), N, (Integer(0), Integer(5)), 1),
        given=(),
    ),
)
