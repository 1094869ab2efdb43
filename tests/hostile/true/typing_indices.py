"""Several free indices, bound indices of one name, derivatives in the entries of arrays."""

from sympy import Derivative, IndexedBase, Integer, KroneckerDelta, Product, Sum, Symbol, exp, log

from maxent.problems import (
    AtOptimum,
    Entropy,
    Identity,
    Implication,
    Inequality,
    Linear,
    Normalisation,
    Optimum,
    Simplex,
    maximise,
)
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import A, S, a, b, i, j, k, n, s, t
from maxent.problems.parameters.parameter import distribution, real, temperature
from tests.hostile.stated import Aim, true

z, w, r, f = (IndexedBase(name, real=True) for name in "zwrf")
B, C = IndexedBase("B", real=True), IndexedBase("C", real=True)
q, p = IndexedBase("q", positive=True), IndexedBase("p", positive=True)
tau, lam, mu, U = (
    Symbol("tau", positive=True),
    Symbol("lambda", real=True),
    Symbol("mu", real=True),
    Symbol("U", real=True),
)
SOFTMAX = exp(z[i]) / Sum(exp(z[k]), (k, 1, n))
SOFT = maximise(Simplex(p, i, n), Linear(r), Entropy(tau), subject_to=[Normalisation(lam)])
PAIRS = Simplex(p, k, n * A, axes=((i, n), (a, A)))

STATEMENTS = (
    true(
        Aim.FORM,
        "true-typing-two-free-indices",
        "antisymmetry",
        Identity(z[i] - z[j], -(z[j] - z[i])),
        given=(real(z, n),),
    ),
    true(
        Aim.FORM,
        "true-typing-three-free-indices",
        "telescoping",
        Identity((z[i] - z[j]) + (z[j] - z[k]), z[i] - z[k]),
        given=(real(z, n),),
    ),
    true(
        Aim.FORM,
        "true-typing-free-indices-of-two-sizes",
        "commutativity",
        Identity(z[s] * w[a], w[a] * z[s]),
        given=(real(z, S), real(w, A)),
    ),
    true(
        Aim.FORM,
        "true-typing-transposed-twice",
        "commutativity",
        Identity(B[s, a] * B[t, b], B[t, b] * B[s, a]),
        given=(real(B, S, A),),
    ),
    true(
        Aim.FORM,
        "true-typing-delta-moves-an-entry",
        "both vanish unless i = j",
        Identity(KroneckerDelta(i, j) * z[i], KroneckerDelta(i, j) * z[j]),
        given=(real(z, n),),
    ),
    true(
        Aim.FORM,
        "true-typing-nested-sums-of-one-index",
        "the inner sum is a constant",
        Identity(Sum(z[i] * Sum(w[i], (i, 1, n)), (i, 1, n)), Sum(z[j], (j, 1, n)) * Sum(w[k], (k, 1, n))),
        given=(real(z, n), real(w, n)),
    ),
    true(
        Aim.FORM,
        "true-typing-free-and-bound-of-one-name",
        "the sum is a constant",
        Identity(z[i] + Sum(z[i], (i, 1, n)), z[i] + Sum(z[j], (j, 1, n))),
        given=(real(z, n),),
    ),
    true(
        Aim.FORM,
        "true-typing-free-and-bound-of-two-sizes",
        "the sum is a constant",
        Identity(z[i] + Sum(w[i], (i, 1, A)), z[i] + Sum(w[j], (j, 1, A))),
        given=(real(z, n), real(w, A)),
    ),
    true(
        Aim.FORM,
        "true-typing-disjoint-sums-of-one-index",
        "linearity",
        Identity(Sum(z[i], (i, 1, n)) + Sum(w[i], (i, 1, n)), Sum(z[i] + w[i], (i, 1, n))),
        given=(real(z, n), real(w, n)),
    ),
    true(
        Aim.FORM,
        "true-typing-maximum-in-a-sum-of-one-index",
        "the maximum is a constant",
        Identity(Sum(maximum(z[i], i, n), (i, 1, n)), n * maximum(z[j], j, n)),
        given=(real(z, n),),
    ),
    true(
        Aim.FORM,
        "true-typing-product-of-exponentials",
        "exp of a sum",
        Identity(Product(exp(z[i]), (i, 1, n)), exp(Sum(z[i], (i, 1, n)))),
        given=(real(z, n),),
    ),
    true(
        Aim.FORM,
        "true-typing-double-limits",
        "the product of sums",
        Identity(Sum(z[i] * w[j], (i, 1, n), (j, 1, n)), Sum(z[i], (i, 1, n)) * Sum(w[i], (i, 1, n))),
        given=(real(z, n), real(w, n)),
    ),
    true(
        Aim.FORM,
        "true-typing-sum-over-one-of-two",
        "linearity",
        Identity(Sum(B[i, j], (j, 1, n)) - B[i, i], Sum(B[i, k] * (1 - KroneckerDelta(i, k)), (k, 1, n))),
        given=(real(B, n, n),),
    ),
    true(
        Aim.TIES,
        "true-typing-product-with-the-diagonal",
        "the product rule",
        Identity(Derivative(z[i] * z[j], z[j]), z[i] + z[j] * KroneckerDelta(i, j)),
        given=(real(z, n),),
    ),
    true(
        Aim.TIES,
        "true-typing-score",
        "the score of a softmax",
        Identity(
            Derivative(log(SOFTMAX), z[j]), KroneckerDelta(i, j) - exp(z[j]) / Sum(exp(z[k]), (k, 1, n))
        ),
        given=(real(z, n),),
    ),
    true(
        Aim.TIES,
        "true-typing-softmax-jacobian",
        "p_i (delta - p_j)",
        Identity(Derivative(SOFTMAX, z[j]), SOFTMAX * (KroneckerDelta(i, j) - SOFTMAX.subs(i, j))),
        given=(real(z, n),),
    ),
    true(
        Aim.TIES,
        "true-typing-derivative-of-a-sum",
        "one summand moves",
        Identity(Derivative(Sum(w[k] * exp(z[k]), (k, 1, n)), z[j]), w[j] * exp(z[j])),
        given=(real(z, n), real(w, n)),
    ),
    true(
        Aim.TIES,
        "true-typing-second-derivative",
        "it vanishes unless i = j",
        Identity(Derivative(z[i] ** 3, (z[j], 2)), 6 * z[i] * KroneckerDelta(i, j)),
        given=(real(z, n),),
    ),
    true(
        Aim.TIES,
        "true-typing-divergence",
        "n + 1 terms",
        Identity(Sum(Derivative(z[i] * z[j], z[j]), (j, 1, n)), (n + 1) * z[i]),
        given=(real(z, n),),
    ),
    true(
        Aim.TIES,
        "true-typing-derivative-beside-its-bound-name",
        "one summand moves",
        Identity(Derivative(Sum(z[j] ** 2, (j, 1, n)), z[j]), 2 * z[j]),
        given=(real(z, n),),
    ),
    true(
        Aim.TIES,
        "true-typing-derivative-in-a-matrix",
        "one entry moves",
        Identity(Derivative(Sum(B[s, b] * C[s, b], (b, 1, A)), B[t, a]), KroneckerDelta(s, t) * C[s, a]),
        given=(real(B, S, A), real(C, S, A)),
    ),
    true(
        Aim.FORM,
        "true-typing-optimum-in-two-indices",
        "the log-ratio of a softmax",
        AtOptimum(log(p[i]) - log(p[j]), (r[i] - r[j]) / tau),
        given=(real(r, n), temperature(tau)),
        problem=SOFT,
    ),
    true(
        Aim.FORM,
        "true-typing-order-in-two-indices",
        "exp increases",
        Implication(z[i] > z[j], exp(z[i]) > exp(z[j])),
        given=(real(z, n),),
    ),
    true(
        Aim.FORM,
        "true-typing-inequality-in-two-indices",
        "a square",
        Inequality((z[i] - z[j]) ** 2, Integer(0)),
        given=(real(z, n),),
    ),
    true(
        Aim.FORM,
        "true-typing-masses-in-two-indices",
        "two masses are at most all, unless i = j",
        Inequality(1 + q[i] * KroneckerDelta(i, j), q[i] + q[j]),
        given=(distribution(q, n),),
    ),
    true(
        Aim.FORM,
        "true-typing-uniform-over-pairs",
        "a constant reward moves nothing",
        Optimum(1 / (n * A)),
        given=(real(C, n, A),),
        problem=maximise(PAIRS, Entropy(), subject_to=[Normalisation(lam)]),
    ),
    true(
        Aim.FORM,
        "true-typing-softmax-over-pairs",
        "it factorises by outcomes",
        Optimum(exp(C[i, a]), proportional=True),
        given=(real(C, n, A),),
        problem=maximise(PAIRS, Linear(C), Entropy(), subject_to=[Normalisation(lam)]),
    ),
)
