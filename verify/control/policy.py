"""Policies: reward, entropy, conjugate."""

from collections.abc import Sequence

import numpy as np
from flint import arb

from maxent.verify.arithmetic.solver_numbers import Floats

Policy = Sequence[Sequence[arb]]
"""The probability of every action in every state: a row for each state, an entry for each action."""


def earned_by(probability: arb, reward: arb, weight: arb) -> arb:
    """probability * (reward - weight * log(probability)): an action's share of reward and entropy.

    ``reward`` and ``weight`` are in reward units, the entropy is in nats.
    """
    if probability.is_zero():
        return arb(0)
    return probability * (reward - weight * probability.log())


def policy_of(occupancy: Floats) -> list[list[arb]]:
    """The policy of an occupancy measure, an array with a row for each state and a column for each action.

    Negative entries count as 0; in a state without mass the policy is uniform.
    """
    clipped = np.maximum(occupancy, 0.0)
    policy = []
    for row in clipped:
        exact = [arb(float(entry)) for entry in row]
        total = sum(exact, arb(0))
        uniform = arb(1) / len(exact)
        policy.append([entry / total if total > 0 else uniform for entry in exact])
    return policy


def conjugate(values: Sequence[arb], weight: arb) -> arb:
    """The largest mean of the values plus weight * entropy that a law of the action can have.

    It is weight * log(sum exp(value / weight)) for a positive weight (Boyd and Vandenberghe, Convex
    Optimization, example 3.25), and the largest value for weight 0.
    """
    largest = values[0]
    for value in values[1:]:
        largest = largest.max(value)
    if weight.is_zero():
        return largest
    highest = largest.mid()
    # Relative to the largest, as the exponentials may be beyond any exponent.
    return highest + weight * sum((((value - highest) / weight).exp() for value in values), arb(0)).log()


def best_law(values: Sequence[arb], weight: arb) -> list[arb]:
    """The law of the action with the largest mean of the values plus weight * entropy, near enough.

    It is a law exactly, and the first of several for weight 0.
    """
    middles = [value.mid() for value in values]
    highest = max(middles, key=lambda value: sum(int(bool(value >= other)) for other in middles))
    if weight.is_zero():
        chosen = middles.index(highest)
        return [arb(int(k == chosen)) for k in range(len(middles))]
    factors = [((value - highest) / weight).exp().mid() for value in middles]
    total = sum(factors, arb(0))
    return [factor / total for factor in factors]


def near_optimal(law: Sequence[arb], lost: arb, values: Sequence[arb], value: arb, weight: arb) -> list[arb]:
    """The optimal law of the action in one state, as balls around a law that loses at most ``lost``.

    KL(law || optimal law) is at most lost / weight, so by Pinsker's inequality no probability is farther off
    than sqrt(lost / (2 weight)).  Where that may be 0 or less, the probability exp((Q - V) / weight) follows
    from the enclosures ``values`` and ``value`` of the optimal action values and value.
    """
    if len(law) == 1:
        return [arb(1)]
    radius = (abs(lost) / (2 * weight)).sqrt().abs_upper()
    near = [p + arb(0, radius) for p in law]
    return [p if p > 0 else ((q - value) / weight).exp() for p, q in zip(near, values, strict=True)]


def mean(law: Sequence[arb], values: Sequence[arb]) -> arb:
    """The expectation of the values under the law, both with one entry for each outcome."""
    return sum((p * v for p, v in zip(law, values, strict=True)), arb(0))


def greedy(action_values: Sequence[arb], value: arb) -> list[arb]:
    """An enclosure of the optimal law of the action in one state, where the entropy weight is 0.

    ``value`` is a lower bound on the optimal value of the state: an action that is certainly worth less has
    probability 0.  If several actions remain, their probabilities are only known to be in [0, 1].
    """
    possible = [not earned < value for earned in action_values]
    if sum(possible) == 1:
        return [arb(int(taken)) for taken in possible]
    return [arb(0.5, 0.5) if taken else arb(0) for taken in possible]
