"""Proofs that an observable crosses a level exactly where a printed equation holds."""

from sympy import Expr, solve

from derive.engine import derive
from derive.hypotheses import Hypotheses
from derive.proof.optimum import problem_of, second_order_failure
from derive.proof.relation import at_optimum
from derive.proof.result import Proof, proved, still_open
from derive.signs import on_interval, sign
from problems.claim import Claim
from problems.statement import Crossing


def prove_crossing(statement: Crossing, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """The printed equation is the crossing condition times a factor of one sign.

    Where the equation is solved for the parameter, the solution is put into the observable, and the
    observable must be strictly monotone, so that there is no second crossing.
    """
    derivation = derive(problem_of(claim))
    failure = second_order_failure(derivation)
    if failure is not None:
        return failure
    (observable,) = at_optimum(statement.observable, derivation)
    excess = hypotheses.reduced(observable) - statement.level
    equation = statement.equation
    printed = hypotheses.reduced(equation.lhs - equation.rhs)
    if _one_signed(excess / printed, hypotheses):
        return proved("the excess over the level is the printed difference times a positive factor")
    solutions = [equation.rhs] if equation.lhs == statement.parameter else []
    if not solutions:
        solutions = solve(equation, statement.parameter)
    if len(solutions) == 1 and hypotheses.zero(excess.subs(statement.parameter, solutions[0])):
        slope = excess.diff(statement.parameter)
        if _one_signed(slope, hypotheses):
            return proved("the solution attains the level, and the observable is strictly monotone")
        return still_open("the solution attains the level; monotonicity was not shown", *derivation.steps)
    return still_open("the printed equation was not reduced to the crossing condition", *derivation.steps)


def _one_signed(expression: Expr, hypotheses: Hypotheses) -> bool:
    return sign(on_interval(expression, hypotheses.intervals())) is not None
