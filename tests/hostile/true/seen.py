"""True statements that were once refuted or left undecided, in the forms in which they were seen."""

from sympy import (
    Derivative,
    Eq,
    Heaviside,
    IndexedBase,
    Integral,
    KroneckerDelta,
    Max,
    Piecewise,
    Rational,
    Sum,
    Symbol,
    cosh,
    exp,
    factorial,
    floor,
    log,
    oo,
    sinh,
    sqrt,
)

from maxent.problems import (
    Entropy,
    Identity,
    Inequality,
    Limit,
    Linear,
    Moment,
    Monotonicity,
    Normalisation,
    OptimalityGap,
    Optimum,
    RelativeEntropy,
    Simplex,
    Unknown,
    maximise,
)
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import count, distribution, moment, positive, real, temperature
from tests.hostile.stated import Aim, true

x, y, a = (Symbol(name, real=True) for name in ("x", "y", "a"))
u, v = Symbol("u", positive=True), Symbol("v", positive=True)
m = Symbol("m", integer=True, positive=True)
l = Symbol("l", integer=True)
r, z, E = IndexedBase("r", real=True), IndexedBase("z", real=True), IndexedBase("E", real=True)
q, w, p = IndexedBase("q", positive=True), IndexedBase("w", positive=True), IndexedBase("p", positive=True)
opt = IndexedBase("p_star", positive=True)
tau = Symbol("tau", positive=True)
U, beta, lam_0, lam_1 = (Symbol(name, real=True) for name in ("U", "beta", "lambda_0", "lambda_1"))
Z = total(exp(-beta * E[j]), j)
BETA = Unknown(beta, Eq(total(E[k] * exp(-beta * E[k]) / Z, k), U))
MAXIMUM_ENTROPY = maximise(
    Simplex(p, i, n), Entropy(), subject_to=[Normalisation(lam_0), Moment(E, U, lam_1)]
)
INTERIOR = (minimum(E[j], j, n) < U) & (U < maximum(E[j], j, n))
POLICY = maximise(Simplex(p, i, n), Linear(r), RelativeEntropy(q, -tau), subject_to=[Normalisation(lam_0)])
given_policy = (real(r, n), distribution(q, n), temperature(tau))

STATEMENTS = (
    true(
        Aim.ENDS,
        "true-seen-exp-increases",
        "its slope is exp",
        Monotonicity(exp(x), x, increasing=True, domain=(-oo, oo)),
        given=(real(y),),
    ),
    true(
        Aim.ENDS,
        "true-seen-square-decreases",
        "2 x < 0",
        Monotonicity(x**2, x, increasing=False, domain=(-oo, 0)),
        given=(real(y),),
    ),
    true(
        Aim.ENDS,
        "true-seen-geometric-series",
        "|u/(1+u)| < 1",
        Identity(Sum((u / (1 + u)) ** l, (l, 0, oo)), 1 + u),
        given=(positive(u),),
    ),
    true(
        Aim.ENDS,
        "true-seen-integral",
        "antiderivative -exp(-x)",
        Identity(Integral(exp(-x), (x, 0, 1)), 1 - exp(-1) + 0 * y),
        given=(real(y),),
    ),
    true(
        Aim.ENDS,
        "true-seen-slow-limit",
        "the logarithm loses",
        Limit(log(u) / u ** Rational(1, 1000), u, oo, 0),
        given=(real(y),),
    ),
    true(
        Aim.ENDS,
        "true-seen-limit-at-one",
        "derivative of log at 1",
        Limit(log(u) / (u - 1), u, 1, 1),
        given=(real(y),),
    ),
    true(Aim.ENDS, "true-seen-limit-at-minus-one", "continuity", Limit(x**2 + x, x, -1, 0), given=(real(y),)),
    true(
        Aim.ENDS,
        "true-seen-canonical-law",
        "the multiplier exists inside",
        Optimum(exp(-beta * E[i]) / Z, (BETA,)),
        given=(real(E, n), moment(U, E, n)),
        problem=MAXIMUM_ENTROPY,
        assumptions=(INTERIOR,),
    ),
    true(
        Aim.FORM,
        "true-seen-pythagoras",
        "H(p*) - H(p) = KL(p, p*) on the constraint",
        OptimalityGap(total(p[i] * log(p[i] / opt[i]), i), opt),
        given=(real(E, n), moment(U, E, n)),
        problem=MAXIMUM_ENTROPY,
        assumptions=(INTERIOR,),
    ),
    true(
        Aim.DEFINEDNESS,
        "true-seen-step",
        "two halves",
        Identity(Heaviside(x, 1) + Heaviside(-x, 0), 1),
        given=(real(x),),
    ),
    true(
        Aim.FORM,
        "true-seen-score",
        "softmax",
        Identity(
            Derivative(log(exp(z[i]) / total(exp(z[k]), k)), z[j]),
            KroneckerDelta(i, j) - exp(z[j]) / total(exp(z[k]), k),
        ),
        given=(real(z, n),),
    ),
    true(
        Aim.FORM,
        "true-seen-two-indices",
        "commutes",
        Identity(r[i] * z[j], z[j] * r[i]),
        given=(real(r, n), real(z, n)),
    ),
    true(
        Aim.FORM,
        "true-seen-hyperbolic",
        "Pythagoras",
        Identity(cosh(x) ** 2 - sinh(x) ** 2, 1),
        given=(real(x),),
    ),
    true(
        Aim.FORM,
        "true-seen-factorial",
        "recursion",
        Identity(factorial(m), m * factorial(m - 1)),
        given=(count(m),),
    ),
    true(
        Aim.FORM, "true-seen-floor", "an integer more", Identity(floor(x + 1), floor(x) + 1), given=(real(x),)
    ),
    true(
        Aim.FORM,
        "true-seen-piecewise",
        "relu",
        Identity(Piecewise((x, x > 0), (0, True)), Max(x, 0)),
        given=(real(x),),
    ),
    true(
        Aim.FORM,
        "true-seen-jensen",
        "convexity of exp",
        Inequality(log(total(q[i] * exp(r[i]), i)), total(q[i] * r[i], i)),
        given=(distribution(q, n), real(r, n)),
    ),
    true(
        Aim.FORM,
        "true-seen-gibbs",
        "log x <= x - 1",
        Inequality(total(q[i] * log(q[i]), i), total(q[i] * log(w[i]), i)),
        given=(distribution(q, n), distribution(w, n)),
    ),
    true(
        Aim.FORM,
        "true-seen-pinsker",
        "Pinsker",
        Inequality(sqrt(2 * total(q[i] * log(q[i] / w[i]), i)), total(Max(q[i] - w[i], w[i] - q[i]), i)),
        given=(distribution(q, n), distribution(w, n)),
    ),
    true(
        Aim.FORM,
        "true-seen-policy-with-many-digits",
        "the factors cancel",
        Optimum(
            q[i] * exp(Rational(1234567, 1000000) * r[i] / (Rational(1234567, 1000000) * tau)),
            proportional=True,
        ),
        given=given_policy,
        problem=POLICY,
    ),
    true(
        Aim.MAGNITUDES,
        "true-seen-empty-interval",
        "there is nothing in it",
        Monotonicity(x**2, x, increasing=True, domain=(1, 1)),
        given=(real(y),),
    ),
    true(
        Aim.PRECISION,
        "true-seen-digits",
        "the same number twice",
        Identity(x * Rational(123456789, 10**8), Rational(123456789, 10**8) * x),
        given=(real(x),),
    ),
)
