"""What is known of symbols beyond their own assumptions, in a form that rewrites can be told."""

from dataclasses import dataclass
from functools import lru_cache

from sympy import Expr, Indexed, Symbol

from maxent.derive.algebra.positivity import positive
from maxent.derive.algebra.signs import on_interval, sign

_REMEMBERED = 10_000


@dataclass(frozen=True)
class Known:
    """Open intervals of symbols, (symbol, low, high), and expressions that are positive."""

    intervals: tuple[tuple[Symbol, Expr, Expr], ...] = ()
    positive: tuple[Expr, ...] = ()

    def is_positive(self, expression: Expr) -> bool:
        """Whether the expression is shown to be positive wherever it has a value."""
        return positive(expression) or (
            bool(self.intervals or self.positive) and _is_positive(expression, self)
        )


NOTHING = Known()
"""Nothing beyond the assumptions of the symbols."""


@lru_cache(maxsize=_REMEMBERED)
def _is_positive(expression: Expr, known: Known) -> bool:
    symbols = expression.free_symbols
    for fact in known.positive:
        if fact.free_symbols <= symbols and positive(expression / fact):
            return True
    domain = {symbol: (low, high) for symbol, low, high in known.intervals if symbol in symbols}
    if not domain or expression.has(Indexed):
        return False
    return sign(on_interval(expression, domain)) == 1
