"""False statements that were once confirmed or supported, in the forms in which they were seen."""

from sympy import (
    Abs,
    Derivative,
    Eq,
    Heaviside,
    IndexedBase,
    Max,
    Min,
    Rational,
    Symbol,
    exp,
    log,
    oo,
    pi,
    sin,
    sqrt,
)

from maxent.problems import (
    AtOptimum,
    Definition,
    Entropy,
    Equivalence,
    Identity,
    Implication,
    Inequality,
    Limit,
    Linear,
    Moment,
    Monotonicity,
    Normalisation,
    Optimum,
    RelativeEntropy,
    Simplex,
    Slope,
    Unknown,
    maximise,
)
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import (
    count,
    discount,
    distribution,
    inverse_temperature,
    moment,
    positive,
    probability,
    real,
    temperature,
)
from tests.hostile.stated import Aim, false

x, y, r0 = (Symbol(name, real=True) for name in ("x", "y", "r0"))
xp, xn, xe = Symbol("x", positive=True), Symbol("x", negative=True), Symbol("x", integer=True)
gamma = Symbol("gamma", nonnegative=True)
q, tau = IndexedBase("q", positive=True), Symbol("tau", positive=True)
p = Symbol("p", positive=True)
Delta = Symbol("Delta", positive=True)
tau_c = Symbol("tau_c", real=True)
r, z, E = IndexedBase("r", real=True), IndexedBase("z", real=True), IndexedBase("E", real=True)
r_pos = IndexedBase("r", positive=True)
law, w = IndexedBase("p", positive=True), IndexedBase("w", positive=True)
U, beta, lam_0, lam_1 = (Symbol(name, real=True) for name in ("U", "beta", "lambda_0", "lambda_1"))
m = Symbol("m", integer=True, positive=True)
b = Symbol("b", positive=True)
Z = total(exp(-beta * E[j]), j)
MAXIMUM_ENTROPY = maximise(
    Simplex(law, i, n), Entropy(), subject_to=[Normalisation(lam_0), Moment(E, U, lam_1)]
)
BELOW_TOP = minimum(E[j], j, n) < U
KL = total(law[i] * log(law[i] / q[i]), i)
POLICY = maximise(Simplex(law, i, n), Linear(r), RelativeEntropy(q, -tau), subject_to=[Normalisation(lam_0)])
TILT = q[i] * exp(r[i] / tau)

STATEMENTS = (
    false(Aim.CLASHES, "false-seen-sqrt-of-square", "x = -1", Identity(sqrt(xp**2), xp), given=(real(xp),)),
    false(Aim.CLASHES, "false-seen-abs-negative", "x = 1", Identity(Abs(xn), -xn), given=(real(xn),)),
    false(Aim.CLASHES, "false-seen-sine-of-integer", "x = 1/2", Identity(sin(pi * xe), 0), given=(real(xe),)),
    false(
        Aim.CLASHES,
        "false-seen-sum-of-absolute-values",
        "a negative entry",
        Identity(total(Abs(r_pos[i]), i), total(r_pos[i], i)),
        given=(real(r_pos, n),),
    ),
    false(
        Aim.DEFINEDNESS,
        "false-seen-logarithm-of-square",
        "x = 4: log 1 = 0 against log(-1)",
        Identity(log((3 - x) ** 2), 2 * log(3 - x)),
        given=(real(x),),
    ),
    false(
        Aim.DEFINEDNESS,
        "false-seen-logarithm-of-square-with-hole",
        "x = 4, although x = 3 is excluded",
        Identity(exp(log((3 - x) ** 2) / 2), 3 - x),
        given=(real(x),),
        assumptions=((x < 3) | (x > 3),),
    ),
    false(
        Aim.DEFINEDNESS,
        "false-seen-squared-margins",
        "an entry above 5",
        Identity(total(log((5 - r[i]) ** 2), i), 2 * total(log(5 - r[i]), i)),
        given=(real(r, n),),
    ),
    false(
        Aim.DEFINEDNESS,
        "false-seen-divided-by-discount",
        "gamma = 0",
        Identity((gamma * x + gamma) / gamma, x + 1),
        given=(real(x), discount(gamma)),
    ),
    false(
        Aim.DEFINEDNESS,
        "false-seen-critical-temperature-at-half",
        "p = 1/2: no tau_c",
        Identity(exp(-Delta / tau_c), p / (1 - p)),
        given=(probability(p), positive(Delta)),
        definitions=(Definition(tau_c, Delta / log((1 - p) / p)),),
    ),
    false(
        Aim.ENDS,
        "false-seen-canonical-law-at-the-top",
        "U = max E: there is no beta",
        Optimum(exp(-beta * E[i]) / Z, (Unknown(beta, Eq(total(E[k] * exp(-beta * E[k]) / Z, k), U)),)),
        given=(real(E, n), moment(U, E, n)),
        problem=MAXIMUM_ENTROPY,
        assumptions=(BELOW_TOP,),
    ),
    false(
        Aim.DEFINEDNESS,
        "false-seen-steps-at-zero",
        "x = y: 1 against 0",
        Identity(Heaviside(x - y, 1), Heaviside(x - y, 0)),
        given=(real(x), real(y)),
    ),
    false(
        Aim.ENDS,
        "false-seen-definition-interval-too-small",
        "y = x may exceed 1",
        Identity(Abs(1 - y), 1 - y),
        given=(positive(xp),),
        definitions=(Definition(y, xp, interval=(0, 1)),),
    ),
    false(
        Aim.CLASHES, "false-seen-declared-twice", "which?", Identity(x**2, x * x), given=(real(x), real(x))
    ),
    false(
        Aim.CLASHES,
        "false-seen-declared-and-defined",
        "x is 2 or anything",
        Identity(x, 2),
        given=(real(x),),
        definitions=(Definition(x, x * 0 + 2),),
    ),
    false(
        Aim.CLASHES,
        "false-seen-given-though-it-is-the-variable",
        "p is what is looked for",
        Optimum(law[i]),
        given=(distribution(law, n), real(r, n), distribution(q, n), temperature(tau)),
        problem=POLICY,
    ),
    false(
        Aim.CLASHES,
        "false-seen-parameter-called-like-an-index",
        "i is 3/2 or an index",
        Identity(total(r[i], i) * Symbol("i", real=True), 0 * x),
        given=(real(r, n), real(Symbol("i", real=True)), real(x)),
    ),
    false(
        Aim.TIES,
        "false-seen-derivative-of-a-product-of-entries",
        "i = j: 2 z_j",
        Identity(Derivative(z[i] * z[j], z[j]), 0),
        given=(real(z, n),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-seen-clipped-reward",
        "a reward above 3 tau",
        Optimum(q[i] * exp(Min(r[i], 3) / tau) / total(q[k] * exp(Min(r[k], 3) / tau), k)),
        given=(real(r, n), distribution(q, n), temperature(tau)),
        problem=POLICY,
    ),
    false(
        Aim.MAGNITUDES,
        "false-seen-floored-probability",
        "a mass below 1e-8",
        Identity(Max(q[i], Rational(1, 10**8)), q[i]),
        given=(distribution(q, n),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-seen-clamped-exponent",
        "x = 701",
        Identity(exp(Min(x, 700)), exp(x)),
        given=(real(x),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-seen-divergence-at-most-5",
        "w_1 below e^-6",
        Inequality(5, total(q[i] * log(q[i] / w[i]), i)),
        given=(distribution(q, n), distribution(w, n)),
    ),
    false(
        Aim.SIZES,
        "false-seen-entropy-at-most-6",
        "uniform on 404 outcomes",
        Inequality(6, -total(q[i] * log(q[i]), i)),
        given=(distribution(q, n),),
    ),
    false(
        Aim.PRECISION,
        "false-seen-pinsker-constant",
        "q near w = (1/2, 1/2)",
        Inequality(
            total(q[i] * log(q[i] / w[i]), i), Rational(20001, 40000) * total(Abs(q[i] - w[i]), i) ** 2
        ),
        given=(distribution(q, n), distribution(w, n)),
    ),
    false(
        Aim.ENDS,
        "false-seen-sine-along-integers",
        "it oscillates",
        Limit(sin(2 * pi * xp), xp, oo, 0),
        given=(real(y),),
    ),
    false(
        Aim.PRECISION,
        "false-seen-limit-off-by-a-billionth",
        "it tends to 1",
        Limit(xp / (1 + xp), xp, oo, 1 + Rational(1, 10**9)),
        given=(real(y),),
    ),
    false(
        Aim.PRECISION,
        "false-seen-identity-off-by-1e-70",
        "by 1e-70",
        Identity(exp(x) * exp(-x), 1 + Rational(1, 10**70)),
        given=(real(x),),
    ),
    false(
        Aim.TIES,
        "false-seen-equality-where-more-makes-it-so",
        "z = -r as well",
        Inequality(total((r[i] ** 2 - z[i] ** 2) ** 2, i), 0, equality=((r[i], z[i]),)),
        given=(real(r, n), real(z, n)),
    ),
    false(
        Aim.MAGNITUDES,
        "false-seen-increasing-until-a-thousand",
        "beyond 1000 it decreases",
        Monotonicity(x - x**2 / 2000, x, increasing=True, domain=(0, oo)),
        given=(real(y),),
    ),
    false(
        Aim.MAGNITUDES,
        "false-seen-large-implies-larger",
        "x between 3 and 1000",
        Implication(x > 3, x > Rational(301, 100)),
        given=(real(x),),
    ),
    false(
        Aim.PRECISION,
        "false-seen-boundary-off-by-1e-9",
        "x between 1 and 1 + 1e-9",
        Equivalence(x > 1, x > 1 + Rational(1, 10**9)),
        given=(real(x),),
    ),
    false(
        Aim.PRECISION,
        "false-seen-slope-off-in-its-twelfth-digit",
        "the slope is 2 x",
        Slope(x**2, x, (2 + Rational(1, 10**12)) * x),
        given=(real(x),),
    ),
    false(
        Aim.PRECISION,
        "false-seen-policy-off-in-its-twelfth-digit",
        "the exponent is r / tau",
        Optimum(TILT ** (1 + Rational(1, 10**11)), proportional=True),
        given=(real(r, n), distribution(q, n), temperature(tau)),
        problem=POLICY,
    ),
    false(
        Aim.SIZES,
        "false-seen-odd-power",
        "m = 2",
        Identity((-1) ** (m * (m - 1) / 2), 1),
        given=(count(m),),
    ),
    false(
        Aim.TIES,
        "false-seen-value-of-the-best",
        "two best outcomes: tau log 2 more",
        Limit(b * log(total(exp(r[k] / b), k)) / b - maximum(r[j], j, n) / b, b, 0, 0),
        given=(real(r, n),),
    ),
    false(
        Aim.PRECISION,
        "false-seen-normaliser",
        "lambda is tau log Z - tau",
        AtOptimum(lam_0, tau * log(total(TILT.subs(i, k), k)) - tau * (1 + Rational(1, 10**10))),
        given=(real(r, n), distribution(q, n), temperature(tau)),
        problem=POLICY,
    ),
    false(
        Aim.ENDS,
        "false-seen-inverse-temperature-positive",
        "beta > 0 is granted, but not that beta r > -1",
        Identity(Abs(1 + beta * r0), 1 + beta * r0),
        given=(inverse_temperature(beta), real(r0)),
    ),
)
