"""Proofs about expressions with minima, maxima and steps, region by region."""

from collections.abc import Callable, Sequence
from itertools import product

from sympy import Dummy, Expr, Indexed, Integer, Product, Sum, Symbol
from sympy.core.relational import GreaterThan, LessThan, StrictGreaterThan, StrictLessThan
from sympy.logic.boolalg import And

from maxent.derive.algebra.regions import Place, Region, UnresolvedError, nonnegative, regions
from maxent.derive.algebra.regions import vanishes as vanishes_in
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.problems.expressions.extremum import Maximum, Minimum
from maxent.problems.parameters.parameter import Domain

_STRICT = StrictGreaterThan | StrictLessThan
Test = Callable[[Expr, Region, Sequence[Expr]], bool]


def known_facts(hypotheses: Hypotheses) -> tuple[Expr, ...]:
    """Expressions that are at least 0 by the assumptions and by the intervals of the symbols."""
    parts = [part for relation in hypotheses.relations for part in And.make_args(relation)]
    ordered = [part for part in parts if isinstance(part, GreaterThan | LessThan | _STRICT)]
    stated = [hypotheses.expand(part.gts - part.lts) for part in ordered]
    ends = [end for symbol in _fractions(hypotheses) for end in (symbol, 1 - symbol)]
    return (*stated, *ends)


def on_unit_intervals(hypotheses: Hypotheses) -> Place:
    """The substitution of 1 / (1 + u), u > 0, for every symbol between 0 and 1."""
    fractions = {symbol: 1 / (1 + Dummy("u", positive=True)) for symbol in _fractions(hypotheses)}
    return lambda expression: expression.xreplace(fractions)


def _fractions(hypotheses: Hypotheses) -> list[Symbol]:
    unit = (Integer(0), Integer(1))
    return [symbol for symbol, domain in hypotheses.intervals().items() if domain == unit]


def by_component(expression: Expr, hypotheses: Hypotheses) -> list[Expr]:
    """The expression with a scalar symbol for every component, once for each choice of the indicators.

    Raises:
        UnresolvedError: if a component is under a sum, and so stands for many numbers.
    """
    if expression.has(Sum, Product, Maximum, Minimum):
        raise UnresolvedError("a component is summed over")
    indicators = [p.symbol for p in hypotheses.given if p.domain is Domain.INDICATOR]
    components = sorted(expression.atoms(Indexed), key=str)
    flags = [c for c in components if c.base in indicators]
    numbers = {c: Dummy(str(c.base), **c.assumptions0) for c in components if c not in flags}
    choices = product((Integer(0), Integer(1)), repeat=len(flags))
    return [
        expression.xreplace(dict(zip(flags, choice, strict=True))).xreplace(numbers) for choice in choices
    ]


def vanishes(expression: Expr, hypotheses: Hypotheses) -> bool:
    """Whether the expression is 0 in every region."""
    return _everywhere(expression, hypotheses, lambda e, region, _: vanishes_in(e, region))


def is_nonnegative(expression: Expr, hypotheses: Hypotheses) -> bool:
    """Whether the expression is at least 0 in every region."""
    return _everywhere(expression, hypotheses, nonnegative)


def _everywhere(expression: Expr, hypotheses: Hypotheses, holds: Test) -> bool:
    facts, place = known_facts(hypotheses), on_unit_intervals(hypotheses)
    try:
        return all(
            holds(region.expression, region, facts)
            for case in by_component(expression, hypotheses)
            for region in regions(case, facts, place)
        )
    except UnresolvedError:
        return False
