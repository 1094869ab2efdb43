"""Derivation of problems over the simplex or R^n whose Lagrangian is a sum over outcomes.

Stationarity is then one scalar equation per coordinate p.  It is solved where p occurs only as log p
(entropies, relative entropies), only as p (squared distances) or only as 1/p (reverse relative entropies).
"""

from sympy import Eq, Expr, Gt, Lt, Symbol, expand_mul

from maxent.derive.algebra.calculus import derivative
from maxent.derive.algebra.logarithms import expanded_logarithms
from maxent.derive.algebra.signs import sign
from maxent.derive.engine.constraints import unsolved
from maxent.derive.engine.derivation import Derivation
from maxent.derive.engine.lagrangian import lagrangian
from maxent.derive.engine.multipliers import implicit_equations, normalise, uniqueness
from maxent.derive.engine.stationarity import solve_coordinate
from maxent.derive.engine.value import optimal_value
from maxent.derive.step import HasSign, IsDerivative, Rule, Step, Vanishes
from maxent.problems.problem import Problem, Sense
from maxent.problems.spaces.space import Vector


def derive_separable(problem: Problem[Vector]) -> Derivation:
    """The derivation: Lagrangian, stationarity, solution, multipliers, second-order condition, value.

    Raises:
        UnreadableError: if a term or a constraint has no meaning over the problem's space.
    """
    space = problem.space
    component = space.variable[space.index]
    whole = lagrangian(problem)
    gradient = expand_mul(expanded_logarithms(derivative(whole, component)))
    start = Step(Rule.LAGRANGIAN, Eq(Symbol("L"), whole))
    stationarity = Step(
        Rule.STATIONARITY,
        Eq(gradient, 0),
        (start,),
        (IsDerivative(whole, component, gradient),),
        f"for every {space.index}",
    )
    solution = None if unsolved(problem) else solve_coordinate(gradient, space)
    if solution is None:
        stuck = Step(Rule.STUCK, Eq(gradient, 0), (stationarity,), note=f"no closed form for {component}")
        return Derivation(problem, (start, stationarity, stuck), gradient)
    solved = Step(
        Rule.SOLVE,
        Eq(component, solution.point),
        (stationarity,),
        (Vanishes(gradient, {component: solution.point}),),
    )
    curvature = gradient.diff(component)
    attains = _attains(curvature, problem.sense)
    second = _second_order(curvature, problem.sense, stationarity, attains=attains)
    optimum, closed, normalised = normalise(solution, problem, solved)
    implicit = implicit_equations(optimum, closed, problem)
    equations = tuple(
        Step(Rule.IMPLICIT, equation, normalised[-1:] or (solved,), note=f"determines {symbol}")
        for symbol, equation in implicit.items()
    )
    unique = uniqueness(solution, optimum, implicit, problem, equations)
    result = normalised[-1] if normalised else solved
    value, value_step = optimal_value(whole, solution, optimum, closed, problem, result)
    return Derivation(
        problem,
        (start, stationarity, solved, *normalised, *equations, *unique, second, *value_step),
        gradient,
        solution.point,
        optimum,
        closed,
        implicit,
        {},
        value,
        curvature,
        attains,
    )


def _attains(curvature: Expr, sense: Sense) -> bool | None:
    found = sign(curvature)
    return None if found is None else (found < 0) == (sense is Sense.MAXIMISE)


def _second_order(curvature: Expr, sense: Sense, premise: Step, *, attains: bool | None) -> Step:
    if attains is None:
        return Step(Rule.STUCK, curvature, (premise,), note="the sign of the second derivative is not known")
    found = 1 if attains is (sense is Sense.MINIMISE) else -1
    words = "the stationary point is the unique " + ("maximum" if found < 0 else "minimum")
    if not attains:
        words += f", and the problem asks to {sense.value}"
    relation = (Lt if found < 0 else Gt)(curvature, 0, evaluate=False)
    return Step(Rule.SECOND_ORDER, relation, (premise,), (HasSign(curvature, found),), words)
