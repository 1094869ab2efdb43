"""The optimal value: the Lagrangian at the optimum, which as a function of the multipliers is the dual."""

from sympy import Eq, Expr, Sum, Symbol, expand_mul, log

from maxent.derive.algebra.calculus import bound, components, renamed, substitute
from maxent.derive.algebra.canonical import canonical
from maxent.derive.engine.multipliers import totals
from maxent.derive.engine.stationarity import Form, Solution
from maxent.derive.step import Rule, Step, Vanishes
from maxent.problems.problem import Problem
from maxent.problems.spaces.space import Vector


def optimal_value(
    whole: Expr,
    solution: Solution,
    optimum: Expr,
    closed: dict[Expr, Expr],
    problem: Problem[Vector],
    premise: Step,
) -> tuple[Expr | None, tuple[Step, ...]]:
    """The Lagrangian at the optimum with the step that derives it; None without a step for a reciprocal form.

    With all multipliers solved it is the objective at the optimum; in those that are left it is the dual
    function (Boyd & Vandenberghe, Convex Optimization, section 5.1.2).
    """
    space = problem.space
    if solution.form is Form.RECIPROCAL:
        return None, ()
    if solution.form is Form.LINEAR:
        value = canonical(substitute(whole, space.variable, (space.index,), optimum))
    else:
        value = _by_logarithm(whole, solution, closed, problem)
    at_optimum = substitute(whole, space.variable, (space.index,), renamed(optimum, space.index))
    replay = Vanishes(at_optimum - value, closed)
    return value, (Step(Rule.VALUE, Eq(Symbol("J^*"), value), (premise,), (replay,)),)


def _by_logarithm(
    whole: Expr, solution: Solution, closed: dict[Expr, Expr], problem: Problem[Vector]
) -> Expr:
    """The value where log p is known: with it substituted, the Lagrangian is linear in p, of known total."""
    space = problem.space
    assert solution.logarithm is not None
    expanded = canonical(whole)
    replaced = expanded.xreplace(
        {
            log(component): solution.logarithm.subs(space.index, component.indices[0])
            for component in components(expanded, space.variable)
        }
    )
    j = bound(space.index)
    mass = canonical(Sum(space.variable[j], (j, 1, space.size)))
    normalised = dict.fromkeys([mass], totals(problem)[0]) if closed else {}
    return expand_mul(canonical(canonical(replaced).xreplace(normalised)).xreplace(closed))
