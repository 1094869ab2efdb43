"""One choice of an action: what a law of it earns, how well it can be made, and what a solver chose."""

from collections.abc import Sequence

import numpy as np
from flint import arb

from maxent.verify.arithmetic.solver_numbers import Floats

Policy = Sequence[Sequence[arb]]
"""The law of the action in every state."""


def earned_by(probability: arb, reward: arb, weight: arb) -> arb:
    """What an action of this probability contributes: its reward and its part of the entropy."""
    if probability.is_zero():
        return arb(0)
    return probability * (reward - weight * probability.log())


def policy_of(occupancy: Floats) -> list[list[arb]]:
    """The conditional law of the action given the state, negative rounding clipped."""
    clipped = np.maximum(occupancy, 0.0)
    policy = []
    for row in clipped:
        exact = [arb(float(entry)) for entry in row]
        total = sum(exact, arb(0))
        uniform = arb(1) / len(exact)
        policy.append([entry / total if total > 0 else uniform for entry in exact])
    return policy


def conjugate(values: Sequence[arb], weight: arb) -> arb:
    """max over laws of the mean plus weight * entropy; without entropy, the largest value."""
    if weight.is_zero():
        largest = values[0]
        for value in values[1:]:
            largest = largest.max(value)
        return largest
    return weight * sum(((value / weight).exp() for value in values), arb(0)).log()


def mean(law: Sequence[arb], values: Sequence[arb]) -> arb:
    """The expectation of the values."""
    return sum((p * v for p, v in zip(law, values, strict=True)), arb(0))


def greedy(action_values: Sequence[arb], value: arb) -> list[arb]:
    """Without entropy an action that is certainly worth less than the state is never taken."""
    possible = [not earned < value for earned in action_values]
    if sum(possible) == 1:
        return [arb(int(taken)) for taken in possible]
    return [arb(0.5, 0.5) if taken else arb(0) for taken in possible]
