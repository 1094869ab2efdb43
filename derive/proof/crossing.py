"""Proofs that an observable crosses a level exactly where a printed equation holds."""

from sympy import Expr, cancel, solve

from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.engine.engine import derive
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._optimiser import problem_of, stationary_failure
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.proof.at_optimum import at_optimum
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
        return proved("the excess over the level is the printed difference times a factor of one sign")
    solutions = [
        solution
        for name, side in ((equation.lhs, equation.rhs), (equation.rhs, equation.lhs))
        if name == statement.parameter
        and not (solution := cancel(hypotheses.reduced(side))).has(statement.parameter)
    ] or solve(equation, statement.parameter)
    if len(solutions) == 1 and hypotheses.zero(excess.subs(statement.parameter, solutions[0])):
        if _sign(excess.diff(statement.parameter), hypotheses) == -1:
            return proved("the solution attains the level, and the observable strictly decreases")
        return still_open("the solution attains the level; monotonicity was not shown", *derivation.steps)
    return still_open("the printed equation was not reduced to the crossing condition", *derivation.steps)


def _sign(expression: Expr, hypotheses: Hypotheses) -> int | None:
    return sign(on_interval(expression, hypotheses.intervals()))


PROVERS: Provers = {Crossing: prove_crossing}
