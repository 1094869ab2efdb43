"""The reward and the entropy weight of an objective over occupancy measures, summed over its terms."""

from flint import arb

from maxent.problems.problem import Problem
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.programs.terms import numbers_of


def rewards_of(
    problem: Problem, states: range, actions: range, evaluator: Evaluator
) -> tuple[list[list[arb]], arb]:
    """The reward r[s][a] of every state and action, and the weight of the entropy, in reward units.

    ``states`` and ``actions`` are the ranges of the indices in formulas, which begin at 1.

    Raises:
        NoConjugateError: if a term is neither a reward nor causal entropy.
    """
    reward, entropy = [[arb(0) for _ in actions] for _ in states], arb(0)
    for term in problem.terms:
        weight = evaluator(term.weight)
        earned, entropies = numbers_of(term).stage(term, states, actions, evaluator)
        reward = [
            [x + weight * y for x, y in zip(*rows, strict=True)] for rows in zip(reward, earned, strict=True)
        ]
        entropy += weight * entropies
    return reward, entropy
