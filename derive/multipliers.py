"""Multipliers: the normalisation's in closed form, the others by the equation they solve."""

from sympy import Eq, Equality, Expr, Sum, Symbol, exp, expand, expand_mul, log

from derive.calculus import bound, renamed, substitute
from derive.coordinate import Solution
from derive.equality import equal
from derive.reading import sides
from derive.step import Rule, Step, Vanishes
from problems.constraint import Level, Moment, Normalisation
from problems.problem import Problem
from problems.space import Euclidean, Simplex


def normalise(
    solution: Solution, problem: Problem, solved: Step
) -> tuple[Expr, dict[Expr, Expr], tuple[Step, ...]]:
    """Fix the multiplier of the normalisation, where the solution is exponential in it."""
    space = problem.space
    assert isinstance(space, Simplex | Euclidean)
    normalisation = next((c for c in problem.constraints if isinstance(c, Normalisation)), None)
    if normalisation is None or solution.logarithm is None:
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
    optimum = total * weight / partition_function
    multiplier = Step(
        Rule.NORMALISE,
        Eq(normalisation.multiplier, closed),
        (solved,),
        (
            Vanishes(
                Sum(solution.point.subs(index, j), (j, 1, space.size)) - total,
                {normalisation.multiplier: closed},
            ),
        ),
    )
    eliminated = Step(
        Rule.ELIMINATE,
        Eq(space.variable[index], optimum),
        (solved, multiplier),
        (Vanishes(solution.point - optimum, {normalisation.multiplier: closed}),),
    )
    return optimum, {normalisation.multiplier: closed}, (multiplier, eliminated)


def implicit_equations(optimum: Expr, closed: dict[Expr, Expr], problem: Problem) -> dict[Symbol, Equality]:
    """The equation of every multiplier without a closed form: its own constraint at the optimum."""
    space = problem.space
    assert isinstance(space, Simplex | Euclidean)
    equations = {}
    for constraint in problem.constraints:
        assert isinstance(constraint, Normalisation | Moment | Level)
        if constraint.multiplier in closed:
            continue
        left, right = sides(constraint, problem)
        equations[constraint.multiplier] = Eq(
            substitute(left, space.variable, (space.index,), renamed(optimum, space.index)), right
        )
    return equations


def uniqueness(
    solution: Solution,
    optimum: Expr,
    implicit: dict[Symbol, Equality],
    problem: Problem,
    equations: tuple[Step, ...],
) -> tuple[Step, ...]:
    """d<f>/d(multiplier) is minus a variance over the entropy weight, where that can be shown."""
    space = problem.space
    moments = {c.multiplier: c for c in problem.constraints if isinstance(c, Moment)}
    if len(implicit) != 1 or solution.logarithm is None or not set(implicit) <= set(moments):
        return ()
    assert isinstance(space, Simplex | Euclidean)
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
    """The total mass that the problem prescribes, if it does."""
    return tuple(c.total for c in problem.constraints if isinstance(c, Normalisation))
