"""The entropy-regularised occupancy-measure program, for arbitrary S and A.

The multiplier of the flow constraint is the soft value: the soft Bellman equations are its
stationarity conditions.
"""

from sympy import Eq, Expr, Gt, Lt, Sum, Symbol, exp, expand_mul, log

from derive.calculus import bound, derivative
from derive.derivation import Derivation
from derive.equality import pull_out_constants
from derive.reading import lagrangian
from derive.signs import sign
from derive.step import HasSign, IsDerivative, Rule, Step, Vanishes
from problems.constraint import BellmanFlow
from problems.problem import Problem, Sense
from problems.space import Occupancy


def derive_occupancy(problem: Problem) -> Derivation:
    """Lagrangian, stationarity, action value, policy, soft value."""
    space = problem.space
    assert isinstance(space, Occupancy)
    s, a = space.state, space.action
    component = space.variable[s, a]
    whole = lagrangian(problem)
    gradient = pull_out_constants(_one_action_index(derivative(whole, component), space))
    start = Step(Rule.LAGRANGIAN, Eq(Symbol("L"), whole))
    stationarity = Step(
        Rule.STATIONARITY,
        Eq(gradient, 0),
        (start,),
        (IsDerivative(whole, component, gradient),),
        f"for every {s} and {a}",
    )
    flow = next((c for c in problem.constraints if isinstance(c, BellmanFlow)), None)
    b = bound(a)
    marginal = Sum(space.variable[s, b], (b, 1, space.actions))
    conditional = space.policy[s, a]
    in_policy = expand_mul(gradient.xreplace({log(component / marginal): log(conditional)}))
    weight = -in_policy.coeff(log(conditional))
    if flow is None or weight == 0 or in_policy.has(space.variable):
        reason = "the stationarity condition does not determine the policy"
        stuck = Step(Rule.STUCK, Eq(gradient, 0), (stationarity,), note=reason)
        return Derivation(problem, (start, stationarity, stuck), gradient)
    return _soft_bellman(problem, space, flow, (start, stationarity), whole, gradient, in_policy, weight)


def _soft_bellman(
    problem: Problem,
    space: Occupancy,
    flow: BellmanFlow,
    begun: tuple[Step, ...],
    whole: Expr,
    gradient: Expr,
    in_policy: Expr,
    weight: Expr,
) -> Derivation:
    s, a, b = space.state, space.action, bound(space.action)
    conditional, value = space.policy[s, a], flow.multiplier[s]
    action_value = expand_mul(in_policy + weight * log(conditional) + value)
    q = space.action_value[s, a]
    named = Step(
        Rule.DEFINE,
        Eq(q, action_value),
        begun[-1:],
        note="the reward of the pair plus what the next state is worth: everything in the condition "
        "but the value of the state and the logarithm of the policy",
    )
    in_value = exp((q - value) / weight)
    solved = Step(
        Rule.SOLVE,
        Eq(conditional, in_value),
        (*begun[-1:], named),
        (Vanishes(in_policy, {conditional: in_value, q: action_value}),),
        f"{space.policy}({a}|{s}) is {space.variable}({s},{a}) divided by its sum over {a}",
    )
    partition_function = Sum(exp(space.action_value[s, b] / weight), (b, 1, space.actions))
    soft_value = weight * log(partition_function)
    mass = Sum(in_value.xreplace({q: space.action_value[s, b]}), (b, 1, space.actions))
    normalised = Step(
        Rule.NORMALISE, Eq(value, soft_value), (solved,), (Vanishes(mass - 1, {value: soft_value}),)
    )
    policy = exp(q / weight) / partition_function
    eliminated = Step(
        Rule.ELIMINATE,
        Eq(conditional, policy),
        (solved, normalised),
        (Vanishes(in_value - policy, {value: soft_value}),),
    )
    # Along the policy the Lagrangian is concave with this second derivative; the flow terms are linear.
    curvature = -weight / conditional
    found = sign(curvature)
    attains = None if found is None else (found < 0) == (problem.sense is Sense.MAXIMISE)
    second = Step(
        Rule.SECOND_ORDER if attains is not None else Rule.STUCK,
        (Lt if found == -1 else Gt)(curvature, 0, evaluate=False),
        begun[-1:],
        (HasSign(curvature, found),) if found is not None else (),
        "the causal entropy is concave in the occupancy measure (a sum of perspectives of -x log x)",
    )
    s_bound = bound(s)
    total = Sum(flow.initial[s_bound] * flow.multiplier[s_bound], (s_bound, 1, space.states))
    t, u = bound(bound(s)), bound(bound(a))
    by_euler = Sum(
        space.variable[t, u] * gradient.xreplace({s: t, a: u}), (u, 1, space.actions), (t, 1, space.states)
    )
    worth = Step(
        Rule.VALUE,
        Eq(Symbol("J^*"), total),
        (begun[-1], normalised),
        (Vanishes(whole - by_euler - total),),
        "the Lagrangian is this plus terms homogeneous in the occupancy measure, which vanish with the "
        "gradient",
    )
    return Derivation(
        problem,
        (*begun, named, solved, normalised, eliminated, second, worth),
        gradient,
        in_value,
        policy,
        {value: soft_value},
        {},
        {q: action_value},
        total,
        curvature,
        attains,
    )


def _one_action_index(expression: Expr, space: Occupancy) -> Expr:
    """Sums over actions all in one bound index, so that equal marginals are equal expressions."""
    target = bound(space.action)
    renamed = {
        total: Sum(total.function.xreplace({total.limits[0][0]: target}), (target, 1, space.actions))
        for total in expression.atoms(Sum)
        if len(total.limits) == 1 and total.limits[0][2] == space.actions and not total.function.has(Sum)
    }
    return expression.xreplace(renamed)
