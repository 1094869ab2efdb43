"""Policy, action values and values at the optimum of a finite-horizon decision process, as balls."""

from collections.abc import Sequence

from flint import arb

from maxent.problems.constraints.stage_flow import StageFlow
from maxent.problems.problem import Problem
from maxent.problems.spaces.space import StagedOccupancy
from maxent.verify.arithmetic.evaluator import Evaluator, Nested
from maxent.verify.control.finite_horizon import StagedControl, enclose_staged, policies_of
from maxent.verify.control.policy import greedy
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
    below, above = enclose_staged(control, solution)
    values = tuple(
        tuple(low.union(high) for low, high in zip(lows, highs, strict=True))
        for lows, highs in zip(below, above, strict=True)
    )
    policies = policies_of(control, solution.primal)
    lost = [
        max((abs(h - low).abs_upper() for low, h in zip(lows, highs, strict=True)), key=float)
        for lows, highs in zip(below, above, strict=True)
    ]
    earned = tuple(
        tuple(tuple(q.union(q + lost[t + 1]) for q in row) for row in control.action_values(policies, t))
        for t in range(control.horizon)
    )
    near = tuple(
        tuple(
            _near(policy[s], above[t][s] - below[t][s], control.weight)
            if control.weight > 0
            else tuple(greedy(earned[t][s], below[t][s]))
            for s in control.states
        )
        for t, policy in enumerate(policies)
    )
    return {
        str(space.policy): near,
        str(space.action_value): earned,
        str(flow.multiplier): values,
    }


def _near(law: Sequence[arb], lost: arb, weight: arb) -> tuple[arb, ...]:
    """The optimal law of the action in one state, as balls around a law that loses at most ``lost``.

    KL(law || optimal law) is at most lost / weight, so by Pinsker's inequality no probability is farther off
    than sqrt(lost / (2 weight)).
    """
    if len(law) == 1:
        return (arb(1),)
    radius = (abs(lost) / (2 * weight)).sqrt().abs_upper()
    return tuple(p + arb(0, radius) for p in law)
