"""Statements that hold only because a symbol assumes more than its declaration grants."""

from sympy import (
    Abs,
    Function,
    IndexedBase,
    Integer,
    Symbol,
    cos,
    pi,
    sign,
    sin,
    sqrt,
)

from maxent.problems import (
    Identity,
    Inequality,
)
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import (
    count,
    discount,
    moment,
    positive,
    real,
    temperature,
)
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
        "false-typing-sqrt-of-square",
        "x = -1",
        Identity(sqrt(above**2), above),
        given=(real(above),),
    ),
    false(
        Aim.CLASHES, "false-typing-abs-of-negative", "x = 1", Identity(Abs(less), -less), given=(real(less),)
    ),
    false(
        Aim.CLASHES,
        "false-typing-sine-at-integers",
        "x = 1/2",
        Identity(sin(pi * whole), Integer(0)),
        given=(real(whole),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-cosine-at-even",
        "x = 1",
        Identity(cos(pi * even), Integer(1)),
        given=(real(even),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-prime-above-one",
        "x = 1",
        Inequality(prime, Integer(2)),
        given=(positive(prime),),
    ),
    false(Aim.CLASHES, "false-typing-zero", "x = 1", Identity(zero + 1, Integer(1)), given=(real(zero),)),
    false(
        Aim.CLASHES,
        "false-typing-square-is-not-zero",
        "x = 0",
        Identity(never**0 * sign(never**2), Integer(1)),
        given=(real(never),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-sum-of-abs",
        "r = (1, -1)",
        Identity(total(Abs(r_above[i]), i), total(r_above[i], i)),
        given=(real(r_above, n),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-product-in-array",
        "r = (-1, -1)",
        Identity(total(sqrt(r_above[i] ** 2), i), total(r_above[i], i)),
        given=(real(r_above, n),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-integers-in-array",
        "r = (1/2,)",
        Identity(total(sin(pi * r_whole[i]), i), Integer(0)),
        given=(real(r_whole, n),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-odd-count",
        "k = 2",
        Identity((-1) ** odd_k, Integer(-1)),
        given=(count(odd_k),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-discount-divided-by",
        "gamma = 0",
        Identity(gamma / gamma, Integer(1)),
        given=(discount(gamma),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-whole-temperature",
        "tau = 1/2",
        Identity(sin(pi * tau), Integer(0)),
        given=(temperature(tau),),
    ),
    false(
        Aim.CLASHES,
        "false-typing-positive-moment",
        "f = (-1, 0), m = -1/2",
        Identity(Abs(m), m),
        given=(real(f, n), moment(m, f, n)),
    ),
    false(
        Aim.CLASHES,
        "false-typing-positive-function",
        "phi may be negative",
        Identity(Abs(phi(Integer(1))), phi(Integer(1))),
        given=(),
    ),
    false(
        Aim.CLASHES,
        "false-typing-two-symbols-of-one-name",
        "x = -1",
        Identity(Abs(above) + x - x, above),
        given=(real(x),),
    ),
)
