"""False crossings, dual minimisers, slopes of returns, counts, bounds, expectations and conditional laws."""

from sympy import Eq, Integer, Min, Rational, exp, log, oo

from maxent.problems import SolutionCount
from maxent.problems.expressions.notation import a, j, s, total
from tests.hostile.optima_kinds import (
    CRITICAL,
    DUAL,
    EXCESS,
    SOFT_Z,
    Delta,
    H_bar,
    N,
    T,
    action_value,
    alpha,
    at_tau,
    c,
    chance,
    count,
    crossing,
    d,
    dual,
    expectation,
    gamma,
    p,
    policy,
    residual,
    slope_of_return,
    soft,
    soft_control,
    soft_weight,
    tau,
    unit_law,
    v,
    x,
)
from tests.hostile.optima_problems import SLIGHTLY
from tests.hostile.stated import Aim, false

DIGITS = Rational(1234567, 10**6)
FORM, DIGIT, ENDS = Aim.FORM, Aim.PRECISION, Aim.ENDS
REAL_LINE = (-oo, oo)

STATEMENTS = (
    crossing(false, DIGIT, "false-optima-crossing-digit", "off by 1e-12", at_tau(CRITICAL * SLIGHTLY)),
    crossing(false, DIGIT, "false-optima-crossing-many-digits", "off by a fifth", at_tau(CRITICAL * DIGITS)),
    crossing(
        false, FORM, "false-optima-crossing-odds", "the odds are (1 - p) / p", at_tau(Delta / log(1 / p))
    ),
    crossing(
        false,
        FORM,
        "false-optima-crossing-second-root",
        "the equation holds at twice the critical temperature as well",
        Eq((tau - CRITICAL) * (tau - 2 * CRITICAL), Integer(0)),
    ),
    crossing(
        false,
        FORM,
        "false-optima-crossing-everywhere",
        "the equation holds at every temperature",
        Eq(tau * CRITICAL, CRITICAL * tau),
    ),
    dual(false, DIGIT, "false-optima-dual-digit", "the floor is off by 1e-12", DUAL - alpha * H_bar / 10**12),
    dual(false, FORM, "false-optima-dual-sign", "it is a maximum", -DUAL),
    dual(false, FORM, "false-optima-dual-without-floor", "it has no minimum", DUAL + alpha * H_bar),
    slope_of_return(
        false,
        DIGIT,
        "false-optima-slope-of-return-digit",
        "off by 1e-12",
        d[s] * action_value[s, a] * SLIGHTLY,
    ),
    slope_of_return(
        false,
        ENDS,
        "false-optima-slope-of-return-normalised",
        "right at gamma = 0",
        (1 - gamma) * d[s] * action_value[s, a],
    ),
    slope_of_return(
        false,
        FORM,
        "false-optima-slope-of-the-logarithm",
        "it is the slope in the logarithm of the policy",
        d[s] * action_value[s, a] * policy[s, a],
    ),
    count(
        false,
        ENDS,
        "false-optima-count-open-end",
        "0 is no point of the open interval, so x = 0 does not count",
        SolutionCount(Eq(x**2, x), x, (Integer(0), Integer(2)), 2),
    ),
    count(
        false,
        FORM,
        "false-optima-count-of-a-parameter",
        "for c = 1 the equation log x = x has no solution, for c < 1/e two",
        SolutionCount(Eq(log(x), c * x), x, (Integer(0), oo), 2),
    ),
    count(
        false,
        DIGIT,
        "false-optima-count-beside-a-tangent",
        "exp(x) exceeds x + 1 - 1e-12 nowhere but near 0, where the curves meet twice",
        SolutionCount(Eq(exp(x), x + 1 + Rational(1, 10**12)), x, REAL_LINE, 1),
    ),
    residual(false, DIGIT, "false-optima-residual-digit", "1 - 1e-12 of it", (2 - SLIGHTLY) / (1 - gamma)),
    residual(false, FORM, "false-optima-residual-one", "right at gamma = 0 only", Integer(1)),
    expectation(
        false,
        Aim.SIZES,
        "false-optima-unbiased-variance",
        "the mean of squares about the sample mean is (N - 1) / N of the variance",
        total((v[j] - total(v[j], j, N) / N) ** 2, j, N) / N,
        chance * (1 - chance),
    ),
    expectation(
        false,
        Aim.SIZES,
        "false-optima-square-of-the-mean",
        "it has the variance over N as well",
        (total(v[j], j, N) / N) ** 2,
        chance**2,
    ),
    unit_law(
        false, DIGIT, "false-optima-unit-digit", "T off by 1e-12", 1 / (1 + exp(-EXCESS / (T * SLIGHTLY)))
    ),
    unit_law(
        false,
        Aim.MAGNITUDES,
        "false-optima-unit-many-digits",
        "the temperature is 1.234567 times as high",
        1 / (1 + exp(-EXCESS / (DIGITS * T))),
    ),
    unit_law(
        false,
        Aim.MAGNITUDES,
        "false-optima-unit-clamped",
        "an input 1 / T = 40 or more gives a smaller probability of being off",
        1 / (1 + exp(-Min(EXCESS / T, 30))),
    ),
    soft_control(
        false,
        DIGIT,
        "false-optima-soft-value-digit",
        "off by 1e-12",
        soft.V[s],
        soft_weight * log(SOFT_Z) * SLIGHTLY,
    ),
    soft_control(
        false,
        DIGIT,
        "false-optima-soft-policy-digit",
        "the temperature is off by 1e-11",
        soft.pi[s, a],
        exp(soft.Q[s, a] * (1 + Rational(1, 10**11)) / soft_weight)
        / total(exp(soft.Q[s, j] * (1 + Rational(1, 10**11)) / soft_weight), j, soft.A),
    ),
    soft_control(
        false,
        FORM,
        "false-optima-soft-value-is-the-mean",
        "the entropy is missing",
        soft.V[s],
        total(soft.pi[s, j] * soft.Q[s, j], j, soft.A),
    ),
)
