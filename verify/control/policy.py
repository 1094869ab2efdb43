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
    if weight.is_zero():
        largest = values[0]
        for value in values[1:]:
            largest = largest.max(value)
        return largest
    return weight * sum(((value / weight).exp() for value in values), arb(0)).log()


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
