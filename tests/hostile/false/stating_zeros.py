"""False only where a law has zeros, where a mean is at the end of its range, or where a total is no mass."""

from sympy import Eq, IndexedBase, Integer, Symbol, exp, log

from maxent.problems import (
    AtOptimum,
    Entropy,
    LogBarrier,
    Moment,
    Normalisation,
    RelativeEntropy,
    ReverseRelativeEntropy,
    Sensitivity,
    Simplex,
    WellPosed,
    maximise,
    minimise,
)
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, moment, real, temperature
from maxent.problems.statements.optimum import Unknown
from maxent.problems.terms.linear import Linear
from tests.hostile.stated import Aim, false

p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
loose, other = IndexedBase("q", nonnegative=True), IndexedBase("o", nonnegative=True)
r, f = IndexedBase("r", real=True), IndexedBase("f", real=True)
tau = Symbol("tau", positive=True)
U, mu, beta = (Symbol(name, real=True) for name in ("U", "mu", "beta"))
T = Symbol("T", real=True, nonzero=True)
ONE, SPACE, MASS = Integer(1), Simplex(p, i, n), Normalisation(mu)
MEAN = Moment(f, U, beta)

TILT = maximise(SPACE, Linear(r), RelativeEntropy(loose, -tau), subject_to=[MASS])
TILT_GIVEN = (real(r, n), distribution(loose, n), temperature(tau))
Z = total(loose[j] * exp(r[j] / tau), j)
CANONICAL = maximise(SPACE, Entropy(ONE), subject_to=[MASS, MEAN])
COLD = total(f[k] * exp(-f[k] / T), k) / total(exp(-f[k] / T), k)

STATEMENTS = (
    false(
        Aim.DEFINEDNESS,
        "false-stating-ratio-at-zeros",
        "0/0 at an outcome without mass",
        AtOptimum(loose[i] / p[i], Z * exp(-r[i] / tau)),
        given=TILT_GIVEN,
        problem=TILT,
    ),
    false(
        Aim.DEFINEDNESS,
        "false-stating-sum-of-ratios-at-zeros",
        "0/0 at an outcome without mass",
        AtOptimum(total(loose[j] / p[j], j), Z * total(exp(-r[j] / tau), j)),
        given=TILT_GIVEN,
        problem=TILT,
    ),
    false(
        Aim.DEFINEDNESS,
        "false-stating-logarithm-at-zeros",
        "the logarithm of 0 at an outcome without mass",
        AtOptimum(log(3 * p[i]) - log(p[i]), log(Integer(3))),
        given=TILT_GIVEN,
        problem=TILT,
    ),
    false(
        Aim.ENDS,
        "false-stating-temperature-of-the-uniform-law",
        "at the mean of f under the uniform law beta = 0, which is 1/T for no T",
        Sensitivity(U, 1 / T, (Unknown(T, Eq(COLD, U)),)),
        given=(real(f, n), real(U)),
        problem=CANONICAL,
        assumptions=(minimum(f[j], j, n) < U, maximum(f[j], j, n) > U),
    ),
    false(
        Aim.ENDS,
        "false-stating-barrier-at-the-end-of-a-mean",
        "at the largest mean every law has a zero, and the barrier no finite value",
        WellPosed(exists=True, unique=True),
        given=(real(f, n), moment(U, f, n)),
        problem=maximise(SPACE, LogBarrier(ONE), subject_to=[MASS, MEAN]),
    ),
    false(
        Aim.ENDS,
        "false-stating-reverse-divergence-at-the-end-of-a-mean",
        "at the largest mean every law has a zero, and the divergence is infinite",
        WellPosed(exists=True, unique=None),
        given=(real(f, n), distribution(q, n), moment(U, f, n)),
        problem=minimise(SPACE, ReverseRelativeEntropy(q, ONE), subject_to=[MASS, MEAN]),
    ),
    false(
        Aim.TIES,
        "false-stating-mean-outside-the-support",
        "a mean that needs an outcome without mass in the reference",
        WellPosed(exists=True, unique=True),
        given=(real(f, n), distribution(loose, n), moment(U, f, n)),
        problem=minimise(SPACE, RelativeEntropy(loose, ONE), subject_to=[MASS, MEAN]),
    ),
    false(
        Aim.TIES,
        "false-stating-two-references-without-a-common-outcome",
        "both divergences are finite at no law",
        WellPosed(exists=True, unique=True),
        given=(distribution(loose, n), distribution(other, n)),
        problem=minimise(SPACE, RelativeEntropy(loose, ONE), RelativeEntropy(other, ONE), subject_to=[MASS]),
    ),
    false(
        Aim.ENDS,
        "false-stating-largest-divergence",
        "unbounded where the reference has a zero",
        WellPosed(exists=True, unique=None),
        given=(distribution(loose, n),),
        problem=maximise(
            Simplex(IndexedBase("p", nonnegative=True), i, n),
            RelativeEntropy(loose, ONE),
            subject_to=[MASS],
        ),
    ),
    false(
        Aim.ENDS,
        "false-stating-total-below-zero",
        "no law has a total of -1",
        AtOptimum(p[i], U * exp(r[i] / tau) / total(exp(r[j] / tau), j)),
        given=(real(r, n), temperature(tau), real(U)),
        problem=maximise(SPACE, Linear(r), Entropy(tau), subject_to=[Normalisation(mu, U)]),
    ),
)
