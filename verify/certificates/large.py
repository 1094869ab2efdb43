"""Enclosures of the optimal value of max E_p[r] - tau KL(p || q) over very many outcomes, from arrays.

The general certificate keeps several balls for each coordinate; this one passes once over the arrays, for up
to millions of outcomes.  Floats enter exactly and every operation is rounded outward at ``bits`` bits, so
that a sum of n terms has a relative error of about n 2^-bits at most.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from flint import arb

from maxent.verify.arithmetic.precision import precision
from maxent.verify.arithmetic.solver_numbers import Floats

BITS = 96


@dataclass(frozen=True)
class Enclosure:
    """``lower`` <= max E_p[r] - tau KL(p || q) <= ``upper``, rigorously, in reward units."""

    lower: arb
    upper: arb

    @property
    def width(self) -> float:
        """An upper bound on the width divided by 1 + |lower|."""
        return float(((self.upper - self.lower) / (1 + abs(self.lower))).abs_upper())


def enclose(
    point: Floats, rewards: Floats, reference: Floats, temperature: float, bits: int = BITS
) -> Enclosure:
    """Enclose the optimal value between the objective at ``point`` and tau log E_q[exp(r / tau)].

    All arrays have n entries: ``point`` is nonnegative and ``reference`` positive, both are normalised here
    in balls; ``rewards`` and ``temperature`` are in reward units (per nat).  The point may come from
    anywhere, e.g. from the closed form in floating point.

    Raises:
        ValueError: if the lengths differ, the temperature or a reference mass is not positive, or an entry of
            the point is negative.
    """
    if not point.shape == rewards.shape == reference.shape or point.ndim != 1:
        raise ValueError("point, rewards and reference must be vectors of one length")
    if not temperature > 0 or not (reference > 0).all() or (point < 0).any():
        raise ValueError("the temperature and every reference mass must be positive, the point nonnegative")
    with precision(bits):
        tau, shift = arb(temperature), arb(float(rewards.max()))
        total, mass = _total(reference.tolist()), _total(point.tolist())
        objective, partition_function = arb(0), arb(0)
        for p, r, q in zip(point.tolist(), rewards.tolist(), reference.tolist(), strict=True):
            above = (arb(r) - shift) / tau
            partition_function += q * above.exp()
            if p:
                objective += p * (above - (arb(p) / q).log())
        # The objective at the normalised point under the normalised reference, both sums taken out.
        lower = shift + tau * (objective / mass + (mass / total).log())
        upper = shift + tau * (partition_function / total).log()
    return Enclosure(lower, upper)


def _total(numbers: Iterable[float]) -> arb:
    return sum(map(arb, numbers), arb(0))
