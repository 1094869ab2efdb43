"""The possible signs of an expression from those of its parts, a rule for each function."""

from abc import ABC, abstractmethod

import sympy as sp
from sympy import Add, Expr, Indexed, Mul, Pow, Product, Sum

from maxent.derive.conditions.facts import Facts
from maxent.derive.conditions.occurrences import Occurrences
from maxent.derive.conditions.sign_sets import (
    ANY,
    MINUS,
    PLUS,
    WEAK,
    ZERO,
    Signs,
    added,
    assumed,
    at_any,
    largest,
    multiplied,
)
from maxent.problems.expressions.extremum import Maximum, Minimum
from maxent.problems.parameters.parameter import Domain

_ODD = (sp.sinh, sp.tanh, sp.atan, sp.asinh, sp.erf, sp.sign, sp.asin, sp.atanh)


class Parts(ABC):
    """Signs by the outermost function; the signs of its arguments are found by the subclass."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._indicators = {p.symbol for p in facts.hypotheses.given if p.domain is Domain.INDICATOR}
        self._occurrences = Occurrences(facts)

    @abstractmethod
    def _of(self, e: Expr, depth: int, *, plain: bool = False) -> Signs:
        """The signs that the expression may have; with ``plain`` by its parts alone."""

    def _by_parts(self, e: Expr, depth: int) -> Signs:  # noqa: C901, PLR0912 - one case a function
        known = assumed(e)
        if len(known) == 1 or e.is_number:
            return known
        match e:
            case sp.Symbol() if e in self._facts.intervals:
                low, high = self._facts.intervals[e]
                if low.is_nonnegative:
                    return PLUS
                return MINUS if high.is_nonpositive else known
            case Indexed() if e.base in self._indicators:
                return known & WEAK
            case Add():
                return known & added(self._of(term, depth + 1, plain=True) for term in e.args)
            case Mul():
                return known & multiplied(self._of(factor, depth + 1) for factor in e.args)
            case Pow():
                return known & self._of_power(e, depth)
            case sp.exp() | sp.cosh():
                return PLUS
            case sp.log():
                return known & self._of(e.args[0] - 1, depth + 1)
            case sp.Abs():
                inner = self._of(e.args[0], depth + 1)
                return PLUS if 0 not in inner else ZERO if inner == ZERO else WEAK
            case sp.Max() | sp.Min():
                turn = 1 if isinstance(e, sp.Max) else -1
                return known & largest([self._of(a, depth + 1) for a in e.args], turn)
            case Sum():
                return known & self._of_sum(e, depth)
            case Product():
                inner = self._of(at_any(e), depth + 1)
                return inner if inner in (PLUS, WEAK) else ANY
            case Maximum() | Minimum():
                return known & self._of(at_any(e), depth + 1)
            case sp.Heaviside():
                return WEAK if 0 <= e.args[1] <= 1 else ANY
            case sp.KroneckerDelta() | sp.binomial():
                return known & WEAK
            case sp.factorial() | sp.gamma():
                return PLUS
            case sp.Piecewise():
                return frozenset().union(*(self._of(piece, depth + 1) for piece, _ in e.args))
        if isinstance(e, _ODD):
            return known & self._of(e.args[0], depth + 1)
        return known

    def _of_power(self, e: Expr, depth: int) -> Signs:
        base = self._of(e.base, depth + 1)
        if e.exp.is_even:
            return PLUS if 0 not in base or e.exp.is_negative else WEAK
        if base == PLUS or not e.exp.is_integer:
            # With an exponent that is not an integer the base is at least 0 wherever there is a value.
            return PLUS if 0 not in base or e.exp.is_negative else WEAK
        if e.exp.is_odd:
            return base - ZERO if e.exp.is_negative else base
        return ANY if -1 in base else base | PLUS

    def _of_sum(self, e: Sum, depth: int) -> Signs:
        body = self._of(at_any(e), depth + 1)
        least = [high - low for _, low, high in e.limits]
        if not all(self._of(e, depth + 1, plain=True) <= WEAK for e in least):
            return body | ZERO if body in (PLUS, MINUS, WEAK, MINUS | ZERO, ZERO) else ANY
        if body in (PLUS, MINUS, ZERO):
            return body
        for turn in (1, -1):
            if frozenset(turn * s for s in body) <= WEAK:
                certain = len(e.limits) == 1 and self._somewhere(turn * e.function, e.limits[0], depth)
                return frozenset((turn,)) if certain else frozenset((turn, 0))
        return ANY

    def _somewhere(self, body: Expr, limit: tuple[Expr, Expr, Expr], depth: int) -> bool:
        """Whether a body that is at least 0 is positive for some index: a multiple of a step that occurs."""
        index, _, size = limit
        factors = Mul.make_args(sp.factor(body) if isinstance(body, Add) else body)
        for one in factors:
            rest = Mul(*(factor for factor in factors if factor is not one))
            if (
                self._occurrences.varies(one, index, size)
                and self._of(at_any(Sum(rest, limit)), depth + 1) == PLUS
            ):
                return True
            for turn in (1, -1):
                if (
                    self._occurrences.occurs(turn * one, index, size)
                    and self._of(at_any(Sum(turn * rest, limit)), depth + 1) == PLUS
                ):
                    return True
        return False
