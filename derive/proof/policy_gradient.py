"""Proofs of policy gradients.

With the occupancy written as visitation times policy, the Lagrangian of the flow program is stationary in
the visitation (by Bellman's equation for the values) and in the values (by the flow equations).  So the
derivative of the return in the policy is the partial derivative of the Lagrangian, visitation and values
held fixed.
"""

from sympy import Expr, IndexedBase, Integer, Symbol, expand_mul

from maxent.derive.algebra.calculus import bound, components, derivative, substitute
from maxent.derive.algebra.canonical import canonical
from maxent.derive.conditions.collection import conditions
from maxent.derive.conditions.condition import SideCondition
from maxent.derive.engine.lagrangian import lagrangian
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.proof._support import may_have_zeros
from maxent.derive.step import Rule, Step
from maxent.problems.claims.claim import Claim
from maxent.problems.constraints.bellman_flow import BellmanFlow
from maxent.problems.problem import over
from maxent.problems.spaces.space import Occupancy
from maxent.problems.statements import PolicyGradient
from maxent.problems.terms.linear import Linear


def prove_policy_gradient(statement: PolicyGradient, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the printed slope and the Lagrangian's differ by an expression free of the action."""
    problem = statement.problem
    flows = [c for c in problem.constraints if isinstance(c, BellmanFlow)]
    if not over(problem, Occupancy) or len(flows) != 1 or len(problem.constraints) != 1:
        return still_open("the problem is not one of rewards under flow equations")
    if not all(isinstance(term, Linear) for term in problem.terms):
        return still_open("the return is not a sum of rewards")
    space = problem.space
    s, a = space.state, space.action
    whole = lagrangian(problem)
    # The derivative holds minus the value of the pair's state, which the action value does not.
    action_value = derivative(whole, space.variable[s, a]) + flows[0].multiplier[s]
    occupancy = statement.visitation[s] * space.policy[s, a]
    in_policy = substitute(whole, space.variable, (s, a), occupancy)
    slope = canonical(derivative(canonical(in_policy), space.policy[s, a]))
    step = Step(Rule.STATIONARITY, slope, note=f"the slope of the Lagrangian in {space.policy}({a}|{s})")
    printed = substitute(statement.formula, space.action_value, (s, a), _renamed(action_value, space))
    other = Symbol(f"{a}_other", integer=True)
    difference = expand_mul(printed - slope)
    if hypotheses.zero(difference - difference.subs(a, other)):
        words = "the Lagrangian's slope, its visitation and values held fixed, for arbitrary S and A"
        return proved(words, step, needs=_at_unvisited(statement))
    return still_open("the printed slope was not reduced to the Lagrangian's", step)


def _at_unvisited(statement: PolicyGradient) -> tuple[SideCondition, ...]:
    """What gives the formula a value at a state without visits; none where every state is visited."""
    if not may_have_zeros(statement.problem):
        return ()
    visits = IndexedBase(str(statement.visitation), nonnegative=True)
    places = components(statement.formula, statement.visitation)
    return conditions(statement.formula.xreplace({c: visits[c.indices] for c in places}))


def _renamed(expression: Expr, space: Occupancy) -> Expr:
    """The expression with other names for its bound indices, so that it can be substituted under sums."""
    indices = (space.state, space.action, space.next_state)
    away = {bound(index): Symbol(f"{index.name}_inner", integer=True) for index in indices}
    away |= {bound(bound(index)): Symbol(f"{index.name}_inmost", integer=True) for index in indices}
    return expression.xreplace(away) + Integer(0)


PROVERS: Provers = {PolicyGradient: prove_policy_gradient}
