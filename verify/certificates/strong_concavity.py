"""How far a point within the gap may be from the optimum: the strong concavity of the problem as read."""

from collections.abc import Mapping, Sequence

from flint import arb

from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import NoConjugateError
from maxent.verify.programs.summand import Coordinate


def strong_concavity(reading: Reading, multipliers: Mapping[str, arb], gap: arb) -> arb | None:
    """m > 0 with gap >= m/2 |x - optimum|^2 for a feasible x within the gap; None without one.

    Where the objective f has none, the Lagrangian L at the multipliers of the dual bound may: a
    feasible x and the optimum both have f <= L <= bound, so both lie within sqrt(2 gap / m') of
    the maximum of L, and within twice that of each other: m = m'/4.
    """
    whole = reading.lagrangian(reading.raised(multipliers))[0]
    ranges = _ranges(reading, whole, gap)
    if ranges is None:
        return None
    own = _modulus(reading, reading.objective, ranges)
    if own is not None:
        return own
    dual = _modulus(reading, whole, ranges)
    return None if dual is None else dual / 4


def _ranges(reading: Reading, whole: Sequence[Coordinate], gap: arb) -> Sequence[arb] | None:
    """A bound for every coordinate of the optimum and of a feasible point within the gap.

    With a normalisation it is the mass.  Without one, a coordinate beyond which the Lagrangian's
    summand has fallen by more than the gap; 1 where no curvature depends on the bound.
    """
    curved = any(not (c.entropy.is_zero() and c.barrier.is_zero()) for c in (*reading.objective, *whole))
    if not curved:
        return [arb(1)] * len(whole)
    if not reading.nonnegative:
        return None
    if reading.mass is not None:
        return [reading.total_mass] * len(whole)
    try:
        return [c.fallen(gap) for c in whole]
    except NoConjugateError:
        return None


def _modulus(reading: Reading, summands: Sequence[Coordinate], ranges: Sequence[arb]) -> arb | None:
    """The strong concavity of a sum over coordinates where they do not exceed their ranges.

    Where 0 <= x <= t the second derivatives of -x log x and log x are at most -1/t and -1/t^2,
    that of -(x - c)^2 is -2.
    """
    if any(c.smooth for c in summands):
        return None
    pairs = zip(summands, ranges, strict=True)
    moduli = [c.entropy / t + c.barrier / (t * t) + 2 * c.quadratic for c, t in pairs]
    parts = [part for c in summands for part in (c.entropy, c.barrier, c.quadratic)]
    if any(part < 0 for part in parts) or not moduli:
        return None
    least = moduli[0]
    for modulus in moduli[1:]:
        least = least.min(modulus)
    if reading.basis is not None:
        least = least / reading.basis.stretch
    return least if least > 0 else None
