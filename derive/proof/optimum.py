"""Proofs that the printed optimiser is the derived one, and that this is an optimum."""

from sympy import Expr, Symbol, log, solve

from maxent.derive.algebra.canonical import canonical
from maxent.derive.engine.axes import along_axes
from maxent.derive.engine.derivation import Derivation
from maxent.derive.engine.engine import derive
from maxent.derive.engine.multipliers import totals
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._kkt import prove_kkt, within_ellipsoid
from maxent.derive.proof._optimiser import normalised, stationary_failure, vector_problem_of
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.step import Rule, Step, Vanishes
from maxent.problems.claims.claim import Claim
from maxent.problems.spaces.space import Vector
from maxent.problems.statements import Optimum, Unknown


def prove_optimum(statement: Optimum, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the printed optimiser equals the derived one, whose second-order condition agrees.

    Raises:
        TypeError: if the claim has no problem over vectors.
    """
    derivation = derive(vector_problem_of(claim))
    ellipsoid = within_ellipsoid(derivation.problem, hypotheses)
    if ellipsoid is not None and not statement.unknowns and not statement.proportional:
        return prove_kkt(statement.formula, ellipsoid, derivation, hypotheses)
    failure = stationary_failure(derivation, hypotheses)
    if failure is not None:
        return failure
    space = derivation.problem.space
    assert derivation.optimum is not None
    formula = statement.formula
    if statement.proportional:
        formula = normalised(formula, space) * (totals(derivation.problem) or (1,))[0]
    matched = match_unknowns(formula, statement.unknowns, derivation, hypotheses)
    if matched is None:
        return still_open("no choice of the unknown makes the two forms equal", *derivation.steps)
    difference = formula.subs(matched) - along_axes(derivation.optimum, space)
    if not hypotheses.zero(difference):
        return still_open("the printed optimum was not reduced to the derived one", *derivation.steps)
    step = Step(Rule.REDUCE, difference, derivation.steps[-1:], (Vanishes(hypotheses.expand(difference)),))
    return proved("equals the derived optimum for arbitrary n", *derivation.steps, step)


def match_unknowns(
    formula: Expr, unknowns: tuple[Unknown, ...], derivation: Derivation[Vector], hypotheses: Hypotheses
) -> dict[Symbol, Expr] | None:
    """Each unknown in terms of the implicit multipliers, such that its equation becomes one of theirs.

    None where that was not found, or where the equation may have another solution.
    """
    if not unknowns:
        return {}
    space, optimum = derivation.problem.space, derivation.optimum
    ratio = canonical(log(formula)) - canonical(log(optimum))
    varying = ratio.as_independent(space.index, as_Add=True)[1]
    unique = any(step.rule is Rule.UNIQUE for step in derivation.steps)
    matched: dict[Symbol, Expr] = {}
    for unknown in unknowns:
        roots = [root for root in solve(varying, unknown.symbol) if not root.has(space.index)]
        if len(roots) != 1 or not (unique or unknown.symbol.is_positive):
            return None
        if unknown.symbol.is_positive and not hypotheses.grants_positive(roots[0]):
            return None  # the multiplier may have the other sign
        matched[unknown.symbol] = roots[0]
    for unknown in unknowns:
        printed = (unknown.equation.lhs - unknown.equation.rhs).subs(matched)
        candidates = [equation.lhs - equation.rhs for equation in derivation.implicit.values()]
        if not any(hypotheses.zero(printed - candidate) for candidate in candidates):
            return None
    return matched


PROVERS: Provers = {Optimum: prove_optimum}
