"""Proofs about the optimiser: the printed one is the derived one, and it is an optimum."""

from sympy import Expr, Integer, KroneckerDelta, Sum, Symbol, log, solve

from maxent.derive.algebra.calculus import bound, derivative, substitute
from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.signs import sign
from maxent.derive.engine.axes import along_axes
from maxent.derive.engine.derivation import Derivation
from maxent.derive.engine.engine import derive
from maxent.derive.engine.lagrangian import objective
from maxent.derive.engine.multipliers import totals
from maxent.derive.hypotheses.activity import activity_conditions
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._kkt import prove_kkt, within_ellipsoid
from maxent.derive.proof._recursion import prove_same_policy
from maxent.derive.proof.result import Proof, ProofOutcome, proved, still_open
from maxent.derive.step import Rule, Step, Vanishes
from maxent.problems.claims.claim import Claim
from maxent.problems.problem import Problem, Sense, over
from maxent.problems.space import Vector
from maxent.problems.statements import Curvature, OptimalityGap, Optimum, SameOptimum, Unknown


def problem_of(claim: Claim) -> Problem:
    """The claim's problem.

    Raises:
        TypeError: if the claim has none, which its kind of statement needs.
    """
    if claim.problem is None:
        raise TypeError(f"{claim.id}: a statement of kind {claim.kind} needs a problem")
    return claim.problem


def vector_problem_of(claim: Claim) -> Problem[Vector]:
    """The claim's problem, one over vectors.

    Raises:
        TypeError: if it is another one, or the claim has none.
    """
    problem = problem_of(claim)
    if not over(problem, Vector):
        raise TypeError(f"{claim.id}: a statement of kind {claim.kind} needs a problem over vectors")
    return problem


def stationary_failure(derivation: Derivation, hypotheses: Hypotheses) -> Proof | None:
    """Why the stationary point is not known to be the optimum, or None if it is."""
    stuck = derivation.stuck
    if stuck is not None:
        return Proof(ProofOutcome.STUCK, stuck.note, derivation.steps)
    if derivation.attains is False:
        step = next(step for step in derivation.steps if step.rule is Rule.SECOND_ORDER)
        return Proof(ProofOutcome.CONTRADICTED, step.note.removeprefix("so "), derivation.steps)
    needed = activity_conditions(derivation.problem)
    if needed is None or not all(hypotheses.grants_positive(excess) for excess in needed):
        return still_open("nothing says that the inequality constraint is active", *derivation.steps)
    return None


def normalised(formula: Expr, space: Vector) -> Expr:
    """The formula divided by its sum over the outcomes."""
    j = bound(bound(bound(space.index)))
    return formula / Sum(formula.subs(space.index, j), (j, 1, space.size))


def prove_optimum(statement: Optimum, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """The printed optimiser equals the derived one and the second-order condition agrees."""
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
    """Each unknown in terms of the implicit multipliers, such that both solve the same equation."""
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
        matched[unknown.symbol] = roots[0]
    for unknown in unknowns:
        printed = (unknown.equation.lhs - unknown.equation.rhs).subs(matched)
        candidates = [equation.lhs - equation.rhs for equation in derivation.implicit.values()]
        if not any(hypotheses.zero(printed - candidate) for candidate in candidates):
            return None
    return matched


def prove_same_optimum(statement: SameOptimum, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Both optimisers have one form, and the multiplier that makes them equal solves its equation."""
    first, second = derive(problem_of(claim)), derive(statement.other)
    for derivation in (first, second):
        failure = stationary_failure(derivation, hypotheses)
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
    if not hypotheses.zero(first.optimum - second.optimum.subs(matched)):
        return still_open("the two optima were not reduced to each other", *steps)
    for equation in second.implicit.values():
        if not hypotheses.zero((equation.lhs - equation.rhs).subs(matched)):
            return still_open(f"nothing says that {equation.rhs} is the mean at the first optimum", *steps)
    return proved("equal for arbitrary n once the multipliers are matched", *steps)


def prove_curvature(statement: Curvature, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """The printed objective is the problem's; its Hessian is diagonal with entries of one sign."""
    problem = vector_problem_of(claim)
    space = problem.space
    if not hypotheses.zero(statement.objective - objective(problem)):
        return still_open("the printed objective was not reduced to the problem's objective")
    first, second = (Symbol(f"{space.index}{mark}", integer=True) for mark in ("'''", "''''"))
    gradient = derivative(canonical(statement.objective), space.variable[first])
    diagonal = canonical(gradient.diff(space.variable[first]))
    across = derivative(gradient, space.variable[second]).replace(KroneckerDelta, lambda *_: Integer(0))
    if not hypotheses.zero(across):
        return still_open("the Hessian is not diagonal")
    found = sign(diagonal)
    step = Step(Rule.SECOND_ORDER, diagonal, note="the Hessian is diagonal with these entries")
    if found is None:
        return still_open("the sign of the Hessian is not known", step)
    if (found < 0) is not statement.concave:
        return Proof(ProofOutcome.CONTRADICTED, "the Hessian has the other sign", (step,))
    return proved(f"the Hessian is diagonal with entries {diagonal}, all of one sign", step)


def prove_optimality_gap(statement: OptimalityGap, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """objective(p) - optimal value, with the value and log p* from the derivation, is the formula."""
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
