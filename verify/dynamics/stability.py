"""The stability of a rest point: its linearisation, and a solution that begins beside it."""

from collections.abc import Iterator

import numpy as np

from maxent.problems.spaces.motion import Flow
from maxent.problems.spaces.space import Interval
from maxent.verify.arithmetic.solver_numbers import Floats
from maxent.verify.dynamics.integration import FINE, Mover, integrate
from maxent.verify.errors import UnintegrableError
from maxent.verify.findings.basis import numerical
from maxent.verify.findings.observation import Observation, fails, inconclusive, within

_NUDGE = 1e-5
_TINY = 1e-300
_UNDECIDED = 1e-4
_DOUBT = "1e-4 of the largest eigenvalue, which central differences leave open, over the distance from 0"
_BEYOND = "the distance from 0, over 1e-4 of the largest eigenvalue, which central differences leave open"
BESIDE, _LIVES, _LESS = 1e-3, 4.0, 0.5
"""The initial distance of the solution beside the point; for how many decay times of the slowest mode it is
followed; and the factor below which its distance must then have fallen."""
_NEARER = "exp(-4) is left of a distance after four lives, and more where the linearisation is not normal"


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


def stability(mover: Mover, here: Floats, *, claimed: bool) -> Iterator[Observation]:
    """Whether the rest point ``here``, in coordinates, is stable as ``claimed``, or unstable.

    By the eigenvalues of the linearisation: for a flow the largest real part, for an iteration the largest
    modulus.  Where that agrees, for a flow also by a solution that begins beside the point.
    """
    with np.errstate(all="ignore"):
        jacobian = jacobian_at(mover, here)
    if not np.isfinite(jacobian).all():
        yield inconclusive("stability", "the law has no finite slope there")
        return
    values = np.linalg.eigvals(jacobian)
    if isinstance(mover.motion, Flow):
        slowest, largest = float(np.max(values.real)), float(np.max(np.abs(values)))
        words = f"largest real part {slowest:.4g}"
    else:
        slowest, largest = float(np.max(np.abs(1 + values))) - 1, 1.0
        words = f"largest multiplier {1 + slowest:.4g}"
    margin, unsure = abs(slowest), _UNDECIDED * largest
    if margin <= unsure:
        yield inconclusive(
            "stability", f"{words}: neither stable nor unstable to the accuracy of differences"
        )
        return
    named = "stable" if claimed else "unstable"
    if (slowest < 0) is not claimed:
        beyond = numerical(margin / unsure, 1.0, _BEYOND)
        yield fails("stability", "the linearisation says otherwise", named, words, beyond)
        return
    yield within("stability", unsure / margin, 1.0, _DOUBT, f"eigenvalues: {words}")
    if isinstance(mover.motion, Flow):
        yield _nearby(mover, here, margin, claimed=claimed)


def _nearby(mover: Mover, here: Floats, rate: float, *, claimed: bool) -> Observation:
    """Whether a solution that begins beside the point approaches it, or moves away, at the given rate."""
    count = 1 if isinstance(mover.motion.space, Interval) else mover.size - 1
    offset = free_to_all(mover, BESIDE * np.cos(np.arange(1, count + 1)))
    try:
        end = integrate(mover.drift, here + offset, [_LIVES / rate], FINE)[-1]
    except UnintegrableError as failure:
        return inconclusive("near by", str(failure))
    shrunk = float(np.linalg.norm(end - here) / np.linalg.norm(offset))
    words = f"an integrated solution's distance is multiplied by {shrunk:.3g}"
    left = shrunk if claimed else 1 / max(shrunk, _TINY)
    if left < _LESS:
        return within("near by", left, _LESS, _NEARER, words)
    return inconclusive("near by", words)
