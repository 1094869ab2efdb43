"""Enclosures of the policy of an optimal law of trajectories.

A feasible law P is worth at least w KL(P || P*) less than the optimal law P*, w the weight of the entropy
(the Pythagorean inequality; Cover and Thomas, theorem 11.6.1).  By the chain rule of the relative entropy
(theorem 2.5.3), KL(P || P*) is at least the probability of a state at a stage times the KL of the laws of the
action there, which bounds the probabilities by Pinsker's inequality.
"""

from collections import defaultdict
from typing import Any

from flint import arb

from maxent.problems.constraints.dynamics import Dynamics
from maxent.problems.problem import Problem, Sense
from maxent.problems.spaces.space import Trajectories
from maxent.verify.arithmetic.evaluator import Evaluator, Nested
from maxent.verify.certificates.certificate import Certificate
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import UnevaluableError
from maxent.verify.programs.path import mass_of
from maxent.verify.programs.paths import enumerated, paths_of
from maxent.verify.programs.terms import numbers_of


def trajectory_quantities(
    problem: Problem[Trajectories], evaluator: Evaluator, certificate: Certificate
) -> dict[str, Nested]:
    """The optimal policy, by the name that the problem gives it: a ball for each stage, state and action.

    In a state that no trajectory reaches at a stage every probability is only known to be in [0, 1].

    Raises:
        UnevaluableError: if the objective has no entropy to bound the distance by.
    """
    space = problem.space
    weight = _entropy_weight(problem, evaluator)
    stages, states, actions = (
        range(1, evaluator.size(size) + 1) for size in (space.horizon, space.states, space.actions)
    )
    pairs: dict[tuple[int, int, int], arb] = defaultdict(lambda: arb(0))
    law = certificate.point if certificate.kkt is None else certificate.kkt.point
    for path, mass in zip(paths_of(problem, evaluator), law, strict=True):
        for stage, (state, action) in enumerate(path, 1):
            pairs[stage, state, action] += mass
    policy = []
    for stage in stages:
        rows = []
        for state in states:
            reached = sum((pairs[stage, state, action] for action in actions), arb(0))
            if not reached > 0:
                # The objective does not depend on the law of the action in a state that is not reached.
                rows.append((arb(0.5, 0.5),) * len(actions))
                continue
            radius = arb(0)
            if certificate.kkt is None:
                radius = (certificate.gap / (2 * weight * reached)).sqrt().abs_upper()
            rows.append(tuple(pairs[stage, state, action] / reached + arb(0, radius) for action in actions))
        policy.append(tuple(rows))
    return {str(space.policy): tuple(policy)}


def _entropy_weight(problem: Problem[Trajectories], evaluator: Evaluator) -> arb:
    """The weight of the entropy of the law, in the problem's sense.

    Raises:
        UnevaluableError: if it is not certainly positive.
    """
    weights = (evaluator(term.weight) * numbers_of(term).law_entropies for term in problem.terms)
    weight = sum(weights, arb(0))
    direction = 1 if problem.sense is Sense.MAXIMISE else -1
    if not direction * weight > 0:
        raise UnevaluableError("without entropy the optimal law is not enclosed")
    return direction * weight


def worth_of_policy(problem: Problem[Trajectories], evaluator: Evaluator, policy: Nested) -> arb:
    """The value of the objective at the law of trajectories that a policy induces.

    ``policy`` has a probability for each stage, state and action.

    Raises:
        UnevaluableError: if the problem has no dynamics constraint.
    """
    dynamics = next((c for c in problem.constraints if isinstance(c, Dynamics)), None)
    if dynamics is None:
        raise UnevaluableError("without dynamics a policy does not say what law it brings about")
    taken: Any = policy
    law = []
    for path in paths_of(problem, evaluator):
        mass = mass_of(path, dynamics.kernel, dynamics.initial, evaluator)
        for stage, (state, action) in enumerate(path):
            mass *= taken[stage][state - 1][action - 1]
        law.append(mass)
    return Reading.of(*enumerated(problem, evaluator)).value(law)
