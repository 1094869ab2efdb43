"""Proofs of equations between the variable, the multipliers and the parameters at the optimum."""

from collections.abc import Iterator

from sympy import Expr, Indexed, IndexedBase

from maxent.derive.algebra.calculus import components, substitute
from maxent.derive.conditions.collection import conditions
from maxent.derive.conditions.condition import SideCondition
from maxent.derive.engine.derivation import Derivation
from maxent.derive.engine.engine import derive
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._optimiser import problem_of, stationary_failure
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.proof._support import may_have_zeros
from maxent.derive.proof.formula import ratio
from maxent.derive.step import Rule, Step, Vanishes
from maxent.problems.claims.claim import Claim
from maxent.problems.problem import Problem, over
from maxent.problems.spaces.space import Controlled, Euclidean
from maxent.problems.statements import AtOptimum


def at_optimum(expression: Expr, derivation: Derivation) -> tuple[Expr, ...]:
    """The expression at the optimum, in each form that the derivation offers.

    Over vectors there is one form.  For a problem of control there are three: the action value in terms of
    the next state's value; the policy and the value in terms of the action value; and the value in terms of
    the next state's value.
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
    """Prove that the difference of the two sides reduces to zero at the derived optimum."""
    derivation = derive(problem_of(claim))
    failure = stationary_failure(derivation, hypotheses)
    if failure is not None:
        return failure
    active = [equation.lhs - equation.rhs for equation in derivation.implicit.values()]
    whole = at_optimum(statement.left - statement.right, derivation)
    for difference in _modulo_active(whole, active, hypotheses):
        if hypotheses.zero(difference):
            step = Step(
                Rule.REDUCE, difference, derivation.steps[-1:], (Vanishes(hypotheses.expand(difference)),)
            )
            needs = _at_zeros(statement, derivation.problem)
            return proved("reduces to zero at the derived optimum", *derivation.steps, step, needs=needs)
    return still_open("the difference of the two sides was not reduced to zero", *derivation.steps)


def _at_zeros(statement: AtOptimum, problem: Problem) -> tuple[SideCondition, ...]:
    """What gives the two sides values where the optimum is zero; none where it is known to be positive."""
    if over(problem, Euclidean) or not may_have_zeros(problem):
        return ()
    space = problem.space
    bases = (space.variable, space.policy) if isinstance(space, Controlled) else (space.variable,)
    sides = (statement.left, statement.right)
    for base in bases:
        loose = IndexedBase(str(base), nonnegative=True)
        sides = tuple(side.xreplace({c: loose[c.indices] for c in components(side, base)}) for side in sides)
    return tuple(condition for side in sides for condition in conditions(side))


def _modulo_active(forms: tuple[Expr, ...], active: list[Expr], hypotheses: Hypotheses) -> Iterator[Expr]:
    """Each form, and each form minus a multiple of an active constraint to which it may be equal."""
    for form in forms:
        yield form
        for known in active:
            factor = ratio(form, known, hypotheses)
            if factor is not None:
                yield form - factor * known


PROVERS: Provers = {AtOptimum: prove_at_optimum}
