"""The stability of a rest point by its linearisation."""

from collections.abc import Sequence

import numpy as np
from flint import arb

from maxent.problems.spaces.motion import Flow
from maxent.problems.spaces.space import Interval
from maxent.verify.arithmetic.solver_numbers import Floats
from maxent.verify.dynamics.integration import Mover
from maxent.verify.dynamics.spectrum import growth
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.basis import numerical
from maxent.verify.findings.observation import Observation, certain, fails, inconclusive, show, within

_NUDGE = 1e-5
_UNDECIDED = 1e-4
_DOUBT = "1e-4 of the largest eigenvalue, which central differences leave open, over the distance from 0"
_BEYOND = "the distance from 0, over 1e-4 of the largest eigenvalue, which central differences leave open"


def field(mover: Mover, coordinates: Floats) -> Floats:
    """The velocity of a flow, or the step of an iteration, in coordinates; it vanishes at a rest point."""
    if isinstance(mover.motion, Flow):
        return mover.drift(coordinates)
    return mover.coordinates(mover.floating(mover.state(coordinates))) - coordinates


def free_to_all(mover: Mover, free: Floats) -> Floats:
    """All coordinates from the free ones: over a simplex the last, log 1 = 0, is appended."""
    return free if isinstance(mover.motion.space, Interval) else np.append(free, 0.0)


def jacobian_at(mover: Mover, coordinates: Floats) -> Floats:
    """The Jacobian matrix of ``field`` in the free coordinates, by central differences."""
    count = 1 if isinstance(mover.motion.space, Interval) else mover.size - 1
    columns = []
    for position in range(count):
        nudge = np.zeros(len(coordinates))
        nudge[position] = _NUDGE
        change = field(mover, coordinates + nudge) - field(mover, coordinates - nudge)
        columns.append(change[:count] / (2 * _NUDGE))
    return np.array(columns).T


def stability(mover: Mover, point: Sequence[arb], *, claimed: bool) -> Observation:
    """Whether the rest point is stable as ``claimed``, or unstable: by its linearisation, in balls.

    Where eigenvalues are not isolated in balls, by central differences in coordinates.
    """
    try:
        rate = growth(mover, point)
    except UnevaluableError:
        return _by_differences(mover, point, claimed)
    kind = "real part" if isinstance(mover.motion, Flow) else "multiplier minus 1"
    words = f"largest {kind} {show(rate)}"
    if rate.contains(0):
        return inconclusive("stability", f"{words}: neither stable nor unstable to the accuracy of balls")
    if (rate < 0) is not claimed:
        named = "stable" if claimed else "unstable"
        return fails("stability", "the linearisation says otherwise", named, words)
    return certain("stability", f"eigenvalues in balls: {words}")


def _by_differences(mover: Mover, point: Sequence[arb], claimed: bool) -> Observation:  # noqa: FBT001 - its only flag
    """The same by the eigenvalues of central differences, in floating point."""
    here = mover.coordinates(np.array([float(x.mid()) for x in point]))
    with np.errstate(all="ignore"):
        jacobian = jacobian_at(mover, here)
    if not np.isfinite(jacobian).all():
        return inconclusive("stability", "the law has no finite slope there")
    values = np.linalg.eigvals(jacobian)
    if isinstance(mover.motion, Flow):
        slowest, largest = float(np.max(values.real)), float(np.max(np.abs(values)))
        words = f"largest real part {slowest:.4g}"
    else:
        slowest, largest = float(np.max(np.abs(1 + values))) - 1, 1.0
        words = f"largest multiplier {1 + slowest:.4g}"
    margin, unsure = abs(slowest), _UNDECIDED * largest
    if margin <= unsure:
        return inconclusive(
            "stability", f"{words}: neither stable nor unstable to the accuracy of differences"
        )
    if (slowest < 0) is not claimed:
        beyond = numerical(margin / unsure, 1.0, _BEYOND)
        named = "stable" if claimed else "unstable"
        return fails("stability", "the linearisation says otherwise", named, words, beyond)
    return within("stability", unsure / margin, 1.0, _DOUBT, f"eigenvalues: {words}")
