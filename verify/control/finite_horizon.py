"""Finite-horizon Markov decision processes with entropy at an instance, in ball arithmetic.

The return of a policy is summed from the last stage back to the first.  Numbers V[t][s], with V = 0 after
the last stage, are upper bounds on the optimal values if at every stage and state
V[t][s] >= weight log sum_a exp((r + mean V[t+1]) / weight), or the maximum over a if the weight is 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from flint import arb

from maxent.problems.constraints.stage_flow import StageFlow
from maxent.problems.problem import Problem, Sense
from maxent.problems.spaces.space import StagedOccupancy
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Floats
from maxent.verify.control.policy import Policy, best_law, conjugate, earned_by, mean, policy_of
from maxent.verify.control.rewards import rewards_of
from maxent.verify.errors import NoConjugateError
from maxent.verify.programs.solve import Solution

Stages = Sequence[Sequence[arb]]
"""A number for every stage and state: a row for each stage."""


@dataclass(frozen=True)
class StagedControl:
    """A finite-horizon decision process, the same at every stage.

    It has rewards r[s][a], a kernel P[s][a][s'], an initial law of the state, the weight of the entropy in
    reward units, and ``horizon`` stages.
    """

    reward: Sequence[Sequence[arb]]
    kernel: Sequence[Sequence[Sequence[arb]]]
    initial: Sequence[arb]
    weight: arb
    horizon: int

    @classmethod
    def of(cls, problem: Problem[StagedOccupancy], evaluator: Evaluator) -> "StagedControl":
        """The decision process that a problem states, at an instance.

        Raises:
            NoConjugateError: if a term is neither a reward nor causal entropy, or there is no stage flow.
        """
        space = problem.space
        flow = next((c for c in problem.constraints if isinstance(c, StageFlow)), None)
        if flow is None:
            raise NoConjugateError("only occupancy measures under a stage flow are enclosed")
        states, actions = (range(1, evaluator.size(size) + 1) for size in (space.states, space.actions))
        reward, weight = rewards_of(problem, states, actions, evaluator)
        kernel = [[[evaluator.entry(flow.kernel, s, a, t) for t in states] for a in actions] for s in states]
        initial = [evaluator.entry(flow.initial, s) for s in states]
        return cls(reward, kernel, initial, weight, evaluator.size(space.horizon))

    @property
    def states(self) -> range:
        """The states, numbered from 0."""
        return range(len(self.reward))

    @property
    def actions(self) -> range:
        """The actions, numbered from 0."""
        return range(len(self.reward[0]))

    def ahead(self, following: Sequence[arb]) -> list[list[arb]]:
        """r[s][a] plus the mean of ``following``, the next stage's values, for every state and action."""
        return [
            [self.reward[s][a] + mean(self.kernel[s][a], following) for a in self.actions]
            for s in self.states
        ]

    def returns(self, policies: Sequence[Policy]) -> list[list[arb]]:
        """The expected reward plus weighted entropy from every stage and state on.

        ``policies`` has one policy for each stage; the result has one row more, of zeros, after the last.
        """
        values = [[arb(0) for _ in self.states]]
        for policy in reversed(policies):
            pairs = self.ahead(values[0])
            values.insert(
                0,
                [
                    sum((earned_by(policy[s][a], pairs[s][a], self.weight) for a in self.actions), arb(0))
                    for s in self.states
                ],
            )
        return values

    def action_values(self, policies: Sequence[Policy], stage: int) -> list[list[arb]]:
        """The expected return, for each state and action, of the action at ``stage`` and then the policies.

        The law of the state is propagated forward in time; no Bellman equation is used.
        """
        return [[self._after(policies, stage, s, a) for a in self.actions] for s in self.states]

    def _after(self, policies: Sequence[Policy], stage: int, state: int, action: int) -> arb:
        total, law = self.reward[state][action], list(self.kernel[state][action])
        for policy in policies[stage + 1 :]:
            joint = [[law[s] * policy[s][a] for a in self.actions] for s in self.states]
            total += sum(
                (
                    law[s] * earned_by(policy[s][a], self.reward[s][a], self.weight)
                    for s in self.states
                    for a in self.actions
                ),
                arb(0),
            )
            law = [
                sum(
                    (joint[s][a] * self.kernel[s][a][t] for s in self.states for a in self.actions),
                    arb(0),
                )
                for t in self.states
            ]
        return total

    def raised(self, multipliers: Stages) -> list[list[arb]]:
        """Upper bounds on the optimal values: the multipliers, each stage raised until the bound holds.

        The result has one row more than ``multipliers``, of zeros, after the last stage.
        """
        values = [[arb(0) for _ in self.states]]
        for stage in reversed(multipliers):
            needed = [conjugate(row, self.weight) for row in self.ahead(values[0])]
            deficit = arb(0)
            for least, value in zip(needed, stage, strict=True):
                deficit = deficit.max(least - value)
            values.insert(0, [value + deficit for value in stage])
        return values

    def improved(self, policies: Sequence[Policy]) -> list[Policy]:
        """Policies that take the best law of the action at every stage, given those of the later stages."""
        better: list[Policy] = []
        values = [arb(0) for _ in self.states]
        for _ in policies:
            ahead = self.ahead(values)
            policy = [best_law(row, self.weight) for row in ahead]
            better.insert(0, policy)
            values = [conjugate(row, self.weight).mid() for row in ahead]
        return better

    def worth(self, policies: Sequence[Policy]) -> arb:
        """The policies' expected return under the initial law."""
        return mean(self.initial, self.returns(policies)[0])


def policies_of(control: StagedControl, occupancy: Floats) -> list[Policy]:
    """The policy of every stage, from the joint laws of state and action, (horizon * states) x actions."""
    return [policy_of(stage) for stage in np.split(np.asarray(occupancy), control.horizon)]


@dataclass(frozen=True)
class EnclosedStages:
    """Policies whose returns ``below`` and bounds ``above`` enclose the optimal values.

    All are in reward units; the values have a row of zeros after the last stage.
    """

    policies: Sequence[Policy]
    below: Stages
    above: Stages


def enclose_staged(control: StagedControl, solution: Solution) -> EnclosedStages:
    """A lower and an upper bound on the optimal value at every stage and state, in reward units.

    The policies are improved from the last stage back; the lower bounds are their returns, the upper ones
    these returns, raised to be dual feasible.

    Raises:
        NoConjugateError: if the entropy weight is negative.
    """
    if control.weight < 0:
        raise NoConjugateError("the entropy weight is negative")
    policies = control.improved(policies_of(control, solution.primal))
    below = control.returns(policies)
    above = control.raised([[value.mid() for value in stage] for stage in below[:-1]])
    return EnclosedStages(policies, below, above)


def enclose_staged_value(
    problem: Problem[StagedOccupancy], evaluator: Evaluator, solution: Solution
) -> tuple[arb, arb]:
    """A lower and an upper bound on the optimal value: the mean of the first stage's under the initial law.

    Raises:
        NoConjugateError: for a minimisation, which is not convex in the entropy.
    """
    if problem.sense is not Sense.MAXIMISE:
        raise NoConjugateError("only maximisation over occupancy measures is enclosed")
    control = StagedControl.of(problem, evaluator)
    found = enclose_staged(control, solution)
    return mean(control.initial, found.below[0]), mean(control.initial, found.above[0])
