"""Proofs of the derivative of the optimal value in a parameter, by the envelope theorem."""

from collections.abc import Iterator

from sympy import Expr, Symbol, solve

from maxent.derive.conditions.collection import conditions
from maxent.derive.conditions.condition import Demand, SideCondition
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
    slope = hypotheses.expand(value).diff(statement.parameter)
    matched: dict[Symbol, Expr] = {}
    needs: list[SideCondition] = []
    for unknown in statement.unknowns:
        roots = solve(statement.formula - slope, unknown.symbol)
        if len(roots) != 1:
            return still_open(f"{unknown.symbol} was not matched with a multiplier", *derivation.steps)
        if unknown.symbol.is_positive and not hypotheses.grants_positive(roots[0]):
            return still_open(f"{unknown.symbol} may not be positive", *derivation.steps)
        # Where the multiplier gives the unknown no value, no unknown solves the printed equation.
        needs += (*conditions(roots[0]), *_signed(unknown.symbol, roots[0]))
        matched[unknown.symbol] = roots[0]
        printed = (unknown.equation.lhs - unknown.equation.rhs).subs(matched)
        known = [equation.lhs - equation.rhs for equation in derivation.implicit.values()]
        if not any(hypotheses.zero(printed - candidate) for candidate in known):
            return still_open(f"{unknown.symbol} and the multiplier solve different equations")
    if hypotheses.zero(statement.formula.subs(matched) - slope):
        words = "the derivative of the value at a fixed multiplier"
        return proved(words, *derivation.steps, needs=tuple(needs))
    return still_open("the printed sensitivity was not reduced to the derived one", *derivation.steps)


def _signed(symbol: Symbol, root: Expr) -> Iterator[SideCondition]:
    """What the symbol of an unknown assumes, of the expression that it is matched with."""
    origin = f"the unknown {symbol} assumes it"
    if symbol.is_negative:
        yield SideCondition(-root, Demand.POSITIVE, origin)
    elif symbol.is_nonpositive:
        yield SideCondition(-root, Demand.NONNEGATIVE, origin)
    elif symbol.is_nonnegative and not symbol.is_positive:
        yield SideCondition(root, Demand.NONNEGATIVE, origin)
    elif symbol.is_nonzero and not symbol.is_positive:
        yield SideCondition(root, Demand.NONZERO, origin)


PROVERS: Provers = {Sensitivity: prove_sensitivity}
