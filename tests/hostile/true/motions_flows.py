"""True solutions, limits, rest points and thresholds, written in unusual ways."""

from sympy import Eq, Expr, Integer, Min, Rational, Symbol, exp, log, oo, sqrt
from sympy.logic.boolalg import Boolean

from maxent.problems import (
    Dissipation,
    Flow,
    FlowSolution,
    Interval,
    Iteration,
    LongTimeLimit,
    RestPoint,
    SmallStepLimit,
    Statement,
)
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import Parameter, distribution, inverse_temperature, positive
from tests.hostile._motions import (
    BARE,
    BARE_FLOW,
    GROWN,
    HALF_LINE,
    LOGISTIC,
    MEAN,
    REWARDS,
    SCALAR,
    SIZES,
    SOFT_FLOW,
    SOFT_STEPS,
    STEPS,
    D,
    S,
    count,
    eta,
    k,
    p,
    p_0,
    q,
    r,
    tau,
    time,
    x,
    y,
    y_0,
)
from tests.hostile.stated import Aim, Stated, true

LEFT = exp(-tau * time)
GIBBS = exp(r[i] / tau)
LINE = Interval(Symbol("x", real=True), -oo, oo)
PITCHFORK = Flow(LINE, time, (D - k**2) * x - x**3)
STEP = Symbol("eta", positive=True)


def stated(name: str, because: str, statement: Statement, *given: Parameter, aim: Aim = Aim.FORM) -> Stated:
    return true(aim, f"true-motions-{name}", because, statement, given=given)


def threshold(name: str, because: str, stable: Boolean) -> Stated:
    statement = RestPoint(SOFT_STEPS, GIBBS, stable=stable, proportional=True)
    return true(Aim.MAGNITUDES, f"true-motions-threshold-{name}", because, statement, given=SIZES)


CLIPPED: Expr = p[i] * Min(exp(eta * r[i]), 10**4) / total(p[j] * Min(exp(eta * r[j]), 10**4), j)

STATEMENTS = (
    stated(
        "solution-soft",
        "log-ratios decay",
        FlowSolution(SOFT_FLOW, p_0[i], (p_0[i] / GIBBS) ** LEFT * GIBBS, proportional=True),
        *REWARDS,
    ),
    stated(
        "solution-bare",
        "log-ratios grow",
        FlowSolution(BARE_FLOW, p_0[i], p_0[i] * exp(r[i]) ** time, proportional=True),
        *REWARDS,
    ),
    stated("solution-logistic", "separate variables", FlowSolution(LOGISTIC, y_0, GROWN), *SCALAR),
    stated(
        "solution-halved",
        "by induction",
        FlowSolution(Iteration(HALF_LINE, count, y / 2), y_0, y_0 * exp(-count * log(2))),
        *SCALAR,
    ),
    stated(
        "solution-root",
        "u = 1/y^2 grows evenly",
        FlowSolution(Flow(HALF_LINE, time, -(y**3)), y_0, 1 / sqrt(y_0**-2 + 2 * time)),
        *SCALAR,
    ),
    stated(
        "limit-soft",
        "log-ratios decay",
        LongTimeLimit(SOFT_FLOW, p_0[i], 3 * exp(r[i] / tau + 1), proportional=True),
        *REWARDS,
    ),
    stated("limit-logistic", "it grows up to k", LongTimeLimit(LOGISTIC, y_0, sqrt(k**2)), *SCALAR),
    stated(
        "limit-slow",
        "like 1/sqrt(2t)",
        LongTimeLimit(Flow(HALF_LINE, time, -(y**3)), y_0, Integer(0)),
        *SCALAR,
        aim=Aim.ENDS,
    ),
    stated("rest-soft", "Gibbs' law", RestPoint(SOFT_FLOW, GIBBS, stable=True, proportional=True), *REWARDS),
    stated(
        "rest-round",
        "at 1",
        RestPoint(Flow(HALF_LINE, time, k * y * (1 - y)), Integer(1), stable=True),
        positive(k),
        aim=Aim.ENDS,
    ),
    stated(
        "rest-log",
        "log y = log k",
        RestPoint(Flow(HALF_LINE, time, -y * log(y / k)), Eq(log(y), log(k)), stable=True),
        positive(k),
    ),
    stated(
        "rest-wells",
        "three roots",
        RestPoint(Flow(LINE, time, x * (k**2 - x**2)), Eq(x**3, k**2 * x)),
        positive(k),
    ),
    threshold("steps", "|1 - eta tau| < 1", eta * tau < 2),
    threshold("steps-halved", "the same", eta / 2 < 1 / tau),
    stated(
        "threshold-pitchfork",
        "the slope is D - k^2 - 3 x^2",
        RestPoint(PITCHFORK, Eq(x * (D - k**2 - x**2), 0), stable=D < k**2 + 3 * x**2),
        positive(k),
        positive(D),
        aim=Aim.MAGNITUDES,
    ),
    stated("step-replicator", "its derivative at 0", SmallStepLimit(STEPS, BARE_FLOW, STEP), *SIZES),
    stated(
        "step-clipped",
        "the clip is never met by small steps",
        SmallStepLimit(Iteration(S, count, CLIPPED), BARE_FLOW, STEP),
        *SIZES,
    ),
    stated(
        "step-mixed",
        "linear in the step",
        SmallStepLimit(Iteration(S, count, p[i] + eta * (q[i] - p[i])), Flow(S, time, q[i] - p[i]), STEP),
        distribution(q, n),
        inverse_temperature(eta),
    ),
    stated(
        "rate-variance",
        "the mean grows by the variance",
        Dissipation(BARE_FLOW, MEAN, total(p[j] * (r[j] - MEAN) ** 2, j)),
        *REWARDS,
    ),
    stated(
        "rate-entropy",
        "by the chain rule",
        Dissipation(BARE_FLOW, -total(p[j] * log(p[j]), j), -total(BARE.subs(i, j) * log(7 * p[j]), j)),
        *REWARDS,
    ),
    stated(
        "rate-square",
        "twice y times its rate",
        Dissipation(LOGISTIC, y**2, 2 * k * y**2 - 2 * y**3 + Rational(0)),
        positive(k),
    ),
)
