"""Multipliers at the optimum: the normalisation's in closed form, each other one by its equation."""

from sympy import Eq, Equality, Expr, Sum, Symbol, exp, expand, expand_mul, log

from maxent.derive.algebra.calculus import bound, renamed, substitute
from maxent.derive.algebra.canonical import equal
from maxent.derive.engine.constraints import sides
from maxent.derive.engine.stationarity import Form, Solution
from maxent.derive.step import Rule, Step, Vanishes
from maxent.problems.constraints.moment import Moment
from maxent.problems.constraints.normalisation import Normalisation
from maxent.problems.problem import Problem
from maxent.problems.spaces.space import Vector


def normalise(
    solution: Solution, problem: Problem[Vector], solved: Step
) -> tuple[Expr, dict[Expr, Expr], tuple[Step, ...]]:
    """The optimum without the normalisation's multiplier, that multiplier's closed form, and the steps.

    Where the solution is neither exponential nor linear in the multiplier, the point is returned as it is.
    """
    space = problem.space
    normalisation = next((c for c in problem.constraints if isinstance(c, Normalisation)), None)
    if normalisation is None:
        return solution.point, {}, ()
    if solution.form is Form.LINEAR:
        return _balance(solution.point, normalisation, problem, solved)
    if solution.logarithm is None:
        return solution.point, {}, ()
    index, j = space.index, bound(space.index)
    constant, varying = solution.logarithm.as_independent(index, as_Add=True)
    weight = exp(varying)
    partition_function = Sum(weight.subs(index, j), (j, 1, space.size))
    slope = constant.diff(normalisation.multiplier)
    if slope == 0 or slope.has(normalisation.multiplier):
        return solution.point, {}, ()
    offset = expand(constant - slope * normalisation.multiplier)
    total = normalisation.total
    closed = expand_mul(-(offset + log(partition_function) - log(total)) / slope)
    return _put_back(solution.point, total * weight / partition_function, closed, problem, solved)


def _balance(
    point: Expr, normalisation: Normalisation, problem: Problem[Vector], solved: Step
) -> tuple[Expr, dict[Expr, Expr], tuple[Step, ...]]:
    """``normalise`` for a point linear in the multiplier, which then solves a linear equation."""
    space, multiplier = problem.space, normalisation.multiplier
    slope, j = point.diff(multiplier), bound(space.index)
    if slope == 0 or slope.has(multiplier):
        return point, {}, ()
    at_zero = point.subs(multiplier, 0)
    mass, rate = (Sum(part.subs(space.index, j), (j, 1, space.size)) for part in (at_zero, slope))
    closed = (normalisation.total - mass) / rate
    return _put_back(point, at_zero + slope * closed, closed, problem, solved)


def _put_back(
    point: Expr, optimum: Expr, closed: Expr, problem: Problem[Vector], solved: Step
) -> tuple[Expr, dict[Expr, Expr], tuple[Step, ...]]:
    """The optimum, the closed form of the multiplier, and the steps that solve for it and substitute it."""
    space = problem.space
    normalisation = next(c for c in problem.constraints if isinstance(c, Normalisation))
    j, where = bound(space.index), {normalisation.multiplier: closed}
    mass = Sum(point.subs(space.index, j), (j, 1, space.size)) - normalisation.total
    fixed = Eq(normalisation.multiplier, closed)
    multiplier = Step(Rule.NORMALISE, fixed, (solved,), (Vanishes(mass, where),))
    eliminated = Step(
        Rule.ELIMINATE,
        Eq(space.variable[space.index], optimum),
        (solved, multiplier),
        (Vanishes(point - optimum, where),),
    )
    return optimum, dict(where), (multiplier, eliminated)


def implicit_equations(
    optimum: Expr, closed: dict[Expr, Expr], problem: Problem[Vector]
) -> dict[Symbol, Equality]:
    """The equation of every multiplier without a closed form, which is its constraint at the optimum.

    Raises:
        UnreadableError: if such a constraint is not one equation or inequality.
    """
    space = problem.space
    equations = {}
    for constraint in problem.constraints:
        if constraint.multiplier in closed:
            continue
        left, right = sides(constraint, space)
        equations[constraint.multiplier] = Eq(
            substitute(left, space.variable, (space.index,), renamed(optimum, space.index)), right
        )
    return equations


def uniqueness(
    solution: Solution,
    optimum: Expr,
    implicit: dict[Symbol, Equality],
    problem: Problem[Vector],
    equations: tuple[Step, ...],
) -> tuple[Step, ...]:
    """The step that shows a moment's multiplier to be unique: d<f>/d(multiplier) is a multiple of Var f.

    Empty where that was not shown, or where there are several implicit multipliers.  For exponential
    families: Wainwright & Jordan, Graphical Models, Exponential Families, and Variational Inference (2008),
    proposition 3.1.
    """
    space = problem.space
    moments = {c.multiplier: c for c in problem.constraints if isinstance(c, Moment)}
    if len(implicit) != 1 or solution.logarithm is None or not set(implicit) <= set(moments):
        return ()
    ((symbol, equation),) = implicit.items()
    j, statistic = bound(space.index), moments[symbol].statistic
    weight = renamed(optimum, space.index).subs(space.index, j)
    mean, square = (Sum(statistic[j] ** power * weight, (j, 1, space.size)) for power in (1, 2))
    variance = square - mean**2
    slope = equation.lhs.diff(symbol)
    scale = solution.logarithm.diff(symbol) / statistic[space.index]
    if not equal(slope, scale * variance):
        return ()
    result = Eq(slope, scale * variance, evaluate=False)
    note = f"a nonzero multiple of the variance of {statistic}, which vanishes only if it is constant"
    return (Step(Rule.UNIQUE, result, equations, (Vanishes(slope - scale * variance),), note),)


def totals(problem: Problem) -> tuple[Expr, ...]:
    """The prescribed total masses, one for each normalisation constraint of the problem."""
    return tuple(c.total for c in problem.constraints if isinstance(c, Normalisation))
