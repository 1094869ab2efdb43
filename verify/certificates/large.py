"""Certificates of KL-regularised optima over very many outcomes, straight from arrays.

The general certificate reads a problem term by term and keeps several balls a coordinate; for a
million outcomes this one streams over the arrays.  Rounding is bounded by ball arithmetic: floats
enter exactly, every operation is rounded outward at ``bits`` bits, and a sum of n balls has a radius
of at most n units in the last place of its terms, which leaves about 2^-(bits - log2 n).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from flint import arb

from maxent.verify.arithmetic.precision import precision
from maxent.verify.arithmetic.solver_numbers import Floats

BITS = 96


@dataclass(frozen=True)
class Enclosure:
    """``lower`` <= max E_p[r] - tau KL(p || q) <= ``upper``, rigorously."""

    lower: arb
    upper: arb

    @property
    def width(self) -> float:
        """The width relative to 1 + |value|."""
        return float(((self.upper - self.lower) / (1 + abs(self.lower))).abs_upper())


def enclose(
    point: Floats, rewards: Floats, reference: Floats, temperature: float, bits: int = BITS
) -> Enclosure:
    """Enclose the optimal value between the objective at ``point`` and the dual function.

    ``point`` and ``reference`` are nonnegative arrays of shape (n,), normalised here exactly;
    ``rewards`` has shape (n,) in reward units, ``temperature`` is positive.  The point may come from
    anywhere, e.g. from the closed form in floating point.

    Raises:
        ValueError: if the shapes differ, the temperature is not positive or a reference mass is not.
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
        # Of the normalised point: sum p (r - tau log(p/q)) / mass, with both normalisers put back.
        lower = shift + tau * (objective / mass + (mass / total).log())
        upper = shift + tau * (partition_function / total).log()
    return Enclosure(lower, upper)


def _total(numbers: Iterable[float]) -> arb:
    return sum(map(arb, numbers), arb(0))
