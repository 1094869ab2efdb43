"""Equations of motion of densities at points, in balls: a residual that excludes 0 refutes at any digit."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from flint import arb

from maxent.verify.arithmetic.truth import NEGLIGIBLE
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.basis import enclosed
from maxent.verify.findings.observation import Observation, encloses, fails, inconclusive, show, upper

_PLACES = (-1.7, -0.83, -0.5, -0.3, -0.17, -0.06, -0.008, 0.01, 0.09, 0.21, 0.37, 0.61, 0.9, 2.3)
"""Points in half widths of a window from its middle; formulas seldom have a kink at one of them."""
_LEAST = 3
"""With values at fewer points than this nothing is confirmed, unless there are no more."""


@dataclass(frozen=True)
class Sides:
    """Two sides of an equation at a point; ``where`` names the point, ``scale`` is the terms' modulus."""

    where: str
    printed: arb
    actual: arb
    scale: arb


def places(low: float, high: float) -> list[arb]:
    """Points in and around a window, as exact balls."""
    middle, half = (low + high) / 2, (high - low) / 2
    return [arb(middle + half * place) for place in _PLACES]


def compared(
    check: str, detail: str, points: Iterable[Callable[[], Sides]], *, held: str, least: int = _LEAST
) -> Observation:
    """Whether both sides agree at all points: FAILS where balls are apart, HOLDS with a bound in balls.

    Points at which a formula has a kink, or cannot be evaluated, are left out.
    """
    worst, seen, wide, why = 0.0, 0, False, "there are too few points at which both sides have a value"
    for point in points:
        try:
            sides = point()
        except UnevaluableError as failure:
            why = str(failure)
            continue
        if not (sides.printed.is_finite() and sides.actual.is_finite() and sides.scale > 0):
            wide = wide or not (sides.printed.is_zero() and sides.actual.is_zero())
            continue
        residual = upper((sides.printed - sides.actual) / sides.scale)
        if not sides.printed.overlaps(sides.actual):
            radii = upper((sides.printed.rad() + sides.actual.rad()) / sides.scale)
            differs = enclosed(residual, radii)
            return fails(check, detail, f"{show(sides.printed)} {sides.where}", show(sides.actual), differs)
        wide = wide or not residual < NEGLIGIBLE
        if residual < NEGLIGIBLE:
            worst, seen = max(worst, residual), seen + 1
    if seen < least:
        return inconclusive(check, "the balls are too wide" if wide else why)
    return encloses(check, worst, NEGLIGIBLE, f"{held}, at {seen} points in balls")


def largest(terms: Sequence[arb]) -> arb:
    """The sum of the moduli: what rounding errors are proportional to."""
    return sum((abs(term) for term in terms), arb(0))
