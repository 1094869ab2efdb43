"""Expressions as LaTeX, with readable names for bound indices."""

import re
from functools import lru_cache
from itertools import chain, count

from sympy import Basic, Subs, Symbol
from sympy.printing.latex import LatexPrinter


@lru_cache(maxsize=1024)  # the variants of a formula are each shown beside the formula itself
def to_latex(expression: Basic) -> str:
    """The LaTeX of an expression, with readable names for its bound indices."""
    printed: str = _Printer({"mul_symbol": None}).doprint(readable(expression))
    return printed


class _Printer(LatexPrinter):
    """SymPy's LaTeX printer, except that a value at a point is printed in brackets on one line."""

    def _print_Subs(self, value: Subs) -> str:  # noqa: N802 - SymPy's name for it
        pairs = zip(value.variables, value.point, strict=True)
        where = ", ".join(f"{self._print(x)} = {self._print(at)}" for x, at in pairs)
        return rf"\left[{self._print(value.expr)}\right]_{{{where}}}"


def readable(expression: Basic) -> Basic:
    """The expression with the bound indices _0, _1, ... of the canonical form renamed to unused letters."""
    used = {symbol.name for symbol in expression.atoms(Symbol)}
    letters = chain(("j", "k", "l", "m"), (f"j_{number}" for number in count(1)))
    free = (name for name in letters if name not in used)
    numbered = sorted(
        (symbol for symbol in expression.atoms(Symbol) if re.fullmatch(r"_\d", symbol.name)), key=str
    )
    return expression.xreplace({symbol: Symbol(next(free), integer=True) for symbol in numbered})
