"""The policy of an optimal law of trajectories, enclosed.

The optimum is worth at least w KL(P || P*) more than a feasible law P, w the weight of the entropy.
By the chain rule the KL of the actions at one stage and state, times how likely these are, is no larger.
"""

from collections import defaultdict
from typing import Any

from flint import arb

from maxent.problems.constraints.dynamics import Dynamics
from maxent.problems.problem import Problem, Sense
from maxent.problems.space import Trajectories
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
    """The conditional law of the action at every stage and state.

    Raises:
        UnevaluableError: if the objective has no entropy to bound the distance by.
    """
    space = problem.space
    weight = _entropy_weight(problem, evaluator)
    stages, states, actions = (
        range(1, evaluator.size(size) + 1) for size in (space.horizon, space.states, space.actions)
    )
    pairs: dict[tuple[int, int, int], arb] = defaultdict(lambda: arb(0))
    for path, mass in zip(paths_of(problem, evaluator), certificate.point, strict=True):
        for stage, (state, action) in enumerate(path, 1):
            pairs[stage, state, action] += mass
    policy = []
    for stage in stages:
        rows = []
        for state in states:
            reached = sum((pairs[stage, state, action] for action in actions), arb(0))
            if not reached > 0:
                rows.append((arb(0.5, 0.5),) * len(actions))  # the objective says nothing of it
                continue
            radius = (certificate.gap / (2 * weight * reached)).sqrt().abs_upper()
            rows.append(tuple(pairs[stage, state, action] / reached + arb(0, radius) for action in actions))
        policy.append(tuple(rows))
    return {str(space.policy): tuple(policy)}


def _entropy_weight(problem: Problem[Trajectories], evaluator: Evaluator) -> arb:
    """The weight of the entropy, where the rest of the objective is linear."""
    weights = (evaluator(term.weight) * numbers_of(term).law_entropies for term in problem.terms)
    weight = sum(weights, arb(0))
    direction = 1 if problem.sense is Sense.MAXIMISE else -1
    if not direction * weight > 0:
        raise UnevaluableError("without entropy the optimal law is not enclosed")
    return direction * weight


def worth_of_policy(problem: Problem[Trajectories], evaluator: Evaluator, policy: Nested) -> arb:
    """What the objective is at the law that a policy brings about.

    Raises:
        UnevaluableError: if no dynamics say what follows an action.
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
