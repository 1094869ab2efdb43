"""Testing that an iteration converges to a flow as its step size goes to 0.

The iteration is expanded in its step: at 0 it must stay, and the first order must be the flow's law.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from flint import arb

from maxent.problems.statements import SmallStepLimit
from maxent.verify.arithmetic.solver_numbers import Floats
from maxent.verify.arithmetic.truth import NEGLIGIBLE, relative
from maxent.verify.dynamics.integration import COARSE, FINE, Mover, integrate, leaves
from maxent.verify.dynamics.states import edge_states, random_state
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.basis import numerical
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import (
    Observation,
    encloses,
    fails,
    inconclusive,
    show,
    upper,
    within,
)
from maxent.verify.kinds._tests import Tests
from maxent.verify.kinds.flow_solution import floats, shown, time_scale
from maxent.verify.trials.trial import Trial

_TINY = 2.0**-70
_CLOSE, _WRONG = 1e-15, 1e-9
_STEP = "the move in a step of 2^-70, over the step, is off by a second derivative times that"
_COUNTS = (32, 64, 128)
_NUDGE = 1e-3
_ROUNDING, _OWN_ERRORS = 1e-9, 20.0
_EXTRAPOLATED = "what the last extrapolation and a finer integration changed, and 1e-9 for rounding"
_FIRST_ORDER = (0.4, 0.6)
"""The range of the factor by which halved steps reduce a first-order error; outside it steps are too long."""


def try_small_step_limit(statement: SmallStepLimit, trial: Trial) -> list[Observation]:
    """The expansion in the step at many states in balls, and many steps to a fixed time in floating point."""
    flow = Mover(statement.flow, trial.evaluator)
    state = random_state(flow, trial.random("state"))
    tiny = _stepping(statement, trial, _TINY)
    left = leaves(flow, state) or leaves(tiny, state)
    if left is not None:
        return [left]
    first = _expanded(statement, trial, flow, state) or _first_step(tiny, flow, state)
    others = (_expanded(statement, trial, flow, other) for other in edge_states(flow))
    wrong = next((each for each in others if each and each.outcome is Outcome.FAILS), first)
    if wrong.outcome is Outcome.FAILS:
        return [wrong]
    return [first, _carried_on(statement, trial, flow, floats(state))]


def _expanded(
    statement: SmallStepLimit, trial: Trial, flow: Mover, state: Sequence[arb]
) -> Observation | None:
    """The law at step 0 and its derivative in the step there; None where it has no expansion there."""
    motion = Mover(statement.motion, trial.evaluator)
    try:
        still, rates = motion.expansion(state, statement.step)
        velocities = flow.law(state)
    except UnevaluableError:
        return None  # as of (exp(step a) - 1) / step
    if not all(x.is_finite() for x in (*still, *rates, *velocities)):
        return None
    at = f"at the state {show(state)}"
    if any(not x.overlaps(y) for x, y in zip(still, state, strict=True)):
        return fails("first step", "a step of length 0 moves the state", f"flow {at}", f"to {show(still)}")
    if any(not x.overlaps(y) for x, y in zip(rates, velocities, strict=True)):
        detail = "a tiny step does not move the state as the flow does"
        return fails("first step", detail, f"flow {show(velocities)} {at}", f"move over step {show(rates)}")
    pairs = (*zip(still, state, strict=True), *zip(rates, velocities, strict=True))
    worst = max(relative(x, y) for x, y in pairs)
    if not worst < NEGLIGIBLE:
        return inconclusive("first step", "the balls are too wide")
    return encloses("first step", worst, NEGLIGIBLE, "the expansion in the step, in balls")


def _stepping(statement: SmallStepLimit, trial: Trial, step: float) -> Mover:
    return Mover(statement.motion, trial.evaluator.extended(**{statement.step.name: arb(step)}))


def _first_step(tiny: Mover, flow: Mover, state: Sequence[arb]) -> Observation:
    moves = [(y - x) / arb(_TINY) for x, y in zip(state, tiny.law(state), strict=True)]
    velocities = flow.law(state)
    scale = 1 + sum((abs(v) for v in velocities), arb(0))
    missed = [abs(x - y) / scale for x, y in zip(moves, velocities, strict=True)]
    worst = max(map(upper, missed))
    if any(miss > _WRONG for miss in missed):
        detail = "a tiny step does not move the state as the flow does"
        differs = numerical(worst, _WRONG, _STEP)
        return fails(
            "first step", detail, f"flow {show(velocities)}", f"move over step {show(moves)}", differs
        )
    if not all(miss < _CLOSE for miss in missed):
        return inconclusive("first step", "neither close nor away")
    return within("first step", worst, _CLOSE, _STEP, "a step of 2^-70 in balls")


def _carried_on(statement: SmallStepLimit, trial: Trial, flow: Mover, state: Floats) -> Observation:
    """The state after 32, 64 and 128 steps to a fixed time, extrapolated to step 0, against the flow's.

    Richardson extrapolation of two step sizes at a time removes the error of first order.
    """
    start = flow.coordinates(state)
    time = _steady_time(flow, start)
    rough, solved = (flow.state(integrate(flow.drift, start, [time], each)[-1]) for each in (COARSE, FINE))
    ends = [_steps(_stepping(statement, trial, time / count), state, count) for count in _COUNTS]
    if not np.isfinite(ends).all():
        return inconclusive("small steps", "the iterates are not finite")
    before, last = (2 * finer - coarser for coarser, finer in pairwise(ends))
    own = float(np.max(np.abs(last - before)) + np.max(np.abs(solved - rough)))
    apart, allowed = float(np.max(np.abs(last - solved))), own + _ROUNDING
    if apart <= allowed:
        return within("small steps", apart, allowed, _EXTRAPOLATED, "extrapolated from 32, 64 and 128 steps")
    shrinking = float(np.max(np.abs(ends[2] - ends[1]))) / (float(np.max(np.abs(ends[1] - ends[0]))) or 1.0)
    if apart > _OWN_ERRORS * allowed and _FIRST_ORDER[0] < shrinking < _FIRST_ORDER[1]:
        detail = f"at time {time:.3g} ever smaller steps do not end where the flow does"
        differs = numerical(apart, _OWN_ERRORS * allowed, _EXTRAPOLATED)
        return fails("small steps", detail, f"flow {shown(solved)}", f"extrapolated {shown(last)}", differs)
    return inconclusive("small steps", f"{apart:.0e} apart, extrapolated to within {own:.0e}")


def _steady_time(flow: Mover, start: Floats) -> float:
    """A time in which neither the state nor its velocity changes by much, so that 32 steps are short."""
    nudge = _NUDGE * np.cos(np.arange(len(start)))
    with np.errstate(all="ignore"):
        change = np.max(np.abs(flow.drift(start + nudge) - flow.drift(start))) / _NUDGE
    return 1 / (1 / time_scale(flow, start) + (float(change) if np.isfinite(change) else 0.0))


def _steps(mover: Mover, state: Floats, count: int) -> Floats:
    with np.errstate(all="ignore"):
        for _ in range(count):
            state = mover.floating(state)
    return state


TESTS: Tests = {SmallStepLimit: try_small_step_limit}
