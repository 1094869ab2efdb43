"""Policy, action values and values at the optimum of a finite-horizon decision process, as balls."""

from maxent.problems.constraints.stage_flow import StageFlow
from maxent.problems.problem import Problem
from maxent.problems.spaces.space import StagedOccupancy
from maxent.verify.arithmetic.evaluator import Evaluator, Nested
from maxent.verify.control.finite_horizon import StagedControl, enclose_staged
from maxent.verify.control.policy import greedy, near_optimal
from maxent.verify.programs.solve import Solution


def staged_quantities(
    problem: Problem[StagedOccupancy], evaluator: Evaluator, solution: Solution
) -> dict[str, Nested]:
    """Enclosures of the optimal policy, action values and soft values, by the names that the problem gives.

    They have an entry for each stage, state and (but for the soft values) action; the soft values have one
    stage more, where they are 0.  The policy's radius follows from Pinsker's inequality: from a stage and a
    state on, a policy loses at least weight * KL(its law of the action || the optimal law) there.

    Raises:
        NoConjugateError: if the problem is not one of rewards and causal entropy under a stage flow.
    """
    space = problem.space
    control = StagedControl.of(problem, evaluator)
    flow = next(c for c in problem.constraints if isinstance(c, StageFlow))
    found = enclose_staged(control, solution)
    values = tuple(
        tuple(low.union(high) for low, high in zip(lows, highs, strict=True))
        for lows, highs in zip(found.below, found.above, strict=True)
    )
    earned = tuple(tuple(tuple(row) for row in control.ahead(following)) for following in values[1:])
    near = tuple(
        tuple(
            tuple(
                near_optimal(
                    policy[s],
                    found.above[t][s] - found.below[t][s],
                    earned[t][s],
                    values[t][s],
                    control.weight,
                )
                if control.weight > 0
                else greedy(earned[t][s], found.below[t][s])
            )
            for s in control.states
        )
        for t, policy in enumerate(found.policies)
    )
    return {
        str(space.policy): near,
        str(space.action_value): earned,
        str(flow.multiplier): values,
    }
