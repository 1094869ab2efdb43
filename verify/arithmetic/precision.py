"""The working precision of balls, and rationals as balls."""

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction

from flint import arb, ctx, fmpq

PRECISION = 192
"""Bits.  Cancellation in this field's formulas costs a few dozen; what remains is ample."""


@contextmanager
def precision(bits: int = PRECISION) -> Iterator[None]:
    """Work with so many bits; the library keeps its precision in a global."""
    before = ctx.prec
    ctx.prec = bits
    try:
        yield
    finally:
        ctx.prec = before


def exact(value: Fraction | int) -> arb:
    """A rational as a ball."""
    fraction = Fraction(value)
    return arb(fmpq(fraction.numerator, fraction.denominator))
