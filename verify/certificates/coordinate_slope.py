"""The slope of an objective over R^n in one coordinate, term by term, as an expression in one symbol.

A reading of its own: nothing here is shared with the derivation.
"""

from functools import singledispatch

from sympy import Expr, Integer, Symbol, log

from maxent.problems.problem import Problem
from maxent.problems.space import Euclidean
from maxent.problems.term import (
    Bregman,
    Entropy,
    FDivergence,
    Linear,
    RelativeEntropy,
    ReverseRelativeEntropy,
    SquaredDistance,
)
from maxent.verify.errors import UnevaluableError


def coordinate_slope(problem: Problem, position: int, x: Symbol) -> Expr:
    """d(objective)/d(coordinate ``position``) as that coordinate runs through ``x``.

    Raises:
        UnevaluableError: for a term that is not a sum over coordinates.
    """
    assert isinstance(problem.space, Euclidean)
    slopes = (term.weight * _slope(term, Integer(position), x) for term in problem.terms)
    return sum(slopes, Integer(0))


@singledispatch
def _slope(term: object, i: Integer, x: Symbol) -> Expr:
    raise UnevaluableError(f"{type(term).__name__} has no slope in one coordinate")


@_slope.register
def _(term: Linear, i: Integer, x: Symbol) -> Expr:
    return term.coefficients[i]


@_slope.register
def _(term: SquaredDistance, i: Integer, x: Symbol) -> Expr:
    return 2 * (x - term.centre[i])


@_slope.register
def _(term: Bregman, i: Integer, x: Symbol) -> Expr:
    (u,) = term.generator.variables
    slope = term.generator.expr.diff(u)
    return slope.subs(u, x) - slope.subs(u, term.centre[i])


@_slope.register
def _(term: Entropy, i: Integer, x: Symbol) -> Expr:
    return -log(x) - 1


@_slope.register
def _(term: RelativeEntropy, i: Integer, x: Symbol) -> Expr:
    return log(x / term.reference[i]) + 1


@_slope.register
def _(term: ReverseRelativeEntropy, i: Integer, x: Symbol) -> Expr:
    return -term.reference[i] / x


@_slope.register
def _(term: FDivergence, i: Integer, x: Symbol) -> Expr:
    (u,) = term.generator.variables
    return term.generator.expr.diff(u).subs(u, x / term.reference[i])
