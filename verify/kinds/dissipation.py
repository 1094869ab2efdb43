"""Testing what a flow dissipates: along its direction in balls, and over an integrated piece of it."""

from collections.abc import Sequence

import numpy as np
from flint import arb

from maxent.problems.spaces.space import Simplex
from maxent.problems.statements import Dissipation
from maxent.verify.arithmetic.floating import Floating
from maxent.verify.arithmetic.solver_numbers import Floats
from maxent.verify.arithmetic.truth import NEGLIGIBLE, relative
from maxent.verify.dynamics.integration import COARSE, FINE, Mover, integrate, leaves
from maxent.verify.dynamics.states import edge_states, random_state
from maxent.verify.errors import UnintegrableError
from maxent.verify.findings.basis import numerical, unmeasured
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation, apart, encloses, fails, inconclusive, show, within
from maxent.verify.kinds._tests import Tests
from maxent.verify.kinds.flow_solution import INTEGRATED, OWN_ERRORS, ROUNDING, floats, time_scale
from maxent.verify.trials.trial import Trial

_POINTS = 2
_STEP = 2.0**-60
_IN_FLOATS = "in floating point, where a difference of equal numbers is 0 and no ball around it"


def try_dissipation(statement: Dissipation, trial: Trial) -> list[Observation]:
    """The printed rate against the derivative along the motion, and at two random states integrated.

    Near the edges of the space, where balls may be too wide, only what is decided counts.
    """
    mover = Mover(statement.motion, trial.evaluator)
    seen: list[Observation] = []
    random = trial.random("states")
    for _ in range(_POINTS):
        state = random_state(mover, random)
        left = leaves(mover, state)
        if left is not None:
            return [left]
        seen.append(_slope(statement, mover, state))
        seen.append(_change(statement, mover, state))
    edges = (_slope(statement, mover, state) for state in edge_states(mover) if leaves(mover, state) is None)
    return [*seen, *(each for each in edges if each.outcome is not Outcome.INCONCLUSIVE)]


def _slope(statement: Dissipation, mover: Mover, state: Sequence[arb]) -> Observation:
    """The derivative of the functional along the law."""
    slope, printed = mover.rate(statement.functional, state), mover.at(state)(statement.rate)
    if slope.is_finite() and printed.is_finite() and not slope.overlaps(printed):
        where = f"slope {show(slope)} at the state {show(state)}"
        differs = apart(printed, slope)
        return fails("rate", "the functional moves at another rate", f"rate {show(printed)}", where, differs)
    if slope.is_finite() and not printed.is_finite() and _is_missing(statement, mover, state):
        where = f"slope {show(slope)} at the state {show(state)}"
        decided = unmeasured(_IN_FLOATS)
        return fails("rate", "the printed rate is not finite", "rate not finite", where, decided)
    residual = relative(printed, slope)
    if not residual < NEGLIGIBLE:
        return inconclusive("rate", "the balls are too wide")
    return encloses("rate", residual, NEGLIGIBLE, "the derivative along the law, in balls")


def _is_missing(statement: Dissipation, mover: Mover, state: Sequence[arb]) -> bool:
    """Whether the rate is no number also where a difference of equal numbers is 0, and no ball around it."""
    value = floats(state) if isinstance(mover.motion.space, Simplex) else floats(state)[0]
    rate = Floating(mover.evaluator, mover.name).scalar(statement.rate)({mover.name: value})
    return not np.isfinite(rate)


def _change(statement: Dissipation, mover: Mover, state: Sequence[arb]) -> Observation:
    """The change of the functional along a solution against the integral of the rate."""
    formulas = Floating(mover.evaluator, mover.name)
    rate, functional = formulas.scalar(statement.rate), formulas.scalar(statement.functional)
    start = mover.coordinates(floats(state))
    simplex = isinstance(mover.motion.space, Simplex)

    def named(coordinates: Floats) -> dict[str, Floats]:
        reached = mover.state(coordinates)
        return {mover.name: reached if simplex else reached[0]}

    def drift(augmented: Floats) -> Floats:
        coordinates = augmented[:-1]
        return np.append(mover.drift(coordinates), rate(named(coordinates)))

    results: list[tuple[float, float]] = []
    for tolerance in (COARSE, FINE):
        try:
            end = integrate(drift, np.append(start, 0.0), [time_scale(mover, start)], tolerance)[-1]
        except UnintegrableError as failure:
            return inconclusive("integrated", str(failure))
        results.append((float(functional(named(end[:-1])) - functional(named(start))), float(end[-1])))
    (rough_change, rough_integral), (change, integral) = results
    own = abs(change - rough_change) + abs(integral - rough_integral)
    allowed = own + ROUNDING * (1 + abs(change))
    apart = abs(change - integral)
    if apart <= allowed:
        return within(
            "integrated", apart, allowed, INTEGRATED, "the functional's change against the integrator"
        )
    if apart > OWN_ERRORS * allowed:
        where = f"change {change:.6g} from the state {show(state)}"
        differs = numerical(apart, OWN_ERRORS * allowed, INTEGRATED)
        printed = f"integral {integral:.6g}"
        return fails("integrated", "the functional changes otherwise", printed, where, differs)
    return inconclusive("integrated", f"{apart:.0e} apart, the integrator's own error is {own:.0e}")


TESTS: Tests = {Dissipation: try_dissipation}
