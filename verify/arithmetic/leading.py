"""What the leading scale of an expansion says of a limit."""

from dataclasses import dataclass
from fractions import Fraction

from flint import arb

from maxent.verify.arithmetic.precision import exact
from maxent.verify.arithmetic.tail import ONE, Tail, as_range, rank

REACHES = (2**20, 1500, 200, 40, 10)
"""Exponents k of the reaches 2^-k tried: a smaller one gives narrower bounds, where it can be used."""


@dataclass(frozen=True)
class EndLimit:
    """A ball that certainly contains the limit; or the sign, 1 or -1, of an infinite one.

    ``order`` is that of the leading scale (k, a, m), e^(k/w) w^a log(1/w)^m with the distance w to the end.
    """

    value: arb | None
    infinite: int
    order: tuple[Fraction, Fraction, Fraction]

    @property
    def width(self) -> arb:
        """The radius of the ball, infinite for an infinite limit."""
        return self.value.rad() if self.value is not None else arb.pos_inf()

    @property
    def exact(self) -> bool:
        """Whether no other reach can say more."""
        return bool(self.infinite) or bool(self.width.is_zero())


def leading(tail: Tail) -> EndLimit | None:
    """The limit that the expansion gives, None if its largest scale grows with a sign that is not known."""
    if not tail.terms:
        return EndLimit(arb(0), 0, ONE)
    largest = max(tail.terms, key=rank)
    coefficient = tail.terms[largest]
    if rank(largest) < rank(ONE):
        return EndLimit(arb(0), 0, largest)
    if rank(largest) == rank(ONE):
        if isinstance(coefficient, Fraction):
            return EndLimit(exact(coefficient), 0, largest)
        known = coefficient.low.union(coefficient.high)
        return EndLimit(known, 0, largest) if coefficient.finite and known.is_finite() else None
    known = as_range(coefficient)
    if known.low > 0 or known.high < 0:
        return EndLimit(None, 1 if known.low > 0 else -1, largest)
    return None


def narrower(one: EndLimit | None, other: EndLimit | None) -> EndLimit | None:
    """The narrower of two enclosures, or the only one."""
    if one is None or other is None:
        return one or other
    return other if other.width < one.width else one
