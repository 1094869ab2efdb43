"""True crossings, dual minimisers, slopes of returns, counts, bounds, expectations and conditional laws."""

from sympy import Eq, Integer, Rational, exp, log, oo, tanh

from maxent.problems import SolutionCount
from maxent.problems.expressions.notation import a, j, s, total
from tests.hostile.optima_kinds import (
    CRITICAL,
    DUAL,
    EXCESS,
    SOFT_Z,
    Delta,
    N,
    T,
    action_value,
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
from tests.hostile.stated import Aim, true

DIGITS = Rational(1234567, 10**6)
FORM, DIGIT = Aim.FORM, Aim.PRECISION
REAL_LINE = (-oo, oo)

STATEMENTS = (
    crossing(true, FORM, "true-optima-crossing", "the critical temperature", at_tau(CRITICAL)),
    crossing(
        true,
        FORM,
        "true-optima-crossing-as-a-difference",
        "the logarithm of the odds as a difference",
        Eq(1 / tau, (log(1 - p) - log(p)) / Delta),
    ),
    crossing(
        true,
        DIGIT,
        "true-optima-crossing-many-digits",
        "both sides times 1.234567",
        Eq(DIGITS * tau, DIGITS * CRITICAL),
    ),
    crossing(
        true,
        FORM,
        "true-optima-crossing-hyperbolic",
        "1/2 + tanh / 2 is the logistic function",
        Eq(tanh((Delta / tau - log((1 - p) / p)) / 2), Integer(0)),
    ),
    crossing(
        true,
        FORM,
        "true-optima-crossing-double-root",
        "the square vanishes where its root does",
        Eq((tau - CRITICAL) ** 2, Integer(0)),
    ),
    dual(true, FORM, "true-optima-dual", "the dual function", DUAL),
    dual(true, FORM, "true-optima-dual-shifted", "a constant moves no minimiser", DUAL / 3 + 10**9),
    slope_of_return(
        true, FORM, "true-optima-slope-of-return", "the policy gradient theorem", d[s] * action_value[s, a]
    ),
    slope_of_return(
        true,
        Aim.MAGNITUDES,
        "true-optima-slope-of-return-less-a-baseline",
        "a function of the state makes no difference",
        d[s] * (action_value[s, a] - total(action_value[s, j], j, soft.A) / (1 - gamma)),
    ),
    count(
        true,
        FORM,
        "true-optima-count-two",
        "exp is convex and x + 2 crosses it on both sides of 0",
        SolutionCount(Eq(exp(x), x + 2), x, REAL_LINE, 2),
    ),
    count(
        true,
        Aim.ENDS,
        "true-optima-count-open-end",
        "of the solutions 0 and 1 the open interval holds one",
        SolutionCount(Eq(x**2, x), x, (Integer(0), Integer(2)), 1),
    ),
    count(
        true,
        DIGIT,
        "true-optima-count-near-a-tangent",
        "exp(x) = x + 1 + 1e-12 at about plus and minus 1.4e-6",
        SolutionCount(Eq(exp(x), x + 1 + Rational(1, 10**12)), x, REAL_LINE, 2),
    ),
    count(
        true,
        FORM,
        "true-optima-count-of-a-parameter",
        "x + exp(c x) increases from minus to plus infinity",
        SolutionCount(Eq(exp(c * x), -x), x, REAL_LINE, 1),
    ),
    residual(true, FORM, "true-optima-residual", "a contraction by gamma", 1 / (1 - gamma)),
    residual(true, FORM, "true-optima-residual-larger", "a larger factor", (1 + gamma) / (1 - gamma)),
    expectation(
        true,
        FORM,
        "true-optima-second-moment-of-the-mean",
        "the square of the mean plus the variance over N",
        (total(v[j], j, N) / N) ** 2,
        chance**2 + chance * (1 - chance) / N,
    ),
    expectation(
        true,
        Aim.SIZES,
        "true-optima-mean-square",
        "a binary draw is its own square",
        total(v[j] ** 2, j, N) / N,
        chance,
    ),
    unit_law(
        true,
        FORM,
        "true-optima-unit-hyperbolic",
        "the logistic function by tanh",
        (1 + tanh(EXCESS / (2 * T))) / 2,
    ),
    unit_law(
        true,
        DIGIT,
        "true-optima-unit-many-digits",
        "1.234567 cancels",
        1 / (1 + exp(-DIGITS * EXCESS / (DIGITS * T))),
    ),
    soft_control(true, FORM, "true-optima-soft-value", "log-sum-exp", soft.V[s], soft_weight * log(SOFT_Z)),
    soft_control(
        true,
        FORM,
        "true-optima-soft-policy",
        "the softmax of the action values",
        soft_weight * log(soft.pi[s, a]),
        soft.Q[s, a] - soft.V[s],
    ),
)
