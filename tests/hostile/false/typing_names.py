"""Names with two meanings, floats, and indices that do not fit."""

from sympy import IndexedBase, Integer, Sum, Symbol, exp, log

from maxent.problems import (
    AtOptimum,
    Definition,
    Entropy,
    Identity,
    Inequality,
    Linear,
    Normalisation,
    Simplex,
    maximise,
)
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, positive, real, temperature
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
        "false-typing-declared-twice",
        "x = -1",
        Inequality(x, Integer(0)),
        given=(real(x), positive(x)),
    ),
    false(
        Aim.CLASHES,
        "false-typing-declared-twice-with-two-symbols",
        "x = -1",
        Inequality(above, Integer(0)),
        given=(real(x), positive(above)),
    ),
    false(
        Aim.CLASHES,
        "false-typing-declared-and-defined",
        "x = 2",
        Identity(x, Integer(1)),
        given=(real(x),),
        definitions=(Definition(x, Integer(1)),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-defined-twice",
        "c is 1 and 2",
        Identity(c, Integer(2)),
        given=(real(x),),
        definitions=(Definition(c, Integer(1)), Definition(c, Integer(2))),
    ),
    false(
        Aim.CLASHES,
        "false-typing-defined-by-itself",
        "c = c + 1 has no solution",
        Identity(c, c + 1),
        given=(real(x),),
        definitions=(Definition(c, c + 1),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-defined-in-a-circle",
        "c = y, y = c + 1 has no solution",
        Identity(c, y + 1),
        given=(real(x),),
        definitions=(Definition(c, y), Definition(y, c + 1)),
    ),
    false(
        Aim.CLASHES,
        "false-typing-given-although-the-variable",
        "any law but the softmax",
        Identity(p[i], exp(r[i] / tau) / Z),
        given=(real(r, n), temperature(tau), distribution(p, n)),
        problem=SOFT,
    ),
    false(
        Aim.CLASHES,
        "false-typing-multiplier-is-a-parameter",
        "lambda is fixed by the problem",
        AtOptimum(lam, tau * log(Z) - tau),
        given=(real(r, n), temperature(tau), real(lam)),
        problem=SOFT,
    ),
    false(
        Aim.CLASHES,
        "false-typing-multiplier-is-the-temperature",
        "lambda is no temperature",
        AtOptimum(tau, 2 * tau),
        given=(real(r, n), temperature(tau)),
        problem=maximise(Simplex(p, i, n), Linear(r), Entropy(tau), subject_to=[Normalisation(tau)]),
    ),
    false(
        Aim.CLASHES,
        "false-typing-parameter-called-like-an-index",
        "i = 5",
        Identity(total(r[i], i), total(r[i], i) + index - index),
        given=(real(r, n), real(index)),
    ),
    false(
        Aim.CLASHES,
        "false-typing-parameter-called-like-a-size",
        "n is the size of r",
        Identity(total(Integer(1), i), size),
        given=(real(r, n), real(size)),
    ),
    false(
        Aim.CLASHES,
        "false-typing-bound-index-shadows-a-parameter",
        "x = 1, r = (1, 2)",
        Identity(Sum(r[k], (k, 1, n)), Sum(r[k] * k**0, (k, 1, n)) + k - k),
        given=(real(r, n), real(Symbol("k", real=True))),
    ),
    false(
        Aim.CLASHES,
        "false-typing-array-without-an-index",
        "r is no number",
        Identity(r * 2, r * 3),
        given=(real(r, n),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-two-numbers-of-indices",
        "r[1, 1] is nothing",
        Identity(total(r[i], i), total(r[i, i], i)),
        given=(real(r, n),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-scalar-and-array",
        "r is no number",
        Identity(total(r[i], i), n * Symbol("r", real=True)),
        given=(real(r, n),),
    ),
)
