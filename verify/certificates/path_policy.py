"""The policy of an optimal law of trajectories, enclosed.

The optimum is worth at least w KL(P || P*) more than a feasible law P, w the weight of the entropy.
By the chain rule the KL of the actions at one stage and state, times how likely these are, is no larger.
"""

from collections import defaultdict
from typing import Any

from flint import arb

from maxent.problems.constraint import Dynamics
from maxent.problems.problem import Problem, Sense
from maxent.problems.space import Trajectories
from maxent.problems.term import Entropy, PathDivergence
from maxent.verify.arithmetic.evaluator import Evaluator, Nested
from maxent.verify.certificates.certificate import Certificate
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import UnevaluableError
from maxent.verify.programs.paths import enumerated, mass_of, paths_of


def trajectory_quantities(
    problem: Problem, evaluator: Evaluator, certificate: Certificate
) -> dict[str, Nested]:
    """The conditional law of the action at every stage and state.

    Raises:
        UnevaluableError: if the objective has no entropy to bound the distance by.
    """
    space = problem.space
    assert isinstance(space, Trajectories)
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


def _entropy_weight(problem: Problem, evaluator: Evaluator) -> arb:
    """The weight of the entropy, where the rest of the objective is linear."""
    weight = arb(0)
    for term in problem.terms:
        match term:
            case Entropy():
                weight += evaluator(term.weight)
            case PathDivergence():
                weight -= evaluator(term.weight)
    direction = 1 if problem.sense is Sense.MAXIMISE else -1
    if not direction * weight > 0:
        raise UnevaluableError("without entropy the optimal law is not enclosed")
    return direction * weight


def worth_of_policy(problem: Problem, evaluator: Evaluator, policy: Nested) -> arb:
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
        mass = mass_of(path, dynamics, evaluator)
        for stage, (state, action) in enumerate(path):
            mass *= taken[stage][state - 1][action - 1]
        law.append(mass)
    return Reading.of(*enumerated(problem, evaluator)).value(law)
