"""Extrema over an index, as unevaluated SymPy expressions: max_i a_i and min_i a_i."""

from sympy import Expr, Symbol, latex
from sympy.concrete.expr_with_limits import ExprWithLimits
from sympy.printing.latex import LatexPrinter


class _Extremum(ExprWithLimits):
    """An extremum of ``function`` as the bound index runs from 1 to a symbolic size."""

    _command = ""

    def _latex(self, printer: LatexPrinter) -> str:
        index = ", ".join(latex(limit[0]) for limit in self.limits)
        return rf"{self._command}_{{{index}}} {printer.doprint(self.function)}"

    def _eval_is_extended_real(self) -> bool | None:
        real: bool | None = self.function.is_extended_real
        return real

    _eval_is_real = _eval_is_extended_real


class Maximum(_Extremum):
    """``Maximum(r[i], (i, 1, n))``: the largest of finitely many reals."""

    _command = r"\max"


class Minimum(_Extremum):
    """``Minimum(r[i], (i, 1, n))``: the smallest of finitely many reals."""

    _command = r"\min"


def maximum(expression: Expr, index: Symbol, size: Expr) -> Maximum:
    """max over index = 1..size of the expression."""
    return Maximum(expression, (index, 1, size))


def minimum(expression: Expr, index: Symbol, size: Expr) -> Minimum:
    """min over index = 1..size of the expression."""
    return Minimum(expression, (index, 1, size))
