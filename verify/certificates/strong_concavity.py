"""The strong concavity of a separable problem, which turns the duality gap into a distance to the optimum."""

from collections.abc import Mapping, Sequence

from flint import arb

from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import NoConjugateError
from maxent.verify.programs.summand import Coordinate


def strong_concavity(reading: Reading, multipliers: Mapping[str, arb], gap: arb) -> arb | None:
    """An m > 0 with gap >= m/2 |x - optimum|^2 for every feasible x within the gap of the optimum; else None.

    It is the objective's modulus (Boyd and Vandenberghe, section 9.1.2) if that is positive.  Otherwise the
    Lagrangian L at the multipliers of the dual bound may have a modulus m' > 0: at x and at the optimum L is
    between the objective and the dual bound, so both are within sqrt(2 gap / m') of the maximiser of L, and
    within twice that of each other; then m = m'/4.
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
    """Upper bounds on the coordinates of the optimum and of every feasible point within the gap; else None.

    With a normalisation it is the total mass.  Without one, it is a number beyond which the Lagrangian's
    summand is more than the gap below its maximum.  It is 1 where the curvature does not depend on it.
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
    """A lower bound m > 0 on the curvature of a sum over coordinates x <= t, t from ``ranges``; else None.

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
