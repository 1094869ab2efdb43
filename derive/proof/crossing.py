"""Proofs that an observable crosses a level exactly where a printed equation holds."""

from sympy import Equality, Expr, Integer, Symbol, cancel, oo, solve, together

from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.conditions.condition import Demand, SideCondition
from maxent.derive.engine.engine import derive
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._optimiser import problem_of, stationary_failure
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.proof.at_optimum import at_optimum
from maxent.derive.proof.solution_count import Signs
from maxent.problems.claims.claim import Claim
from maxent.problems.statements import Crossing


def prove_crossing(statement: Crossing, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that observable - level is the printed monotone difference times a factor of one sign.

    Otherwise the equation is solved for the parameter: the observable has to equal the level at the only
    solution and be strictly decreasing, so that there is no second crossing.
    """
    derivation = derive(problem_of(claim))
    failure = stationary_failure(derivation, hypotheses)
    if failure is not None:
        return failure
    (observable,) = at_optimum(statement.observable, derivation)
    excess = hypotheses.reduced(observable) - statement.level
    equation = statement.equation
    printed = hypotheses.reduced(equation.lhs - equation.rhs)
    factor = _sign(excess / printed, hypotheses)
    falling = _sign(printed.diff(statement.parameter), hypotheses)
    if factor is not None and falling is not None and factor * falling < 0:
        ends = Signs(hypotheses, statement.parameter, (Integer(0), oo)).at_ends(printed)
        named = _named(equation, statement.parameter)
        if set(ends) == {1, -1} or named is not None:
            reason = "the excess over the level is the printed difference times a factor of one sign"
            needs = () if named is None or set(ends) == {1, -1} else (_reached(named),)
            return proved(reason, needs=needs)
        return still_open("the level was not shown to be reached", *derivation.steps)
    solutions = [
        solution
        for name, side in ((equation.lhs, equation.rhs), (equation.rhs, equation.lhs))
        if name == statement.parameter
        and not (solution := cancel(hypotheses.reduced(side))).has(statement.parameter)
    ] or _all_roots(equation.lhs - equation.rhs, statement.parameter)
    if len(solutions) == 1 and hypotheses.zero(excess.subs(statement.parameter, solutions[0])):
        if _sign(excess.diff(statement.parameter), hypotheses) == -1:
            reason = "the solution attains the level, and the observable strictly decreases"
            return proved(reason, needs=(_reached(solutions[0]),))
        return still_open("the solution attains the level; monotonicity was not shown", *derivation.steps)
    return still_open("the printed equation was not reduced to the crossing condition", *derivation.steps)


def _all_roots(difference: Expr, parameter: Symbol) -> list[Expr]:
    """The roots, where the numerator is a polynomial in the parameter, so that none is missed; else none."""
    numerator = together(difference).as_numer_denom()[0]
    return solve(numerator, parameter) if numerator.is_polynomial(parameter) else []


def _named(equation: Equality, parameter: Symbol) -> Expr | None:
    """The expression that the equation says the parameter is; None where it says so in another way."""
    for name, side in ((equation.lhs, equation.rhs), (equation.rhs, equation.lhs)):
        if name == parameter and not side.has(parameter):
            return side
    return None


def _reached(solution: Expr) -> SideCondition:
    return SideCondition(solution, Demand.POSITIVE, "the value at which the level is crossed")


def _sign(expression: Expr, hypotheses: Hypotheses) -> int | None:
    return sign(on_interval(expression, hypotheses.intervals()))


PROVERS: Provers = {Crossing: prove_crossing}
