"""Derivation of entropy-regularised problems over occupancy measures, discounted or of a finite horizon.

For arbitrary S and A.  The multiplier of the flow constraint is the soft value, and the stationarity
conditions are the soft Bellman equations.
"""

from sympy import Eq, Expr, Indexed, Sum, Symbol, expand_mul, log

from maxent.derive.algebra.calculus import bound, derivative
from maxent.derive.algebra.canonical import pull_out_constants
from maxent.derive.engine.bellman import Place, SoftBellman, soft_bellman
from maxent.derive.engine.derivation import Derivation
from maxent.derive.engine.lagrangian import lagrangian
from maxent.derive.step import IsDerivative, Rule, Step, Vanishes
from maxent.problems.constraints.bellman_flow import BellmanFlow
from maxent.problems.constraints.stage_flow import StageFlow
from maxent.problems.problem import Problem
from maxent.problems.spaces.space import Occupancy, StagedOccupancy


def derive_occupancy(problem: Problem[Occupancy | StagedOccupancy]) -> Derivation:
    """The derivation: Lagrangian, stationarity, action value, policy, soft value.

    Raises:
        UnreadableError: if a term or a constraint has no meaning over the problem's space.
    """
    space = problem.space
    component = space.variable[space.indices]
    whole = lagrangian(problem)
    gradient = pull_out_constants(_one_action_index(derivative(whole, component), space))
    start = Step(Rule.LAGRANGIAN, Eq(Symbol("L"), whole))
    stationarity = Step(
        Rule.STATIONARITY,
        Eq(gradient, 0),
        (start,),
        (IsDerivative(whole, component, gradient),),
        "for every " + " and ".join(str(index) for index in space.choice),
    )
    flow = next((c for c in problem.constraints if isinstance(c, BellmanFlow | StageFlow)), None)
    b = bound(space.action)
    marginal = Sum(component.xreplace({space.action: b}), (b, 1, space.actions))
    conditional = space.policy[space.choice]
    in_policy = expand_mul(gradient.xreplace({log(component / marginal): log(conditional)}))
    weight = -in_policy.coeff(log(conditional))
    if flow is None or weight == 0 or in_policy.has(space.variable):
        reason = "the stationarity condition does not determine the policy"
        stuck = Step(Rule.STUCK, Eq(gradient, 0), (stationarity,), note=reason)
        return Derivation(problem, (start, stationarity, stuck), gradient)
    found = soft_bellman(
        in_policy,
        weight,
        Place(
            conditional, space.action_value[space.choice], _value(space, flow), space.action, space.actions
        ),
        stationarity,
        problem.sense,
        conditional_law=f"{space.policy}({space.action}|{space.state}) is "
        f"{space.variable}({space.state},{space.action}) divided by its sum over {space.action}",
    )
    return _derivation(problem, space, flow, found, (start, stationarity), whole, gradient)


def _derivation(
    problem: Problem[Occupancy | StagedOccupancy],
    space: Occupancy | StagedOccupancy,
    flow: BellmanFlow | StageFlow,
    found: SoftBellman,
    begun: tuple[Step, ...],
    whole: Expr,
    gradient: Expr,
) -> Derivation:
    total = _optimal_value(space, flow)
    renamed = {index: bound(index) for index in space.choice}
    limits = [(renamed[index], 1, space.sizes[index]) for index in reversed(space.choice)]
    inside = {bound(index): bound(bound(index)) for index in (*space.choice, space.next_state)}
    by_euler = Sum(
        space.variable[space.indices].xreplace(renamed) * gradient.xreplace(inside).xreplace(renamed), *limits
    )
    worth = Step(
        Rule.VALUE,
        Eq(Symbol("J^*"), total),
        (begun[-1], found.steps[2]),
        (Vanishes(whole - by_euler - total),),
        "the Lagrangian is this plus terms homogeneous in the occupancy measure, which vanish with the "
        "gradient",
    )
    return Derivation(
        problem,
        (*begun, *found.steps, worth),
        gradient,
        found.in_value,
        found.policy,
        {_value(space, flow): found.soft_value},
        {},
        {space.action_value[space.choice]: found.action_value},
        total,
        found.curvature,
        found.attains,
    )


def _value(space: Occupancy | StagedOccupancy, flow: BellmanFlow | StageFlow) -> Indexed:
    """The soft value at the space's own state (and stage)."""
    return flow.multiplier[space.place]


def _optimal_value(space: Occupancy | StagedOccupancy, flow: BellmanFlow | StageFlow) -> Expr:
    """The optimal value: the expectation of the soft value under the initial law."""
    s = bound(space.state)
    first = flow.multiplier[1, s] if isinstance(flow, StageFlow) else flow.multiplier[s]
    return Sum(flow.initial[s] * first, (s, 1, space.states))


def _one_action_index(expression: Expr, space: Occupancy | StagedOccupancy) -> Expr:
    """The expression with one bound index in all sums over actions, so that equal marginals look the same."""
    target = bound(space.action)
    renamed = {
        total: Sum(total.function.xreplace({total.limits[0][0]: target}), (target, 1, space.actions))
        for total in expression.atoms(Sum)
        if len(total.limits) == 1 and total.limits[0][2] == space.actions and not total.function.has(Sum)
    }
    return expression.xreplace(renamed)
