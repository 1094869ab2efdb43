"""True optima in unusual forms: rescaled, shifted, by hyperbolic functions, with many digits."""

from sympy import Eq, Integer, Rational, Symbol, exp, log

from maxent.problems import Attainment, Optimum, Unknown
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, k, n, total
from tests.hostile.optima_problems import (
    ENERGY,
    HEAVY,
    HEAVY_GIVEN,
    MEAN,
    MEAN_GIVEN,
    SOFT,
    SOFT_GIVEN,
    SOFTMAX,
    TILT,
    TILT_GIVEN,
    TILTED,
    boltzmann,
    f,
    m,
    mean_under,
    q,
    r,
    tau,
)
from tests.hostile.stated import Aim, true

b, theta = Symbol("b", real=True), Symbol("theta", real=True)
BEST = maximum(r[j], j, n)
DIGITS = Rational(1234567, 10**6)
SHARE = total(f[j] * q[j], j)


def at_mean(formula: object, equation: Eq, unknown: Symbol = b) -> Optimum:
    return Optimum(formula, unknowns=(Unknown(unknown, equation),))


STATEMENTS = (
    true(Aim.FORM, "true-optima-softmax", "the softmax", Optimum(SOFTMAX), given=SOFT_GIVEN, problem=SOFT),
    true(
        Aim.FORM,
        "true-optima-softmax-attained",
        "the softmax",
        Attainment(SOFTMAX),
        given=SOFT_GIVEN,
        problem=SOFT,
    ),
    true(
        Aim.MAGNITUDES,
        "true-optima-softmax-shifted",
        "a common factor cancels",
        Optimum(exp((r[i] - BEST) / tau) / total(exp((r[k] - BEST) / tau), k)),
        given=SOFT_GIVEN,
        problem=SOFT,
    ),
    true(
        Aim.FORM,
        "true-optima-softmax-as-one-over",
        "numerator and denominator divided",
        Optimum(1 / total(exp((r[j] - r[i]) / tau), j)),
        given=SOFT_GIVEN,
        problem=SOFT,
    ),
    true(
        Aim.PRECISION,
        "true-optima-many-digits-in-a-factor",
        "a common factor cancels",
        Optimum(DIGITS * exp(r[i] / tau), proportional=True),
        given=SOFT_GIVEN,
        problem=SOFT,
    ),
    true(
        Aim.PRECISION,
        "true-optima-many-digits-in-a-power",
        "the power and the temperature cancel",
        Optimum(exp(DIGITS * r[i] / (tau * DIGITS)), proportional=True),
        given=SOFT_GIVEN,
        problem=SOFT,
    ),
    true(
        Aim.FORM,
        "true-optima-free-energy",
        "the Boltzmann law of energies r",
        Optimum(exp(-r[i] / tau), proportional=True),
        given=SOFT_GIVEN,
        problem=ENERGY,
    ),
    true(Aim.FORM, "true-optima-tilted", "the tilt", Optimum(TILTED), given=TILT_GIVEN, problem=TILT),
    true(
        Aim.FORM,
        "true-optima-tilted-in-the-exponent",
        "q is the exponential of its logarithm",
        Optimum(exp(r[i] / tau + log(q[i])), proportional=True),
        given=TILT_GIVEN,
        problem=TILT,
    ),
    true(
        Aim.FORM,
        "true-optima-mass-m",
        "m times the softmax",
        Optimum(m * SOFTMAX),
        given=HEAVY_GIVEN,
        problem=HEAVY,
    ),
    true(
        Aim.FORM,
        "true-optima-mass-m-up-to-a-factor",
        "the factor is fixed by the mass",
        Optimum(exp(r[i] / tau) / 7, proportional=True),
        given=HEAVY_GIVEN,
        problem=HEAVY,
    ),
    true(
        Aim.FORM,
        "true-optima-canonical",
        "the law of largest entropy at a mean inside the range",
        at_mean(boltzmann(b), Eq(mean_under(b), SHARE)),
        given=MEAN_GIVEN,
        problem=MEAN,
    ),
    true(
        Aim.FORM,
        "true-optima-canonical-sign-reversed",
        "b is minus the multiplier",
        at_mean(boltzmann(-b), Eq(mean_under(-b), SHARE)),
        given=MEAN_GIVEN,
        problem=MEAN,
    ),
    true(
        Aim.FORM,
        "true-optima-canonical-equation-of-deviations",
        "the mean deviation from the mean vanishes",
        at_mean(boltzmann(b), Eq(total((f[k] - SHARE) * exp(-b * (f[k] - SHARE)), k), Integer(0))),
        given=MEAN_GIVEN,
        problem=MEAN,
    ),
    true(
        Aim.FORM,
        "true-optima-canonical-second-root",
        "theta is the multiplier at one of the two roots; at the other it is 100 away",
        at_mean(
            boltzmann(theta),
            Eq((mean_under(theta) - SHARE) * (theta - 100), Integer(0)),
            theta,
        ),
        given=MEAN_GIVEN,
        problem=MEAN,
    ),
)
