"""False only at ties, at zeros of one array, or for many outcomes."""

from sympy import Abs, Heaviside, IndexedBase, Integer, KroneckerDelta, Max, Rational, Symbol, exp, log

from maxent.problems import Identity, Implication, Inequality
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import A, S, distinct_values, i, j, n, total
from maxent.problems.expressions.notation import a as action
from maxent.problems.parameters.parameter import count, distribution, positive, real
from tests.hostile.stated import Aim, false

p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
p0, q0 = IndexedBase("p", nonnegative=True), IndexedBase("q", nonnegative=True)
r, u, v = (IndexedBase(name, real=True) for name in ("r", "u", "v"))
w, Q = IndexedBase("w", positive=True), IndexedBase("Q", real=True)
x, y, z = (Symbol(name, real=True) for name in ("x", "y", "z"))
m = Symbol("m", integer=True, positive=True)
P, R = distribution(p, n), real(r, n)
ENTROPY = -total(p[i] * log(p[i]), i)
TIED = total(total(KroneckerDelta(r[i], r[j]), j), i) - n

STATEMENTS = (
    false(
        Aim.TIES,
        "false-adversary-tie-of-minimum",
        "two entries at the minimum",
        Identity(total(Heaviside(minimum(r[j], j, n) - r[i], 1), i), Integer(1)),
        given=(R,),
    ),
    false(
        Aim.TIES,
        "false-adversary-tie-of-maximum",
        "two entries at the maximum",
        Identity(total(KroneckerDelta(r[i], maximum(r[j], j, n)), i), Integer(1)),
        given=(R,),
    ),
    false(
        Aim.TIES,
        "false-adversary-tie-in-both-arrays",
        "u tied and v not: the ties drawn are the same in all arrays",
        Identity(distinct_values(u), distinct_values(v)),
        given=(real(u, n), real(v, n)),
    ),
    false(
        Aim.TIES,
        "false-adversary-tie-across-arrays",
        "an entry of u equal to one of v",
        Identity(total(total(KroneckerDelta(u[i], v[j]), j), i), Integer(0)),
        given=(real(u, n), real(v, n)),
    ),
    false(
        Aim.TIES,
        "false-adversary-tie-of-two-and-not-all",
        "two of three equal: three equal ones count six, all different ones none",
        Identity(TIED * (TIED - n * (n - 1)), Integer(0)),
        given=(R,),
        assumptions=(minimum(r[i], i, n) > 0,),
    ),
    false(
        Aim.TIES,
        "false-adversary-tie-of-scalars",
        "x = y",
        Identity(Heaviside(x - y, 1) + Heaviside(y - x, 1), Integer(1)),
        given=(real(x), real(y)),
    ),
    false(
        Aim.TIES,
        "false-adversary-tie-of-opposites",
        "x = -y",
        Identity(Heaviside(x + y, 1) + Heaviside(-x - y, 1), Integer(1)),
        given=(real(x), real(y)),
    ),
    false(
        Aim.TIES,
        "false-adversary-tie-of-three-scalars",
        "x = y = z",
        Identity(KroneckerDelta(x, y) * KroneckerDelta(y, z), Integer(0)),
        given=(real(x), real(y), real(z)),
    ),
    false(
        Aim.TIES,
        "false-adversary-equality-also-at-opposites",
        "equal at v = -u as well",
        Inequality(total((u[i] ** 2 - v[i] ** 2) ** 2, i), Integer(0), ((u[i], v[i]),)),
        given=(real(u, n), real(v, n)),
    ),
    false(
        Aim.TIES,
        "false-adversary-equality-also-at-permutations",
        "equal where v is u in another order of two",
        Inequality(
            (total(u[i], i) - total(v[i], i)) ** 2 + (total(u[i] ** 2, i) - total(v[i] ** 2, i)) ** 2,
            Integer(0),
            ((u[i], v[i]),),
        ),
        given=(real(u, n), real(v, n)),
    ),
    false(
        Aim.TIES,
        "false-adversary-equality-cauchy-schwarz",
        "equal where v is twice u",
        Inequality(total(u[i] ** 2, i) * total(v[i] ** 2, i), total(u[i] * v[i], i) ** 2, ((u[i], v[i]),)),
        given=(real(u, n), real(v, n)),
    ),
    false(
        Aim.TIES,
        "false-adversary-equality-never",
        "at u = v the difference is 1e-9",
        Inequality(total((u[i] - v[i]) ** 2, i) + Rational(1, 10**9), Integer(0), ((u[i], v[i]),)),
        given=(real(u, n), real(v, n)),
    ),
    false(
        Aim.TIES,
        "false-adversary-equality-beyond-a-band",
        "equal where all entries are within 1/1000",
        Inequality(total(Max(Abs(u[i] - v[i]) - Rational(1, 1000), 0), i), Integer(0), ((u[i], v[i]),)),
        given=(real(u, n), real(v, n)),
    ),
    false(
        Aim.TIES,
        "false-adversary-zeros-in-both",
        "p has a zero where q has none",
        Identity(total(Heaviside(-p0[i], 1), i), total(Heaviside(-q0[i], 1), i)),
        given=(distribution(p0, n), distribution(q0, n)),
    ),
    false(
        Aim.TIES,
        "false-adversary-zero-at-the-last",
        "the last outcome has no mass",
        Identity(Heaviside(-p0[n], 1), Integer(0)),
        given=(distribution(p0, n),),
    ),
    false(
        Aim.TIES,
        "false-adversary-two-zeros",
        "two outcomes have no mass",
        Inequality(Integer(1), total(Heaviside(-p0[i], 1), i)),
        given=(distribution(p0, n),),
    ),
    false(
        Aim.TIES,
        "false-adversary-zero-reward",
        "r_1 = 0 while the other rewards are not",
        Implication(Abs(r[1]) <= 0, total(r[i] ** 2, i) <= 0),
        given=(R,),
    ),
    false(
        Aim.SIZES,
        "false-adversary-size-entropy-at-most-6",
        "the uniform law on 404 outcomes",
        Inequality(Integer(6), ENTROPY),
        given=(P,),
    ),
    false(
        Aim.SIZES,
        "false-adversary-size-entropy-at-most-7",
        "the uniform law on 1097 outcomes",
        Inequality(Integer(7), ENTROPY),
        given=(P,),
    ),
    false(
        Aim.SIZES,
        "false-adversary-size-fails-from-50",
        "50 equal masses have a sum of squares of 1/50",
        Inequality(total(p[i] ** 2, i), Rational(1, 49)),
        given=(P,),
    ),
    false(
        Aim.SIZES,
        "false-adversary-size-fails-from-300",
        "the uniform law on more than 250 outcomes",
        Inequality(250 * maximum(p[i], i, n), Integer(1)),
        given=(P,),
    ),
    false(
        Aim.SIZES,
        "false-adversary-size-exactly-5",
        "n = 5",
        Identity(KroneckerDelta(n, 5) * total(p[i], i), Integer(0)),
        given=(P,),
    ),
    false(
        Aim.SIZES,
        "false-adversary-size-norms",
        "equal entries: the sides are 100 n and n^2",
        Inequality(100 * total(w[i] ** 2, i), total(w[i], i) ** 2),
        given=(positive(w, n),),
    ),
    false(
        Aim.SIZES,
        "false-adversary-size-many-actions",
        "one state with eight actions or more",
        Inequality(Integer(6), total(exp(Q[1, action] - maximum(Q[1, action], action, A)), action, A)),
        given=(real(Q, S, A),),
    ),
    false(
        Aim.SIZES,
        "false-adversary-count-beyond-10",
        "m = 11",
        Inequality(Integer(10), m),
        given=(count(m),),
    ),
    false(
        Aim.SIZES,
        "false-adversary-count-power",
        "2^m overtakes 100 m^2 from 15 on",
        Inequality(100 * m**2, 2**m),
        given=(count(m),),
    ),
    false(
        Aim.SIZES,
        "false-adversary-count-harmonic",
        "the harmonic sum passes 4 at m = 31",
        Inequality(Integer(4), total(1 / i, i, m)),
        given=(count(m),),
    ),
)
