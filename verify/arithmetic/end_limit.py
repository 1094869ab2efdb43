"""The limit of a formula at an end of its unknown's interval, certified by its asymptotic expansion there."""

from collections.abc import Mapping

from flint import arb
from sympy import Expr, Symbol

from maxent.verify.arithmetic.leading import REACHES, EndLimit, leading, narrower
from maxent.verify.arithmetic.tail_evaluator import TailEvaluator
from maxent.verify.errors import TooNearError, UnevaluableError


def end_limit(
    evaluator: TailEvaluator, expression: Expr, at: Mapping[Symbol, int] | None = None
) -> EndLimit | None:
    """The narrowest enclosure of the limit that expansions on several reaches give; None if there is none.

    The free indices of the expression are set to ``at``.
    """
    best: EndLimit | None = None
    for k in REACHES:
        try:
            best = narrower(best, leading(evaluator.tail(expression, arb(2) ** -k, at)))
        except (TooNearError, UnevaluableError):
            continue
        if best is not None and best.exact:
            break
    return best
