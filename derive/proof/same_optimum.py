"""Proofs that two problems have the same optimum."""

from sympy import Expr, Symbol, log, solve

from maxent.derive.algebra.canonical import canonical
from maxent.derive.conditions.condition import Demand, SideCondition
from maxent.derive.engine.engine import derive
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._optimiser import problem_of, stationary_failure
from maxent.derive.proof._recursion import prove_same_policy
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.problems.claims.claim import Claim
from maxent.problems.problem import over
from maxent.problems.spaces.space import Vector
from maxent.problems.statements import SameOptimum


def prove_same_optimum(statement: SameOptimum, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the derived optimisers are equal, for multipliers of the second that solve its equations."""
    first, second = derive(problem_of(claim)), derive(statement.other)
    for derivation, interior in ((first, True), (second, False)):
        # A stationary point of the second is shown to exist: it is the first's optimum.
        failure = stationary_failure(derivation, hypotheses, given_interior=interior)
        if failure is not None:
            return failure
    if not over(first.problem, Vector) or not over(second.problem, Vector):
        return prove_same_policy(first, second, hypotheses)
    space = first.problem.space
    steps = (*first.steps, *second.steps)
    assert first.optimum is not None
    assert second.optimum is not None
    ratio = canonical(log(first.optimum)) - canonical(log(second.optimum))
    varying = ratio.as_independent(space.index, as_Add=True)[1]
    matched: dict[Symbol, Expr] = {}
    for symbol in second.implicit:
        roots = [root for root in solve(varying, symbol) if not root.has(space.index)]
        if len(roots) != 1:
            return still_open("the two forms cannot be matched", *steps)
        matched[symbol] = roots[0]
    signed = tuple(
        SideCondition(root, Demand.POSITIVE, f"the multiplier {symbol}")
        for symbol, root in matched.items()
        if symbol.is_positive
    )
    if not hypotheses.zero(first.optimum - second.optimum.subs(matched)):
        return still_open("the two optima were not reduced to each other", *steps)
    for equation in second.implicit.values():
        if not hypotheses.zero((equation.lhs - equation.rhs).subs(matched)):
            return still_open(f"nothing says that {equation.rhs} is the mean at the first optimum", *steps)
    return proved("equal for arbitrary n once the multipliers are matched", *steps, needs=signed)


PROVERS: Provers = {SameOptimum: prove_same_optimum}
