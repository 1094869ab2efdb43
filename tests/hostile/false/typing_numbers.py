"""Undeclared names, floats, what is not real, and derivatives that forget the diagonal."""

from sympy import Derivative, Function, I, IndexedBase, Integer, KroneckerDelta, Sum, Symbol, exp, log

from maxent.problems import (
    Definition,
    Entropy,
    Expansion,
    Identity,
    Linear,
    Normalisation,
    Optimum,
    Simplex,
    maximise,
)
from maxent.problems.expressions.notation import i, j, k, n
from maxent.problems.parameters.parameter import distribution, positive, probability, real
from tests.hostile.stated import Aim, false

x, y, c = Symbol("x", real=True), Symbol("y", real=True), Symbol("c", real=True)
above = Symbol("x", positive=True)
r, w, z = IndexedBase("r", real=True), IndexedBase("w", real=True), IndexedBase("z", real=True)
q, p = IndexedBase("q", positive=True), IndexedBase("p", positive=True)
lam, tau = Symbol("lambda", real=True), Symbol("tau", positive=True)
size = Symbol("n", real=True)
index = Symbol("i", real=True)
Z = Sum(exp(r[j] / tau), (j, 1, n))
SOFT = maximise(Simplex(p, i, n), Linear(r), Entropy(tau), subject_to=[Normalisation(lam)])
SOFTMAX = exp(z[i]) / Sum(exp(z[k]), (k, 1, n))

STATEMENTS = (
    false(
        Aim.CLASHES,
        "false-typing-nothing-declares-it",
        "y is unknown",
        Identity(x + y, x),
        given=(real(x),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-unknown-function",
        "f is unknown",
        Identity(Function("f")(x), Function("f")(-x)),
        given=(real(x),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-size-of-nothing",
        "m is unknown",
        Identity(
            Sum(1, (k, 1, Symbol("m", integer=True, positive=True))), Symbol("m", integer=True, positive=True)
        ),
        given=(real(x),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-array-declared-as-a-number",
        "it has no entries",
        Identity(r[i], 2 * r[i]),
        given=(real(r),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-bound-and-free-symbol",
        "the summand does not move with the index",
        Identity(Sum(r[index], (i, 1, n)), n * r[i]),
        given=(real(r, n),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-float-sum",
        "0.1 + 0.2 as floats",
        Identity(0.1 * x + 0.2 * x, 0.3 * x),
        given=(real(x),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-float-exponent",
        "x = 4 and rounding",
        Identity(above**0.1, above**0.1000000000000001),
        given=(positive(above),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-float-weight",
        "the weight is not a tenth",
        Optimum(exp(10 * r[i]), proportional=True),
        given=(real(r, n),),
        problem=maximise(Simplex(p, i, n), Linear(r), Entropy(0.1), subject_to=[Normalisation(lam)]),
    ),
    false(
        Aim.CLASHES,
        "false-typing-float-in-a-definition",
        "a tenth has no finite binary form",
        Identity(10 * c, x),
        given=(real(x),),
        definitions=(Definition(c, 0.1 * x),),
    ),
    false(Aim.CLASHES, "false-typing-imaginary", "i x is not real", Identity(I * x, x), given=(real(x),)),
    false(
        Aim.CLASHES,
        "false-typing-logarithm-of-minus-one",
        "it is not real",
        Identity(log(Integer(-1)), Integer(0)),
        given=(real(x),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-negative-order",
        "no such order",
        Expansion(exp(above), above, Integer(1), -1),
        given=(),
    ),
    false(
        Aim.TIES,
        "false-typing-product-without-the-diagonal",
        "i = j",
        Identity(Derivative(z[i] * z[j], z[j]), z[i]),
        given=(real(z, n),),
    ),
    false(
        Aim.TIES,
        "false-typing-derivative-is-zero",
        "z = (1, 1)",
        Identity(Derivative(z[i] * z[j], z[j]), Integer(0)),
        given=(real(z, n),),
    ),
    false(
        Aim.TIES,
        "false-typing-score-without-the-delta",
        "i = j",
        Identity(Derivative(log(SOFTMAX), z[j]), -exp(z[j]) / Sum(exp(z[k]), (k, 1, n))),
        given=(real(z, n),),
    ),
    false(
        Aim.TIES,
        "false-typing-derivative-under-a-sum-of-the-same-index",
        "n = 2",
        Identity(Derivative(Sum(z[j] ** 2, (j, 1, n)), z[j]), 2 * n * z[j]),
        given=(real(z, n),),
    ),
    false(
        Aim.TIES,
        "false-typing-softmax-jacobian-off-diagonal",
        "i = j",
        Identity(Derivative(SOFTMAX, z[j]), -SOFTMAX * SOFTMAX.subs(i, j)),
        given=(real(z, n),),
    ),
    false(
        Aim.TIES,
        "false-typing-delta-for-one",
        "i different from j",
        Identity(q[i] * KroneckerDelta(i, j), q[j]),
        given=(distribution(q, n),),
    ),
    false(
        Aim.SIZES,
        "false-typing-probability-and-index-of-another-size",
        "i = 2 is no outcome of w where n = 2",
        Identity(Sum(w[i] * 0 + r[i], (i, 1, n)), Sum(r[i], (i, 1, n)) + probability(x).symbol * 0 + 1),
        given=(real(r, n), real(w, n), real(x)),
    ),
)
