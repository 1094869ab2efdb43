"""Derivation of maximum-caliber problems: laws of trajectories with relative entropy to the dynamics.

For arbitrary horizon, S and A.  If the dynamics are a constraint, its multipliers cancel when the
stationarity condition is averaged over the next state, whose value V enters as E V.  Otherwise the law of
the next state is optimised too, and its value enters as alpha log E exp(V / alpha), alpha the temperature.
"""

from sympy import Add, Eq, Expr, Indexed, Integer, Sum, Symbol, exp, expand_mul, log

from maxent.derive.algebra.calculus import bound, derivative
from maxent.derive.algebra.canonical import equal, pull_out_constants
from maxent.derive.engine.bellman import Place, soft_bellman
from maxent.derive.engine.derivation import Derivation
from maxent.derive.engine.lagrangian import lagrangian
from maxent.derive.engine.stages import marginal
from maxent.derive.step import IsDerivative, Rule, Step, Vanishes
from maxent.problems.constraints.dynamics import Dynamics
from maxent.problems.constraints.initial_law import InitialLaw
from maxent.problems.problem import Problem
from maxent.problems.spaces.space import Trajectories
from maxent.problems.terms.path_divergence import PathDivergence


def derive_trajectories(problem: Problem[Trajectories]) -> Derivation:
    """The derivation: Lagrangian, stationarity, the condition on the policy alone, policy, value.

    Raises:
        UnreadableError: if a term or a constraint has no meaning over laws of trajectories.
    """
    space = problem.space
    component = space.variable[space.indices]
    whole = lagrangian(problem)
    gradient = pull_out_constants(_one_marginal(derivative(whole, component), space))
    start = Step(Rule.LAGRANGIAN, Eq(Symbol("L"), whole))
    stationarity = Step(
        Rule.STATIONARITY,
        Eq(gradient, 0),
        (start,),
        (IsDerivative(whole, component, gradient),),
        "for every stage, state, action and next state",
    )
    begun = (start, stationarity)
    reference = _reference(problem)
    if reference is None:
        reason = "the reference is not one and the same law whose first state a constraint fixes"
        return _stuck(problem, begun, gradient, reason)
    divergence, rows = reference
    weight = -sum((d.weight for d in problem.terms if isinstance(d, PathDivergence)), Integer(0))
    reduced = _in_policy(gradient, space, divergence, weight, rows) if weight != 0 else None
    if reduced is None:
        return _stuck(problem, begun, gradient, "the stationarity condition does not determine the policy")
    in_policy, rule, replay = reduced
    step = Step(rule, Eq(in_policy, 0), (stationarity,), (replay,))
    found = soft_bellman(
        in_policy,
        weight,
        _place(space),
        step,
        problem.sense,
        conditional_law="the conditional law of the action, given stage and state",
        concave="the relative entropy is convex in the law of the trajectory",
    )
    worth = _value_step(whole, gradient, divergence, space, (stationarity, found.steps[2]))
    return Derivation(
        problem,
        (*begun, step, *found.steps, worth),
        gradient,
        found.in_value,
        found.policy,
        {_place(space).value: found.soft_value},
        {},
        {_place(space).action_value: found.action_value},
        worth.result.rhs,
        found.curvature,
        found.attains,
    )


def _value_step(
    whole: Expr, gradient: Expr, divergence: PathDivergence, space: Trajectories, premises: tuple[Step, ...]
) -> Step:
    """The step for the optimal value, the mean of the first value under the initial law.

    The other terms of the Lagrangian are homogeneous of degree one in the law, so by Euler's theorem they are
    a sum of components times gradients, which vanishes.
    """
    s, at = bound(space.state), space.indices
    total = Sum(divergence.initial[s] * space.value[1, s], (s, 1, space.states))
    renamed = {index: bound(bound(bound(index))) for index in at}
    sizes = space.sizes
    inside = (space.variable[at] * gradient).subs(renamed, simultaneous=True)
    by_euler = Sum(inside, *((renamed[index], 1, sizes[index]) for index in reversed(at)))
    note = "the Lagrangian is this plus terms homogeneous in the law, which vanish with the gradient"
    return Step(Rule.VALUE, Eq(Symbol("J^*"), total), premises, (Vanishes(whole - by_euler - total),), note)


def _reference(problem: Problem[Trajectories]) -> tuple[PathDivergence, Dynamics | None] | None:
    """The divergence, and the dynamics constraint if there is one; None unless all have the same arrays."""
    divergences = [term for term in problem.terms if isinstance(term, PathDivergence)]
    if not divergences or len(problem.constraints) != 1:
        return None
    (constraint,) = problem.constraints
    kernel, initial = divergences[0].kernel, divergences[0].initial
    if any((other.kernel, other.initial) != (kernel, initial) for other in divergences):
        return None
    if isinstance(constraint, InitialLaw) and constraint.initial == initial:
        return divergences[0], None
    if isinstance(constraint, Dynamics) and (constraint.kernel, constraint.initial) == (kernel, initial):
        return divergences[0], constraint
    return None


def _stuck(problem: Problem, begun: tuple[Step, ...], gradient: Expr, reason: str) -> Derivation:
    stuck = Step(Rule.STUCK, Eq(gradient, 0), begun[-1:], note=reason)
    return Derivation(problem, (*begun, stuck), gradient)


def _place(space: Trajectories) -> Place:
    at = (space.stage, space.state)
    return Place(
        space.policy[(*at, space.action)],
        space.action_value[(*at, space.action)],
        space.value[at],
        space.action,
        space.actions,
    )


def _in_policy(
    gradient: Expr, space: Trajectories, divergence: PathDivergence, weight: Expr, rows: Dynamics | None
) -> tuple[Expr, Rule, Vanishes] | None:
    """The stationarity condition on the policy alone, the rule that gives it, and its numeric check."""
    t, s, a, u = space.stage, space.state, space.action, space.next_state
    v, chance = bound(u), divergence.kernel[s, a, u]
    tilt = log(space.variable[t, s, a, u] / chance) - log(marginal(space, t, s))
    rest = expand_mul(gradient + weight * tilt)
    ahead, later = space.value[t + 1, u], space.value[t + 1, v]
    free = rest if rows is None else _without_rows(rest, rows.multiplier[t, s, a, u], chance, space)
    if free is None:
        return None
    constant = expand_mul(free - ahead)
    if constant.has(space.variable) or u in constant.free_symbols:
        return None
    kernel = chance.xreplace({u: v})
    if rows is not None:
        worth = Sum(kernel * later, (v, 1, space.states))
        mean = Sum(kernel * rest.xreplace({v: bound(v)}).xreplace({u: v}), (v, 1, space.states))
        rule, replay = Rule.AVERAGE, Vanishes(mean - constant - worth)
    else:
        worth = weight * log(Sum(kernel * exp(later / weight), (v, 1, space.states)))
        weights = Sum((chance * exp(rest / weight)).xreplace({u: v}), (v, 1, space.states))
        rule, replay = Rule.SUM_OUT, Vanishes(weights - exp((constant + worth) / weight))
    return constant + worth - weight * log(_place(space).policy), rule, replay


def _without_rows(rest: Expr, multiplier: Indexed, chance: Indexed, space: Trajectories) -> Expr | None:
    """The condition without the multipliers of the dynamics, if these enter as mean minus multiplier."""
    u, v = space.next_state, bound(space.next_state)
    mean = Sum((multiplier * chance).xreplace({u: v}), (v, 1, space.states))
    free = expand_mul(rest + multiplier)
    free = Add(*(term for term in Add.make_args(free) if not term.has(multiplier.base)))
    return free if equal(rest, free + mean - multiplier) else None


def _one_marginal(expression: Expr, space: Trajectories) -> Expr:
    """The expression with all state marginals in the same bound indices, so that equal ones look the same."""
    t, s = space.stage, space.state
    known = marginal(space, t, s)
    renamed = {}
    for total in expression.atoms(Sum):
        if equal(total, known):
            renamed[total] = known
    return expression.xreplace(renamed)
