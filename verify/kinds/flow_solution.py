"""Testing solutions of flows and iterations: the law itself in balls, then the integrator's solution."""

from collections.abc import Iterator, Sequence

import numpy as np
from flint import arb

from maxent.problems.spaces.motion import Iteration
from maxent.problems.statements import FlowSolution
from maxent.verify.arithmetic.solver_numbers import Floats
from maxent.verify.arithmetic.truth import NEGLIGIBLE, agree, relative
from maxent.verify.dynamics.integration import COARSE, FINE, Mover, integrate, leaves
from maxent.verify.errors import UnintegrableError
from maxent.verify.findings.basis import enclosed, numerical
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation, encloses, fails, inconclusive, show, upper, within
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_STEPS = 6
_MOMENTS = (0.5, 1.0, 2.0)
"""In units of the time in which the fastest logarithm of the initial state moves by 1."""
_FAR = (1e-6, 17.0, 300.0)
"""Moments, in the same units, at which the law is tested, too, if the balls are narrow enough."""
_LATER = (19, 100, 1001)
"""Counts from which one more step is tested."""
_MOST = 50
"""With more components than this one moment is enough: each costs three formulas and a law in balls."""
OWN_ERRORS = 100.0
ROUNDING = 1e-9
INTEGRATED = "what a tolerance of 1e-7 instead of 1e-11 changes, and 1e-9 for rounding and dense output"


def try_flow_solution(statement: FlowSolution, trial: Trial) -> list[Observation]:
    """Whether the formula starts where it should, obeys the equation of motion, and is the solution."""
    mover = Mover(statement.motion, trial.evaluator)
    initial = mover.components(statement.initial, trial.evaluator)
    left = leaves(mover, initial)
    if left is not None:
        return [left]
    first = mover.formula(statement.formula, 0, proportional=statement.proportional)
    started = _same("initial state", first, initial, "the formula at 0", "the initial state")
    if isinstance(statement.motion, Iteration):
        return [started, *_iterated(statement, mover, initial)]
    start = mover.coordinates(floats(initial))
    scale = time_scale(mover, start)
    moments = _MOMENTS if mover.size <= _MOST else _MOMENTS[:1]
    obeyed = [_obeyed(statement, mover, moment * scale, scale) for moment in moments]
    far = (_obeyed(statement, mover, moment * scale, scale) for moment in _FAR if mover.size <= _MOST)
    decided = [each for each in far if each.outcome is not Outcome.INCONCLUSIVE]
    return [started, *obeyed, *decided, *_integrated(statement, mover, start, scale)]


def time_scale(mover: Mover, start: Floats) -> float:
    """The time in which the fastest coordinate moves by 1, 1 where none moves."""
    with np.errstate(all="ignore"):
        speed = float(np.max(np.abs(mover.drift(start))))
    return 1 / speed if np.isfinite(speed) and speed > ROUNDING else 1.0


def floats(state: Sequence[arb]) -> Floats:
    """The midpoints."""
    return np.array([float(x.mid()) for x in state])


def _same(check: str, printed: Sequence[arb], actual: Sequence[arb], one: str, other: str) -> Observation:
    answers = [agree(x, y) for x, y in zip(printed, actual, strict=True)]
    residual = max(relative(x, y) for x, y in zip(printed, actual, strict=True))
    if False in answers:
        detail, differs = f"{one} is not {other}", enclosed(residual, NEGLIGIBLE)
        return fails(check, detail, f"{one} {show(printed)}", f"{other} {show(actual)}", differs)
    if None in answers:
        return inconclusive(check, "the balls are too wide")
    return encloses(check, residual, NEGLIGIBLE, "balls at 192 bits")


def _iterated(statement: FlowSolution, mover: Mover, state: list[arb]) -> Iterator[Observation]:
    """The law carried out in balls, a step at a time."""
    for count in range(1, _STEPS + 1):
        state = mover.law(state)
        printed = mover.formula(statement.formula, count, proportional=statement.proportional)
        steps = f"{count} step{'s' * (count > 1)}"
        yield _same("iterated", printed, state, f"the formula after {steps}", f"the state after {steps}")
    for count in _LATER if mover.size <= _MOST else ():
        now, then = (
            mover.formula(statement.formula, k, proportional=statement.proportional)
            for k in (count, count + 1)
        )
        words = f"the formula after {count + 1} steps", f"one step from the formula after {count}"
        found = _same("iterated", then, mover.law(now), *words)
        if found.outcome is not Outcome.INCONCLUSIVE:
            yield found


def _obeyed(statement: FlowSolution, mover: Mover, moment: float, scale: float) -> Observation:
    """d formula / d time against the law at the formula, both times the time scale."""
    time, proportional = arb(moment), statement.proportional
    slopes = mover.velocity(statement.formula, time, proportional=proportional)
    velocities = mover.law(mover.formula(statement.formula, time, proportional=proportional))
    worst = max(upper((x - y) * scale) for x, y in zip(slopes, velocities, strict=True))
    if any(not x.overlaps(y) for x, y in zip(slopes, velocities, strict=True)):
        detail = f"at time {moment:.3g} the formula does not move as the law says"
        return fails("law", detail, f"derivative {show(slopes)}", f"law {show(velocities)}")
    if not worst < NEGLIGIBLE:
        return inconclusive("law", "the balls are too wide")
    return encloses("law", worst, NEGLIGIBLE, "the derivative in time, in balls")


def _integrated(statement: FlowSolution, mover: Mover, start: Floats, scale: float) -> Iterator[Observation]:
    """The solution at two tolerances: their difference is the error that the formula is held to."""
    times = [moment * scale for moment in _MOMENTS]
    try:
        coarse, fine = (mover.state(integrate(mover.drift, start, times, each)) for each in (COARSE, FINE))
    except UnintegrableError as failure:
        yield inconclusive("integrated", str(failure))
        return
    for time, rough, solved in zip(times, coarse, fine, strict=True):
        own = float(np.max(np.abs(solved - rough)))
        printed = floats(mover.formula(statement.formula, arb(time), proportional=statement.proportional))
        apart = float(np.max(np.abs(solved - printed)))
        allowed = own + ROUNDING
        if apart <= allowed:
            yield within("integrated", apart, allowed, INTEGRATED, "the formula against the integrator")
        elif apart > OWN_ERRORS * allowed:
            detail = f"at time {time:.3g} the formula is not the integrated solution"
            differs = numerical(apart, OWN_ERRORS * allowed, INTEGRATED)
            sides = f"formula {shown(printed)}", f"integrated {shown(solved)}"
            yield fails("integrated", detail, *sides, differs)
        else:
            yield inconclusive("integrated", f"{apart:.0e} apart, the integrator's own error is {own:.0e}")


def shown(state: Floats) -> str:
    """A state with six significant digits."""
    return "(" + ", ".join(f"{x:.6g}" for x in state) + ")"


TESTS: Tests = {FlowSolution: try_flow_solution}
