"""The interval on which a density is not negligible, and its probabilities on a grid there."""

from dataclasses import dataclass

import numpy as np
from sympy import Symbol

from maxent.verify.dynamics.grid import Floats, OnGrid
from maxent.verify.errors import NoDensityError, UnevaluableError
from maxent.verify.findings.basis import unmeasured

_NEGLIGIBLE = 40.0
"""How far the logarithm may be below its maximum; exp(-40) is 4e-18."""
_REACH = 2.0 ** np.arange(-60, 510.25, 0.25)
"""Moduli of the points looked at: up to 2^510, whose square is still finite in double precision."""
_POINTS = np.concatenate([-_REACH[::-1], [0.0], _REACH])
_CERTAIN = 2.0**40
"""Within this distance of 0 a missing value is not attributed to overflow."""
_LOOK = 4000
NO_DENSITY = unmeasured("signs and growth on a grid that reaches as far as the machine's numbers do")
"""The basis on which a formula is refuted for not being a density."""


_FLAT = 1e-6
"""Flat within floating-point reach: the logarithm varies less than this over all points."""


@dataclass(frozen=True)
class Window:
    """The interval from ``low`` to ``high``, outside of which a density is negligible."""

    low: float
    high: float

    def walls(self, number: int) -> Floats:
        """The ends of panels: ``number`` + 1 equally spaced ones, and more at quarter octaves towards 0."""
        inside = _POINTS[(self.low < _POINTS) & (_POINTS < self.high)]
        return np.union1d(np.linspace(self.low, self.high, number + 1), inside)


def window(density: OnGrid, state: Symbol, *, signs: bool = False) -> Window:
    """The interval that holds all but a negligible share of the density.

    Raises:
        NoDensityError: if the formula vanishes, has an infinite integral, or has both signs and ``signs`` is
            not set.
        UnevaluableError: if it has no value somewhere, is flat within floating-point reach, or decays too
            slowly.
    """
    if density.expression == 0:
        raise NoDensityError("it vanishes everywhere")
    points = _within_range(density, state)
    logarithm = _modulus(density, state, points, signs=signs)
    if density.varies(state) and np.ptp(logarithm) < _FLAT:
        raise UnevaluableError("the density is flat within floating-point reach")
    if np.isposinf(logarithm).any() or _grows(logarithm, points) or _grows(logarithm[::-1], -points[::-1]):
        raise NoDensityError("its integral over the line is infinite")
    low, high = _trimmed(logarithm, points)
    if low == points[0] or high == points[-1]:
        raise UnevaluableError("the density decays too slowly for a grid")
    points = np.linspace(low, high, _LOOK)
    return Window(*_trimmed(_modulus(density, state, points, signs=signs), points))


def _within_range(density: OnGrid, state: Symbol) -> Floats:
    """The points but those at which the value is all rounding error, or far out is not a number."""
    with np.errstate(all="ignore"):
        found = density.signed({state: _POINTS})
    logarithm, noise = (np.broadcast_to(part, _POINTS.shape) for part in (found.logarithm, found.noise))
    kept = _POINTS[(noise <= 1) & (~np.isnan(logarithm) | (np.abs(_POINTS) < _CERTAIN))]
    if not kept.size:
        raise UnevaluableError("the density is all rounding error everywhere")
    return kept


def _modulus(density: OnGrid, state: Symbol, points: Floats, *, signs: bool = False) -> Floats:
    """The logarithm of the density's modulus at the points.

    Raises:
        UnevaluableError: if it has no value at a point, or is zero at all of them.
        NoDensityError: if it has both signs where it is not negligible, and ``signs`` is not set.
    """
    with np.errstate(all="ignore"):
        found = density.signed({state: points})
    logarithm, sign = (np.broadcast_to(part, points.shape) for part in (found.logarithm, found.sign))
    if np.isnan(logarithm).any() or np.isnan(sign).any():
        raise UnevaluableError("the density has no value somewhere on the line")
    largest = logarithm.max()
    if np.isneginf(largest):
        raise UnevaluableError("the density underflows everywhere")
    present = sign[logarithm >= largest - _NEGLIGIBLE]
    if not signs and present.min() < 0 < present.max():
        raise NoDensityError("it takes both signs")
    return logarithm


def _grows(logarithm: Floats, points: Floats) -> bool:
    """Whether |x| rho(x) does not decrease over the last 16 points; the integral of rho is then infinite."""
    last = (logarithm + np.log(np.abs(np.where(points == 0, 1.0, points))))[-16:]
    return bool(np.isfinite(last).all() and (np.diff(last) >= 0).all())


def _trimmed(logarithm: Floats, points: Floats) -> tuple[float, float]:
    """The ends of the shortest run of points that has a negligible point on both sides of all others."""
    with np.errstate(divide="ignore"):
        share = logarithm + np.log(np.abs(points))  # a power law's tail has a mass of |x| rho(x)
    (present,) = np.nonzero(share >= share.max() - _NEGLIGIBLE)
    return float(points[max(present[0] - 1, 0)]), float(points[min(present[-1] + 1, len(points) - 1)])


def probabilities(density: OnGrid, state: Symbol, centres: Floats) -> Floats:
    """The density at the centres of the cells, scaled to sum to 1."""
    logarithm = _modulus(density, state, centres)
    weights = np.exp(logarithm - logarithm.max())
    return weights / weights.sum()
