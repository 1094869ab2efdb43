"""Critical points of a separable objective over R^n without constraints, isolated in each coordinate."""

from flint import arb
from sympy import Dummy, Expr, Integer, Symbol, oo

from maxent.problems.problem import Problem
from maxent.problems.spaces.space import Euclidean
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.range_evaluator import RangeEvaluator
from maxent.verify.arithmetic.root_isolation import Isolation, isolate, refined
from maxent.verify.arithmetic.tail_evaluator import TailEvaluator
from maxent.verify.errors import UnevaluableError
from maxent.verify.programs.terms import numbers_of

_INFINITY = arb.pos_inf()
MOST = 50
"""The most coordinates tried: the cost grows linearly in the coordinates, at milliseconds for each."""


def coordinate_slope(problem: Problem[Euclidean], position: int, x: Symbol) -> Expr:
    """The derivative of the objective in coordinate ``position``, from 1, as an expression in its value x.

    Raises:
        UnevaluableError: for a term that is not a sum over coordinates.
    """
    i = Integer(position)
    return sum((term.weight * numbers_of(term).slope(term, i, x) for term in problem.terms), Integer(0))


def critical_points(problem: Problem[Euclidean], slope: Expr, ranges: RangeEvaluator) -> Isolation:
    """The isolated roots of ``slope``, an expression in ``ranges.unknown``.

    They are searched on the whole line, or on x > 0 if the problem's variable is positive.
    """
    half_line = problem.space.variable.is_positive
    ends = (
        TailEvaluator(ranges.evaluator, ranges.unknown, Integer(0) if half_line else -oo, right=True),
        TailEvaluator(ranges.evaluator, ranges.unknown, oo, right=False),
    )
    return isolate(slope, ranges, arb(0) if half_line else -_INFINITY, _INFINITY, ends)


def critical_point(problem: Problem[Euclidean], evaluator: Evaluator) -> tuple[arb, ...]:
    """The only critical point of the objective, each entry a narrow ball.

    Raises:
        UnevaluableError: if a coordinate does not certainly have exactly one critical point, a term is not a
            sum over coordinates, or there are more than MOST coordinates.
    """
    x = Dummy("x", real=True)
    ranges, point = RangeEvaluator(evaluator, x), []
    if evaluator.size(problem.space.size) > MOST:
        raise UnevaluableError(f"more than {MOST} coordinates are not isolated one by one")
    for position in range(1, evaluator.size(problem.space.size) + 1):
        slope = coordinate_slope(problem, position, x)
        found = critical_points(problem, slope, ranges)
        if found.undecided or len(found.roots) != 1:
            raise UnevaluableError(f"coordinate {position} has no certain and single critical point")
        point.append(refined(found.roots[0], slope, ranges))
    return tuple(point)
