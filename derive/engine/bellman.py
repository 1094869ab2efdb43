"""The soft Bellman equations, from a stationarity condition in the policy."""

from dataclasses import dataclass

from sympy import Eq, Expr, Gt, Indexed, Lt, Sum, Symbol, exp, expand_mul, log

from maxent.derive.algebra.calculus import bound
from maxent.derive.algebra.signs import sign
from maxent.derive.step import HasSign, Rule, Step, Vanishes
from maxent.problems.problem import Sense


@dataclass(frozen=True)
class Place:
    """Policy, action value and value at one state (and stage), and the index and the number of actions."""

    policy: Indexed
    action_value: Indexed
    value: Indexed
    action: Symbol
    actions: Symbol


@dataclass(frozen=True)
class SoftBellman:
    """The soft Bellman equations with the steps that lead to them.

    ``in_value`` is the policy in terms of action value and value, ``policy`` in terms of the action value
    only.  ``attains`` says whether the second-order condition agrees with the sense, None if undecided.
    """

    steps: tuple[Step, ...]
    action_value: Expr
    in_value: Expr
    policy: Expr
    soft_value: Expr
    curvature: Expr
    attains: bool | None


_NAMED = (
    "the reward of the pair plus what the next state is worth: everything in the condition "
    "but the value of the state and the logarithm of the policy"
)
_CONCAVE = "the causal entropy is concave in the occupancy measure (a sum of perspectives of -x log x)"


def soft_bellman(
    in_policy: Expr,
    weight: Expr,
    place: Place,
    premise: Step,
    sense: Sense,
    *,
    conditional_law: str,
    concave: str = _CONCAVE,
) -> SoftBellman:
    """Solve ``in_policy`` = 0, in which the logarithm of the policy has the coefficient -weight.

    ``weight`` is the temperature (reward units per nat).  ``conditional_law`` and ``concave`` are the notes
    of the solution step and of the second-order step.
    """
    conditional, value, q = place.policy, place.value, place.action_value
    action_value = expand_mul(in_policy + weight * log(conditional) + value)
    named = Step(Rule.DEFINE, Eq(q, action_value), (premise,), note=_NAMED)
    in_value = exp((q - value) / weight)
    solved = Step(
        Rule.SOLVE,
        Eq(conditional, in_value),
        (premise, named),
        (Vanishes(in_policy, {conditional: in_value, q: action_value}),),
        conditional_law,
    )
    b = bound(place.action)
    there = q.xreplace({place.action: b})
    partition_function = Sum(exp(there / weight), (b, 1, place.actions))
    soft_value = weight * log(partition_function)
    mass = Sum(in_value.xreplace({q: there}), (b, 1, place.actions))
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
    # The flow terms are linear: only the entropy contributes to the second derivative in the policy.
    curvature = -weight / conditional
    found = sign(curvature)
    attains = None if found is None else (found < 0) == (sense is Sense.MAXIMISE)
    second = Step(
        Rule.SECOND_ORDER if attains is not None else Rule.STUCK,
        (Lt if found == -1 else Gt)(curvature, 0, evaluate=False),
        (premise,),
        (HasSign(curvature, found),) if found is not None else (),
        concave,
    )
    steps = (named, solved, normalised, eliminated, second)
    return SoftBellman(steps, action_value, in_value, policy, soft_value, curvature, attains)
