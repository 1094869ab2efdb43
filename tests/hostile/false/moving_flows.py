"""Flows and iterations that leave their space, jump, or are fast only where a formula hides the time."""

from sympy import Eq, Expr, Integer, KroneckerDelta, Piecewise, Symbol, exp, log, oo, sin

from maxent.problems import (
    Dissipation,
    DualMinimiser,
    Entropy,
    Flow,
    FlowSolution,
    Interval,
    Iteration,
    Level,
    Limit,
    Linear,
    LongTimeLimit,
    Normalisation,
    RestPoint,
    SmallStepLimit,
    maximise,
)
from maxent.problems.claims.claim import Definition
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import (
    Parameter,
    entropy_level,
    inverse_temperature,
    positive,
    real,
)
from maxent.problems.statements import Statement
from tests.hostile._motions import (
    BARE_FLOW,
    HALF_LINE,
    LOGISTIC,
    MEAN,
    REWARDS,
    SCALAR,
    SIZES,
    S,
    count,
    eta,
    k,
    p,
    p_0,
    r,
    time,
    y,
    y_0,
)
from tests.hostile.stated import Aim, Stated, false

x, x_0, hidden = (Symbol(name, real=True) for name in ("x", "x_0", "g"))
LINE = Interval(x, -oo, oo)
ON_LINE = (real(x_0), positive(k))
LATE = Piecewise((1, time < 5), (2, True))
SURPLUS = r[i] - total(r[j], j) / n
STEP_UP = Piecewise((0, x <= 0), (k, True))
BUMP = eta**2 / ((y - 1) ** 4 + eta**2)
alpha, H, m = Symbol("alpha", positive=True), Symbol("H", positive=True), Symbol("m", real=True)
TUNED = maximise(S, Linear(r), subject_to=[Normalisation(m), Level(Entropy(), Relation.AT_LEAST, H, alpha)])
BINDS = (log(total(KroneckerDelta(r[i], maximum(r[j], j, n)), i)) < H, log(n) > H)
DUAL = alpha * log(total(exp(r[j] / alpha), j)) - alpha * H


def moving(
    name: str,
    because: str,
    *statements: Statement,
    given: tuple[Parameter, ...],
    aim: Aim = Aim.ENDS,
    means: Expr | None = None,
) -> Stated:
    definitions = () if means is None else (Definition(hidden, means),)
    return false(aim, f"false-moving-{name}", because, *statements, given=given, definitions=definitions)


STATEMENTS = (
    moving(
        "line-leaves-simplex",
        "a straight line leaves the simplex",
        FlowSolution(Flow(S, time, SURPLUS), p_0[i], p_0[i] + time * SURPLUS),
        given=REWARDS,
    ),
    moving(
        "steps-leave-simplex",
        "equal steps leave the simplex",
        FlowSolution(Iteration(S, count, p[i] + SURPLUS), p_0[i], p_0[i] + count * SURPLUS),
        given=REWARDS,
    ),
    moving(
        "mass-decays",
        "the total mass decays",
        FlowSolution(Flow(S, time, -p[i]), p_0[i], p_0[i] * exp(-time)),
        given=REWARDS,
    ),
    moving(
        "mass-grows",
        "without the mean the total mass changes",
        FlowSolution(Flow(S, time, p[i] * r[i]), p_0[i], p_0[i] * exp(time * r[i])),
        given=REWARDS,
    ),
    moving(
        "jump-late",
        "it doubles at time 5",
        FlowSolution(Flow(HALF_LINE, time, -k * y), y_0, LATE * y_0 * exp(-k * time)),
        given=SCALAR,
        aim=Aim.MAGNITUDES,
    ),
    moving(
        "jump-late-simplex",
        "the distance from uniform doubles at time 5",
        FlowSolution(Flow(S, time, 1 - n * p[i]), p_0[i], (p_0[i] - 1 / n) * LATE * exp(-n * time) + 1 / n),
        given=REWARDS,
        aim=Aim.MAGNITUDES,
    ),
    moving(
        "jump-limit",
        "the limit holds of a path that jumps",
        LongTimeLimit(Flow(LINE, time, Integer(0)), x_0, x_0 + 1),
        FlowSolution(Flow(LINE, time, Integer(0)), x_0, x_0 + LATE - 1),
        given=ON_LINE,
        aim=Aim.MAGNITUDES,
    ),
    moving(
        "named-speed",
        "the integral of sin t is 1 - cos t",
        FlowSolution(Flow(LINE, time, hidden), x_0, x_0 + time * hidden),
        given=ON_LINE,
        aim=Aim.FORM,
        means=sin(time),
    ),
    moving(
        "clock-in-functional",
        "the explicit time adds the mean",
        Dissipation(BARE_FLOW, time * MEAN, time * (total(p[j] * r[j] ** 2, j) - MEAN**2)),
        given=REWARDS,
        aim=Aim.FORM,
    ),
    moving(
        "clock-in-rest",
        "a point that moves is no rest point",
        RestPoint(Flow(HALF_LINE, time, k + time - y), k + time, stable=True),
        given=SCALAR,
        aim=Aim.FORM,
    ),
    moving(
        "rest-at-jump",
        "it rests at 0, and runs off to k from any positive state",
        RestPoint(Flow(LINE, time, STEP_UP - x), Eq(x, STEP_UP), stable=True),
        given=ON_LINE,
        aim=Aim.TIES,
    ),
    moving(
        "steps-gain-mass",
        "the steps grow like exp(t), the flow like 1/(1 - t)",
        SmallStepLimit(Iteration(S, count, p[i] * (1 + eta)), Flow(S, time, p[i] * total(p[j], j)), eta),
        given=SIZES,
    ),
    moving(
        "steps-bump",
        "from the state 1 the first step jumps by more than 1, however short it is",
        SmallStepLimit(Iteration(HALF_LINE, count, y + eta * k + BUMP), Flow(HALF_LINE, time, k), eta),
        given=(*SCALAR, inverse_temperature(eta)),
        aim=Aim.MAGNITUDES,
    ),
    moving(
        "logistic-clock",
        "it is the flow's time that is squared",
        FlowSolution(LOGISTIC, y_0, k / (1 + (k / y_0 - 1) * exp(-k * time**2))),
        given=SCALAR,
        aim=Aim.FORM,
    ),
    moving(
        "limit-cases",
        "at x_0 = 0 it is 1 for every positive step",
        Limit(Piecewise((0, eta <= x_0), (1, True)), eta, Integer(0), Piecewise((0, x_0 >= 0), (1, True))),
        given=ON_LINE,
        aim=Aim.TIES,
    ),
    false(
        Aim.MAGNITUDES,
        "false-moving-dual-jump",
        "beyond 1 it is lower by 100",
        DualMinimiser(alpha, DUAL - Piecewise((0, alpha < 1), (100, True))),
        given=(real(r, n), entropy_level(H, n)),
        problem=TUNED,
        assumptions=BINDS,
    ),
    false(
        Aim.FORM,
        "false-moving-dual-named",
        "alpha times the slope is not stationary where the slope vanishes",
        DualMinimiser(alpha, alpha * hidden),
        given=(real(r, n), entropy_level(H, n)),
        problem=TUNED,
        assumptions=BINDS,
        definitions=(Definition(hidden, DUAL.diff(alpha)),),
    ),
)
