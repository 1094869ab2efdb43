"""Derivatives of formulas along a path of their symbols, in balls; they serve to test equations of motion."""

import math
from collections.abc import Mapping, Sequence

from flint import arb, arb_series
from sympy import Expr, Symbol

from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.series import Series


def jet(
    expression: Expr, evaluator: Evaluator, order: int, paths: Mapping[Symbol, Sequence[arb]]
) -> list[arb]:
    """The derivatives of order 0 to ``order`` at h = 0, each symbol being a polynomial in h.

    ``paths`` maps a symbol to the polynomial's coefficients, that of 1 first.

    Raises:
        UndefinedError: if the expression certainly has no value there.
        UnevaluableError: if it has a kink there, or a function without a power series.
    """
    names = [symbol.name for symbol in paths]
    node = evaluator.lowering.without(names)(expression)
    values = {s.name: arb_series(list(path), prec=order + 1) for s, path in paths.items()}
    moved = Evaluation(Series(order), values, {}, evaluator.evaluation, frozenset(names))
    series = moved.value(node)
    return [series[k] * math.factorial(k) for k in range(order + 1)]
