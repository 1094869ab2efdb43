"""Proofs of formulas for the gap between the objective at a feasible point and the optimal value."""

from sympy import Sum

from maxent.derive.algebra.calculus import bound, substitute
from maxent.derive.algebra.canonical import canonical
from maxent.derive.engine.engine import derive
from maxent.derive.engine.lagrangian import objective
from maxent.derive.engine.multipliers import totals
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._optimiser import stationary_failure, vector_problem_of
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.problems.claims.claim import Claim
from maxent.problems.problem import Sense
from maxent.problems.statements import OptimalityGap


def prove_optimality_gap(statement: OptimalityGap, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the gap reduces to the formula, with the optimal value and optimiser of the derivation.

    Raises:
        TypeError: if the claim has no problem over vectors.
    """
    derivation = derive(vector_problem_of(claim))
    failure = stationary_failure(derivation, hypotheses)
    if failure is not None:
        return failure
    problem = derivation.problem
    space = problem.space
    assert derivation.optimum is not None
    if derivation.value is None:
        return still_open("the optimal value has no closed form", *derivation.steps)
    direction = 1 if problem.sense is Sense.MINIMISE else -1
    formula = substitute(statement.formula, statement.optimum, (space.index,), derivation.optimum)
    gap = direction * (objective(problem) - derivation.value)
    j = bound(space.index)
    mass = canonical(Sum(space.variable[j], (j, 1, space.size)))
    fixed = dict.fromkeys([mass], totals(problem)[0]) if totals(problem) else {}
    difference = hypotheses.reduced(gap - formula)
    if not hypotheses.zero(canonical(difference).xreplace(fixed)):
        return still_open("the gap was not reduced to the formula", *derivation.steps)
    return proved("the gap reduces to the formula on the constraint set", *derivation.steps)


PROVERS: Provers = {OptimalityGap: prove_optimality_gap}
