"""Flows and iterations whose solutions, limits, rest points or thresholds are slightly wrong."""

from sympy import Eq, Expr, Integer, KroneckerDelta, Max, Min, Rational, Symbol, exp, log, oo
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
)
from maxent.problems.expressions.notation import i, j, total
from maxent.problems.parameters.parameter import positive
from tests.hostile._motions import (
    BARE,
    BARE_FLOW,
    DIGIT,
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
    r,
    tau,
    time,
    x,
    y,
    y_0,
)
from tests.hostile.stated import Aim, Stated, false

WRONG, OFF = 1 + DIGIT, "off by 1e-12"
LEFT = exp(-tau * time)
GIBBS = exp(r[i] / tau)
HALVING = Iteration(HALF_LINE, count, y / 2)
LINE = Interval(Symbol("x", real=True), -oo, oo)
PITCHFORK = Flow(LINE, time, (D - k**2) * x - x**3)


def solution(name: str, because: str, statement: FlowSolution, aim: Aim = Aim.PRECISION) -> Stated:
    given = SCALAR if statement.motion.space == HALF_LINE else REWARDS
    return false(aim, f"false-motions-solution-{name}", because, statement, given=given)


def limit(name: str, because: str, statement: LongTimeLimit, aim: Aim = Aim.PRECISION) -> Stated:
    given = SCALAR if statement.motion.space == HALF_LINE else REWARDS
    return false(aim, f"false-motions-limit-{name}", because, statement, given=given)


def threshold(name: str, because: str, stable: Boolean | bool, aim: Aim = Aim.MAGNITUDES) -> Stated:  # noqa: FBT001 - as in RestPoint
    statement = RestPoint(SOFT_STEPS, GIBBS, stable=stable, proportional=True)
    return false(aim, f"false-motions-threshold-{name}", because, statement, given=SIZES)


def small(name: str, because: str, law: Expr, step: Iteration = STEPS, aim: Aim = Aim.PRECISION) -> Stated:
    statement = SmallStepLimit(step, Flow(S, time, law), eta)
    return false(aim, f"false-motions-step-{name}", because, statement, given=SIZES)


FLOORED = p[i] * exp(Max(eta, DIGIT) * r[i]) / total(p[j] * exp(Max(eta, DIGIT) * r[j]), j)
ENTROPY_RATE = -total(BARE.subs(i, j) * log(p[j]), j)

STATEMENTS = (
    solution(
        "digit",
        f"the rewards are {OFF}",
        FlowSolution(
            SOFT_FLOW, p_0[i], p_0[i] ** LEFT * exp(WRONG * (1 - LEFT) * r[i] / tau), proportional=True
        ),
    ),
    solution("logistic", f"the rate is {OFF}", FlowSolution(LOGISTIC, y_0, GROWN.subs(time, WRONG * time))),
    solution(
        "late", "it stops after ten steps", FlowSolution(HALVING, y_0, y_0 / 2 ** Min(count, 10)), Aim.SIZES
    ),
    solution("start", f"the start is {OFF}", FlowSolution(HALVING, y_0, y_0 * WRONG / 2**count)),
    limit(
        "digit",
        f"the rewards are {OFF}",
        LongTimeLimit(SOFT_FLOW, p_0[i], exp(WRONG * r[i] / tau), proportional=True),
    ),
    limit(
        "one",
        "one outcome is favoured by 1e-12",
        LongTimeLimit(SOFT_FLOW, p_0[i], GIBBS * (1 + DIGIT * KroneckerDelta(i, 1)), proportional=True),
    ),
    limit("logistic", f"the level is {OFF}", LongTimeLimit(LOGISTIC, y_0, WRONG * k)),
    limit(
        "trapped",
        "it is held at 1e-9",
        LongTimeLimit(Flow(HALF_LINE, time, y * (Rational(1, 10**9) - y)), y_0, Integer(0)),
        Aim.ENDS,
    ),
    false(
        Aim.PRECISION,
        "false-motions-rest-digit",
        f"the rewards are {OFF}",
        RestPoint(SOFT_FLOW, exp(WRONG * r[i] / tau), proportional=True),
        given=REWARDS,
    ),
    false(
        Aim.MAGNITUDES,
        "false-motions-rest-far",
        "it rests at 10^9, too",
        RestPoint(Flow(HALF_LINE, time, y * (k - y) * (10**9 - y)), k),
        given=(positive(k),),
    ),
    false(
        Aim.TIES,
        "false-motions-rest-wells",
        "it rests at -k and k, too",
        RestPoint(Flow(LINE, time, x * (k**2 - x**2)), Integer(0)),
        given=(positive(k),),
    ),
    false(
        Aim.FORM,
        "false-motions-rest-unstable",
        "the level attracts",
        RestPoint(LOGISTIC, k, stable=False),
        given=(positive(k),),
    ),
    threshold("tenth", "it is 2, not 2.1", eta * tau < Rational(21, 10)),
    threshold("low", "it is 2, not 2 - 1e-6", eta * tau < 2 - Rational(1, 10**6)),
    threshold("square", "it is in eta, not in its square", eta**2 * tau < 4),
    threshold("always", "long steps overshoot", stable=True),
    threshold("digit", f"it is {OFF}", eta * tau < 2 * WRONG, Aim.PRECISION),
    false(
        Aim.MAGNITUDES,
        "false-motions-threshold-pitchfork",
        "k for k squared",
        RestPoint(PITCHFORK, Eq(x * (D - k**2 - x**2), 0), stable=D < k + 3 * x**2),
        given=(positive(k), positive(D)),
    ),
    small("digit", f"the flow is {OFF}", WRONG * BARE),
    small("floor", "the step has a floor", BARE, Iteration(S, count, FLOORED), Aim.MAGNITUDES),
    small(
        "clipped",
        "rates are clipped at 10, which random states seldom reach",
        p[i] * (Min(10, r[i] - log(p[i])) - total(p[j] * Min(10, r[j] - log(p[j])), j)),
        Iteration(
            S, count, p[i] ** (1 - eta) * exp(eta * r[i]) / total(p[j] ** (1 - eta) * exp(eta * r[j]), j)
        ),
        Aim.MAGNITUDES,
    ),
    false(
        Aim.PRECISION,
        "false-motions-rate-digit",
        f"the variance is {OFF}",
        Dissipation(BARE_FLOW, MEAN, WRONG * (total(p[j] * r[j] ** 2, j) - MEAN**2)),
        given=REWARDS,
    ),
    false(
        Aim.MAGNITUDES,
        "false-motions-rate-floor",
        "the logarithm has a floor at 1e-9",
        Dissipation(
            BARE_FLOW,
            -total(p[j] * log(p[j]), j),
            ENTROPY_RATE.replace(log, lambda z: log(Max(z, Rational(1, 10**9)))),
        ),
        given=REWARDS,
    ),
)
