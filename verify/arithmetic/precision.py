"""The working precision of ball arithmetic, and rationals as balls."""

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction

from flint import arb, ctx, fmpq

PRECISION = 192
"""The working precision in bits; cancellation in the formulas of the catalogue costs a few dozen."""


@contextmanager
def precision(bits: int = PRECISION) -> Iterator[None]:
    """Set python-flint's global precision to ``bits`` within a ``with`` block."""
    before = ctx.prec
    ctx.prec = bits
    try:
        yield
    finally:
        ctx.prec = before


def exact(value: Fraction | int) -> arb:
    """A ball around a rational number, rounded outward at the working precision."""
    fraction = Fraction(value)
    return arb(fmpq(fraction.numerator, fraction.denominator))
