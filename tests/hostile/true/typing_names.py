"""Names that look like something else, weak assumptions, declarations in an unusual order."""

from sympy import Function, IndexedBase, Sum, Symbol, exp, log

from maxent.problems import (
    Identity,
)
from maxent.problems.expressions.notation import i, n
from maxent.problems.parameters.parameter import (
    count,
    positive,
    real,
)
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
        "true-typing-plain-symbol",
        "a binomial square",
        Identity((plain + 1) ** 2, plain**2 + 2 * plain + 1),
        given=(real(plain),),
    ),
    true(
        Aim.FORM,
        "true-typing-weaker-than-positive",
        "a binomial square",
        Identity((weak - 1) ** 2, weak**2 - 2 * weak + 1),
        given=(positive(weak),),
    ),
    true(
        Aim.FORM,
        "true-typing-plain-array",
        "linearity",
        Identity(Sum(2 * bare[i], (i, 1, n)), 2 * Sum(bare[i], (i, 1, n))),
        given=(real(bare, n),),
    ),
    true(
        Aim.FORM,
        "true-typing-plain-index",
        "linearity",
        Identity(Sum(3 * r[index], (index, 1, n)), 3 * Sum(r[index], (index, 1, n))),
        given=(real(r, n),),
    ),
    true(
        Aim.FORM,
        "true-typing-names-of-constants",
        "the square of a sum",
        Identity((pi + e) ** 2, pi**2 + e**2 + 2 * pi * e),
        given=(real(e), real(pi)),
    ),
    true(
        Aim.FORM,
        "true-typing-names-of-singletons",
        "the square of a difference",
        Identity((s - one) ** 2, s**2 - 2 * s * one + one**2),
        given=(real(s), real(one)),
    ),
    true(
        Aim.FORM,
        "true-typing-keywords-of-python",
        "exp is a homomorphism",
        Identity(exp(lam * beta) ** 2, exp(2 * lam * beta)),
        given=(positive(lam), positive(beta)),
    ),
    true(
        Aim.FORM,
        "true-typing-names-of-functions",
        "logarithm of a product",
        Identity(log(N * Q), log(N) + log(Q)),
        given=(positive(N), positive(Q)),
    ),
    true(
        Aim.FORM,
        "true-typing-subscript",
        "a difference of squares",
        Identity((zero - 1) * (zero + 1), zero**2 - 1),
        given=(real(zero),),
    ),
    true(
        Aim.FORM,
        "true-typing-names-of-arguments",
        "commutativity",
        Identity((own + values) * (own - values), own**2 - values**2),
        given=(real(own), real(values)),
    ),
    true(
        Aim.FORM,
        "true-typing-indices-klm",
        "a double sum is symmetric",
        Identity(Sum(B[k, l], (k, 1, S), (l, 1, A)), Sum(B[m, k], (k, 1, A), (m, 1, S))),
        given=(real(B, S, A),),
    ),
    true(
        Aim.FORM,
        "true-typing-size-called-S-beside-s",
        "the mean of a constant",
        Identity(Sum(s, (k, 1, A)) / A, s),
        given=(real(s), real(r, A)),
    ),
    true(
        Aim.FORM,
        "true-typing-count-of-other-name",
        "one power more",
        Identity(x**number * x, x ** (number + 1)),
        given=(positive(x), count(number)),
    ),
)
