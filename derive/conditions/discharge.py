"""Whether the hypotheses grant a side condition."""

from collections.abc import Mapping
from dataclasses import replace

from sympy import Dummy, Expr, Mul, Symbol

from maxent.derive.conditions.condition import Demand, Met, SideCondition
from maxent.derive.conditions.facts import Facts, Interval
from maxent.derive.conditions.sign_sets import MINUS, PLUS, ZERO
from maxent.derive.conditions.signs import SignFinder
from maxent.derive.hypotheses.hypotheses import Hypotheses

_GRANTED = {
    Demand.POSITIVE: PLUS,
    Demand.NONNEGATIVE: PLUS | ZERO,
    Demand.NONZERO: PLUS | MINUS,
    Demand.KNOWN: frozenset[int](),
}


class Discharge:
    """Decides conditions under hypotheses; ``inside`` are open intervals of symbols beyond the parameters."""

    def __init__(self, hypotheses: Hypotheses, inside: Mapping[Symbol, Interval] | None = None) -> None:
        self._facts = Facts.of(hypotheses, inside)
        self._finder = SignFinder(self._facts)

    def met(self, condition: SideCondition) -> Met | None:
        """The condition with how it is granted; None if it was not shown to be."""
        if condition.demand is Demand.KNOWN:
            return None
        expression, within = _at_any_index(condition)
        found = self._finder.of(expression)
        if within and not found <= _GRANTED[condition.demand]:
            weaker = (*self._facts.nonnegative, *within)
            found = SignFinder(replace(self._facts, nonnegative=weaker)).of(expression)
        if found <= _GRANTED[condition.demand]:
            return Met(condition, _words(expression))
        if condition.demand is Demand.NONZERO and isinstance(expression, Mul):
            parts = [self._finder.of(factor) for factor in expression.args]
            if all(0 not in signs for signs in parts):
                return Met(condition, "no factor vanishes")
        return None


def _words(expression: Expr) -> str:
    if expression.is_positive or expression.is_negative:
        return "by the symbols' own domains"
    return "by the hypotheses"


def _at_any_index(condition: SideCondition) -> tuple[Expr, tuple[Expr, ...]]:
    """The expression with symbols for its indices, and what is at least 0 as these lie in their ranges."""
    named: dict[Expr, Expr] = {}
    for index, low, _ in condition.ranges:
        positive, least = low.is_positive or None, low.is_nonnegative or None
        named[index] = Dummy(str(index), integer=True, positive=positive, nonnegative=least)
    within = [(index - low, high - index) for index, low, high in condition.ranges]
    ends = tuple(end.xreplace(named) for pair in within for end in pair)
    return condition.expression.xreplace(named), ends
