"""False optima: a digit, a floor, a clip, a missing factor, an end of a range."""

from sympy import Eq, Max, Min, Rational, Symbol, exp, log

from maxent.problems import Attainment, Optimum, Unknown
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, n, total
from tests.hostile.optima_problems import (
    ENDS,
    ENDS_GIVEN,
    ENERGY,
    HEAVY,
    HEAVY_GIVEN,
    MEAN,
    MEAN_GIVEN,
    SLIGHTLY,
    SOFT,
    SOFT_GIVEN,
    SOFTMAX,
    TILT,
    TILT_GIVEN,
    TILTED,
    U,
    boltzmann,
    f,
    mean_under,
    q,
    r,
    tau,
)
from tests.hostile.stated import Aim, false

b = Symbol("b", real=True)
c = Symbol("c", positive=True)
COLDER = exp(r[i] / (tau * SLIGHTLY)) / total(exp(r[j] / (tau * SLIGHTLY)), j)
CLIPPED = exp(Min(r[i], 3) / tau) / total(exp(Min(r[j], 3) / tau), j)
FLOORED = Max(exp(r[i] / tau), Rational(1, 10**8) * total(exp(r[j] / tau), j))
UNIFORM = exp(0 * r[i]) / n

STATEMENTS = (
    false(
        Aim.PRECISION,
        "false-optima-softmax-temperature-digit",
        "the temperature is off by 1e-12; two different rewards show it",
        Optimum(COLDER),
        given=SOFT_GIVEN,
        problem=SOFT,
    ),
    false(
        Aim.PRECISION,
        "false-optima-attained-at-a-temperature-digit",
        "the optimum is unique and the temperature off by 1e-12",
        Attainment(COLDER),
        given=SOFT_GIVEN,
        problem=SOFT,
    ),
    false(
        Aim.PRECISION,
        "false-optima-mass-digit",
        "the law has the mass 1 + 1e-12",
        Optimum(SOFTMAX * SLIGHTLY),
        given=SOFT_GIVEN,
        problem=SOFT,
    ),
    false(
        Aim.MAGNITUDES,
        "false-optima-reward-clipped-at-three",
        "r = (4, 5), tau = 1: the clipped law is uniform",
        Optimum(CLIPPED),
        given=SOFT_GIVEN,
        problem=SOFT,
    ),
    false(
        Aim.MAGNITUDES,
        "false-optima-floored-at-1e-8",
        "r = (0, 4), tau = 1/40: the first probability is below 1e-60",
        Optimum(FLOORED, proportional=True),
        given=SOFT_GIVEN,
        problem=SOFT,
    ),
    false(
        Aim.TIES,
        "false-optima-hardmax",
        "the softmax has full support; it is no hard maximum unless the rewards tie",
        Optimum(exp(r[i] - maximum(r[j], j, n)), proportional=True),
        given=SOFT_GIVEN,
        problem=SOFT,
    ),
    false(
        Aim.FORM,
        "false-optima-free-energy-sign",
        "the free energy favours low energies",
        Optimum(SOFTMAX),
        given=SOFT_GIVEN,
        problem=ENERGY,
    ),
    false(
        Aim.TIES,
        "false-optima-uniform",
        "it is the optimum for tied rewards only",
        Attainment(UNIFORM),
        given=SOFT_GIVEN,
        problem=SOFT,
    ),
    false(
        Aim.FORM,
        "false-optima-reference-forgotten",
        "right where q is uniform",
        Optimum(SOFTMAX),
        given=TILT_GIVEN,
        problem=TILT,
    ),
    false(
        Aim.FORM,
        "false-optima-reference-squared",
        "right where q is uniform",
        Optimum(q[i] * TILTED, proportional=True),
        given=TILT_GIVEN,
        problem=TILT,
    ),
    false(
        Aim.FORM,
        "false-optima-mass-one-instead-of-m",
        "right at m = 1",
        Optimum(SOFTMAX),
        given=HEAVY_GIVEN,
        problem=HEAVY,
    ),
    false(
        Aim.PRECISION,
        "false-optima-tilted-digit",
        "the reference is raised to the power 1 + 1e-12",
        Optimum(q[i] ** SLIGHTLY * exp(r[i] / tau), proportional=True),
        given=TILT_GIVEN,
        problem=TILT,
    ),
    false(
        Aim.ENDS,
        "false-optima-canonical-at-the-ends",
        "at U = min f the optimum has zeros, which no exponential has",
        Optimum(boltzmann(b), unknowns=(Unknown(b, Eq(mean_under(b), U)),)),
        given=ENDS_GIVEN,
        problem=ENDS,
    ),
    false(
        Aim.PRECISION,
        "false-optima-canonical-mean-digit",
        "the mean is met to 1e-12 only",
        Optimum(
            boltzmann(b),
            unknowns=(Unknown(b, Eq(mean_under(b), total(f[j] * q[j], j) + Rational(1, 10**12))),),
        ),
        given=MEAN_GIVEN,
        problem=MEAN,
    ),
    false(
        Aim.FORM,
        "false-optima-positive-multiplier",
        "with the mean of f above its average the multiplier is negative, and c is positive",
        Optimum(boltzmann(c), unknowns=(Unknown(c, Eq(mean_under(c), total(f[j] * q[j], j))),)),
        given=MEAN_GIVEN,
        problem=MEAN,
    ),
    false(
        Aim.FORM,
        "false-optima-reference-is-the-entropys-optimum",
        "q has the right mean, and less entropy unless it is a Boltzmann law",
        Attainment(q[i]),
        given=MEAN_GIVEN,
        problem=MEAN,
    ),
    false(
        Aim.FORM,
        "false-optima-linear-in-the-reward",
        "1 + r / tau is the first order of the exponential",
        Optimum(1 + log(1 + r[i] ** 2) / tau, proportional=True),
        given=SOFT_GIVEN,
        problem=SOFT,
    ),
)
