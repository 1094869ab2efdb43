"""Proofs of the derivative of the optimal value in a parameter, by the envelope theorem."""

from sympy import Expr, Symbol, solve

from maxent.derive.engine.engine import derive
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._optimiser import problem_of, stationary_failure
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.problems.claims.claim import Claim
from maxent.problems.statements import Sensitivity


def prove_sensitivity(statement: Sensitivity, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove the sensitivity: the derivative of the derived value at fixed implicit multipliers.

    The value is stationary in these multipliers, so their own change with the parameter contributes nothing
    (envelope theorem; Boyd & Vandenberghe, Convex Optimization, section 5.6).
    """
    derivation = derive(problem_of(claim))
    failure = stationary_failure(derivation, hypotheses)
    if failure is not None:
        return failure
    value = derivation.value
    if value is None:
        return still_open("the optimal value has no closed form", *derivation.steps)
    for symbol, equation in derivation.implicit.items():
        residual = equation.lhs - equation.rhs
        drift = value.diff(symbol)
        if not (hypotheses.zero(drift - residual) or hypotheses.zero(drift + residual)):
            return still_open(f"the value was not shown to be stationary in {symbol}", *derivation.steps)
    slope = value.diff(statement.parameter)
    matched: dict[Symbol, Expr] = {}
    for unknown in statement.unknowns:
        roots = solve(statement.formula - slope, unknown.symbol)
        if len(roots) != 1:
            return still_open(f"{unknown.symbol} was not matched with a multiplier", *derivation.steps)
        if unknown.symbol.is_positive and not hypotheses.grants_positive(roots[0]):
            return still_open(f"{unknown.symbol} may not be positive", *derivation.steps)
        matched[unknown.symbol] = roots[0]
        printed = (unknown.equation.lhs - unknown.equation.rhs).subs(matched)
        known = [equation.lhs - equation.rhs for equation in derivation.implicit.values()]
        if not any(hypotheses.zero(printed - candidate) for candidate in known):
            return still_open(f"{unknown.symbol} and the multiplier solve different equations")
    if hypotheses.zero(statement.formula.subs(matched) - slope):
        return proved("the derivative of the value at a fixed multiplier", *derivation.steps)
    return still_open("the printed sensitivity was not reduced to the derived one", *derivation.steps)


PROVERS: Provers = {Sensitivity: prove_sensitivity}
