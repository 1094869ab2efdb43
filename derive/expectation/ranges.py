"""Sums and products over all draws, or over all but the first."""

from sympy import Expr, Integer, Product, Sum

from maxent.problems.statements.sampling import IndependentDraws


def draws_summed(expression: Sum | Product, law: IndependentDraws) -> tuple[Expr, int] | None:
    """The body with its index shifted so that it ends at the last draw, and the draw at which it then starts.

    None unless it starts at the first or the second draw: a later start may exceed the last draw, and the
    number of summands is then not a polynomial in the number of draws.
    """
    if len(expression.limits) != 1:
        return None
    ((index, low, high),) = expression.limits
    excess = high - law.number
    start = low - excess
    if start not in (Integer(1), Integer(2)):
        return None
    return expression.function.xreplace({index: index + excess}), int(start)
