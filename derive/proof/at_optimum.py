"""Proofs about the quantities of a problem at its optimum."""

from collections.abc import Iterator

from sympy import Expr, Indexed, Symbol, solve

from maxent.derive.algebra.calculus import derivative, substitute
from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.engine.derivation import Derivation
from maxent.derive.engine.engine import derive
from maxent.derive.engine.lagrangian import lagrangian
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof.formula import ratio
from maxent.derive.proof.optimum import problem_of, stationary_failure
from maxent.derive.proof.result import Proof, proved, still_open
from maxent.derive.step import Rule, Step, Vanishes
from maxent.problems.claims.claim import Claim
from maxent.problems.constraint import Relation
from maxent.problems.constraints.level import Level
from maxent.problems.constraints.moment import Moment
from maxent.problems.problem import Sense
from maxent.problems.space import Controlled
from maxent.problems.statements import AtOptimum, DualMinimiser, Sensitivity, Stationarity


def at_optimum(expression: Expr, derivation: Derivation) -> tuple[Expr, ...]:
    """The expression at the optimum, in each way the derivation can express it.

    Over the simplex there is one way.  For occupancy measures the action value is either put in
    terms of the next state's value, or left as it is with the policy and the value in terms of it,
    or both: the value of the state at hand in terms of the next state's.
    """
    space = derivation.problem.space
    assert derivation.optimum is not None
    if not isinstance(space, Controlled):
        placed = substitute(expression, space.variable, (space.index,), derivation.optimum)
        return (placed.subs(dict(derivation.multipliers)),)
    ((value, soft_value),) = derivation.multipliers.items()
    ((action_value, definition),) = derivation.definitions.items()
    assert isinstance(value, Indexed)
    assert isinstance(action_value, Indexed)
    through_next = substitute(expression, action_value.base, action_value.indices, definition)
    through_action = substitute(expression, space.policy, action_value.indices, derivation.optimum)
    through_action = substitute(through_action, value.base, value.indices, soft_value)
    recursive = substitute(soft_value, action_value.base, action_value.indices, definition)
    through_both = substitute(
        expression.xreplace({value: recursive}), action_value.base, action_value.indices, definition
    )
    return through_next, through_action, through_both


def prove_at_optimum(statement: AtOptimum, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """The difference of the two sides reduces to zero once the derived optimum is put in."""
    derivation = derive(problem_of(claim))
    failure = stationary_failure(derivation, hypotheses)
    if failure is not None:
        return failure
    active = [equation.lhs - equation.rhs for equation in derivation.implicit.values()]
    whole = at_optimum(statement.left - statement.right, derivation)
    for difference in _less_active(whole, active, hypotheses):
        if hypotheses.zero(difference):
            step = Step(
                Rule.REDUCE, difference, derivation.steps[-1:], (Vanishes(hypotheses.expand(difference)),)
            )
            return proved("reduces to zero at the derived optimum", *derivation.steps, step)
    return still_open("the difference of the two sides was not reduced to zero", *derivation.steps)


def _less_active(forms: tuple[Expr, ...], active: list[Expr], hypotheses: Hypotheses) -> Iterator[Expr]:
    """Each form, and each less the multiple of an active constraint that it may be."""
    for form in forms:
        yield form
        for known in active:
            factor = ratio(form, known, hypotheses)
            if factor is not None:
                yield form - factor * known


def prove_stationarity(statement: Stationarity, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """The printed derivative equals that of the Lagrangian, identically."""
    problem = problem_of(claim)
    space = problem.space
    gradient = derivative(lagrangian(problem), space.variable[space.indices])
    if hypotheses.zero(gradient - statement.derivative):
        return proved("equals the derivative of the Lagrangian for arbitrary n")
    return still_open("the printed derivative was not reduced to that of the Lagrangian")


def prove_sensitivity(statement: Sensitivity, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """The envelope theorem: implicit multipliers do not move the value to first order."""
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
        matched[unknown.symbol] = roots[0]
        printed = (unknown.equation.lhs - unknown.equation.rhs).subs(matched)
        known = [equation.lhs - equation.rhs for equation in derivation.implicit.values()]
        if not any(hypotheses.zero(printed - candidate) for candidate in known):
            return still_open(f"{unknown.symbol} and the multiplier solve different equations")
    if hypotheses.zero(statement.formula.subs(matched) - slope):
        return proved("the derivative of the value at a fixed multiplier", *derivation.steps)
    return still_open("the printed sensitivity was not reduced to the derived one", *derivation.steps)


def prove_dual_minimiser(statement: DualMinimiser, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """The printed function is the dual function of the problem, up to what does not depend on it."""
    derivation = derive(problem_of(claim))
    failure = stationary_failure(derivation, hypotheses)
    if failure is not None:
        return failure
    if derivation.value is None:
        return still_open("the dual function has no closed form", *derivation.steps)
    problem = derivation.problem
    constraint = next((c for c in problem.constraints if c.multiplier == statement.multiplier), None)
    if not isinstance(constraint, Moment | Level) or constraint.relation is Relation.EQUAL:
        return still_open("only the multiplier of an inequality is confined to the positive reals")
    if problem.sense is not Sense.MAXIMISE:
        return still_open("the multiplier of a minimisation maximises the dual function")
    printed, dual = (f.diff(statement.multiplier) for f in (statement.objective, derivation.value))
    factor = ratio(printed, dual, hypotheses)
    if factor is not None and sign(on_interval(factor, hypotheses.intervals())) == 1:
        return proved("is the dual function up to a positive factor and a constant", *derivation.steps)
    return still_open("the printed function was not reduced to the dual function", *derivation.steps)
