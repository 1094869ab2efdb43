"""Proofs that a formula is strictly convex or concave, by the sign of its second derivative."""

from sympy import Dummy, cancel

from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.hypotheses.variance import variance_sign
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.proof.solution_count import Signs
from maxent.derive.step import Rule, Step
from maxent.problems.claims.claim import Claim
from maxent.problems.statements import Convexity


def prove_convexity(statement: Convexity, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the formula is smooth on the interval, and its second derivative of the asserted sign."""
    # The variable's own assumptions may be narrower than the interval.
    x = Dummy(statement.variable.name, real=True)
    formula = hypotheses.expand(statement.formula).subs(statement.variable, x)
    signs = Signs(hypotheses, x, statement.domain)
    if not signs.continuous(formula):
        return still_open("the formula was not shown to be smooth on the whole interval")
    second = formula.diff(x, 2)
    step = Step(Rule.SECOND_ORDER, second.subs(x, statement.variable), note="the second derivative")
    found = signs.throughout(second)
    if found is None:
        found = signs.throughout(cancel(hypotheses.reduced(second)))
    if found is None:
        found = variance_sign(second, hypotheses, hypotheses.intervals())
    if found is None:
        return still_open("the sign of the second derivative is not known", step)
    if (found > 0) is not statement.convex:
        return still_open("the second derivative has the other sign", step)
    return proved("the second derivative has one sign on the whole interval", step)


PROVERS: Provers = {Convexity: prove_convexity}
