"""What a stage of control earns, term by term."""

from flint import arb

from maxent.problems.problem import Problem
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.programs.terms import numbers_of


def rewards_of(
    problem: Problem, states: range, actions: range, evaluator: Evaluator
) -> tuple[list[list[arb]], arb]:
    """The reward of every state and action, both counted from 1, and the weight of the entropy.

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
