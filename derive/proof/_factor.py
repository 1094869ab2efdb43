"""Side conditions of the factor between two differences that have the same sign and zeros."""

from sympy import Expr, cancel

from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.conditions.collection import conditions
from maxent.derive.conditions.condition import Demand, SideCondition
from maxent.derive.hypotheses.hypotheses import Hypotheses


def defined_factor(factor: Expr, one: Expr, hypotheses: Hypotheses) -> tuple[SideCondition, ...]:
    """What gives the factor a value, except where it is 0/0: where the difference vanishes as well."""
    return tuple(c for c in conditions(factor) if not _vanishes_there(one, c, hypotheses))


def _vanishes_there(difference: Expr, condition: SideCondition, hypotheses: Hypotheses) -> bool:
    """Whether the difference is 0 wherever the condition's denominator is, which is affine in a symbol."""
    below = condition.expression
    if condition.demand is not Demand.NONZERO:
        return False
    for symbol in sorted(below.free_symbols, key=str):
        slope = below.diff(symbol)
        if not slope.has(symbol) and sign(on_interval(slope, hypotheses.intervals())) is not None:
            root = cancel(symbol - below / slope)
            return not root.has(symbol) and hypotheses.zero(hypotheses.expand(difference).subs(symbol, root))
    return False
