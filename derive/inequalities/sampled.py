"""A quick look at sample values, which spares the search for a proof of what is false."""

from collections.abc import Iterator
from random import Random

from sympy import Expr, Float, Symbol, oo
from sympy.core.function import AppliedUndef

from maxent.derive.inequalities.smooth import Box

_SAMPLES = 30
_SMALL = 1e-8
"""What is smaller counts as 0 in floating point, and a proof is looked for."""


def fails_somewhere(formula: Expr, box: Box) -> bool:
    """Whether the formula is negative at one of a few values; False proves nothing."""
    return any(value < -_SMALL for value in _values(formula, box))


def differs_from_zero(formula: Expr, box: Box) -> bool:
    """Whether the formula is not 0 at one of a few values; False proves nothing."""
    return any(abs(value) > _SMALL for value in _values(formula, box))


def _values(formula: Expr, box: Box) -> Iterator[Float]:
    """The formula at a few values; those at which it is no finite real number are left out."""
    if formula.has(AppliedUndef):
        return
    symbols = sorted(formula.free_symbols, key=str)
    draw = Random(len(symbols))  # noqa: S311 - no secrets
    for _ in range(_SAMPLES if symbols else 1):
        value = formula.xreplace({symbol: drawn(symbol, box, draw) for symbol in symbols}).evalf()
        if value.is_Float or value.is_Integer:
            yield value


def drawn(symbol: Symbol, box: Box, draw: Random) -> Float:
    """A value in the symbol's range, mostly of moderate size."""
    low, high = box.ends(symbol) or (-oo, oo)
    share = draw.uniform(0.02, 0.98)
    if low.is_number and high.is_number and low.is_finite and high.is_finite:
        return Float(low + (high - low) * share)
    if symbol.is_integer:
        return Float(draw.randint(1, 4))
    if low.is_number and low.is_finite:
        return Float(low + (share / (1 - share)) ** 2)
    return Float(4 * share - 2)
