"""Markov decision processes at an instance, in ball arithmetic, without any Bellman optimality.

A policy is worth what it earns: its return is the solution of a linear system, its occupancy and
its action values come from running the chain forward.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from flint import arb, arb_mat

from maxent.problems.constraints.bellman_flow import BellmanFlow
from maxent.problems.problem import Problem, Sense
from maxent.problems.space import Occupancy
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.control.policy import Policy, conjugate, earned_by, mean, policy_of
from maxent.verify.control.rewards import rewards_of
from maxent.verify.errors import NoConjugateError
from maxent.verify.programs.solve import Solution

_REMAINDER = 1e-18


@dataclass(frozen=True)
class Control:
    """Rewards r[s][a], kernel P[s][a][t], initial law, discount and entropy weight."""

    reward: Sequence[Sequence[arb]]
    kernel: Sequence[Sequence[Sequence[arb]]]
    initial: Sequence[arb]
    discount: arb
    weight: arb

    @classmethod
    def of(cls, problem: Problem[Occupancy], evaluator: Evaluator) -> "Control":
        """Read the problem at an instance.

        Raises:
            NoConjugateError: if it is not made of rewards and causal entropy under flow.
        """
        space = problem.space
        flow = next((c for c in problem.constraints if isinstance(c, BellmanFlow)), None)
        if flow is None:
            raise NoConjugateError("only occupancy measures under flow equations are enclosed")
        states = range(1, evaluator.size(space.states) + 1)
        actions = range(1, evaluator.size(space.actions) + 1)
        reward, weight = rewards_of(problem, states, actions, evaluator)
        kernel = [[[evaluator.entry(flow.kernel, s, a, t) for t in states] for a in actions] for s in states]
        initial = [evaluator.entry(flow.initial, s) for s in states]
        return cls(reward, kernel, initial, evaluator(flow.discount), weight)

    @property
    def states(self) -> range:
        """The states, from 0."""
        return range(len(self.reward))

    @property
    def actions(self) -> range:
        """The actions, from 0."""
        return range(len(self.reward[0]))

    def returns(self, policy: Policy) -> list[arb]:
        """The expected discounted reward plus entropy of the policy from each state."""
        size = len(self.reward)
        identity = arb_mat([[arb(int(s == t)) for t in self.states] for s in self.states])
        system = identity - self._transition(policy) * self.discount
        solved = system.solve(arb_mat(size, 1, self._earned(policy)))
        return [solved[s, 0] for s in self.states]

    def worth(self, policy: Policy) -> arb:
        """The policy's return from the initial law."""
        return mean(self.initial, self.returns(policy))

    def visits(self, policy: Policy) -> list[arb]:
        """The expected discounted number of visits of each state, summed forward in time.

        What is still to come is below 1e-18 and is added as a radius.
        """
        transition, law = self._transition(policy), arb_mat([list(self.initial)])
        total, factor = arb_mat(1, len(self.initial)), arb(1)
        while factor > _REMAINDER:
            total += law * factor
            law, factor = law * transition, factor * self.discount
        rest = arb(0, (factor / (1 - self.discount)).abs_upper())
        return [total[0, s] + rest for s in self.states]

    def action_values(self, policy: Policy) -> list[list[arb]]:
        """The expected return after one given action and then the policy, summed forward in time.

        The law of the state is propagated step by step until what is still to come is below 1e-18
        of the largest stage reward; the remainder is added as a radius.  No Bellman equation is used.
        """
        earned = self._earned(policy)
        largest = max((float(abs(e).abs_upper()) for e in earned), default=0.0)
        stage = arb_mat(len(earned), 1, earned)
        transition = self._transition(policy)
        pairs = [(s, a) for s in self.states for a in self.actions]
        law = arb_mat([list(self.kernel[s][a]) for s, a in pairs])
        total = arb_mat(len(pairs), 1, [self.reward[s][a] for s, a in pairs])
        factor = self.discount
        while factor > _REMAINDER:
            total += (law * stage) * factor
            law, factor = law * transition, factor * self.discount
        tail = arb(0, (factor * largest / (1 - self.discount)).abs_upper())
        width = len(self.reward[0])
        return [[total[s * width + a, 0] + tail for a in self.actions] for s in self.states]

    def _earned(self, policy: Policy) -> list[arb]:
        """The expected reward plus entropy of one stage in each state."""
        return [
            sum((earned_by(policy[s][a], self.reward[s][a], self.weight) for a in self.actions), arb(0))
            for s in self.states
        ]

    def _transition(self, policy: Policy) -> arb_mat:
        """The kernel of the state under the policy."""
        return arb_mat(
            [
                [
                    sum((policy[s][a] * self.kernel[s][a][t] for a in self.actions), arb(0))
                    for t in self.states
                ]
                for s in self.states
            ]
        )


def enclose_values(control: Control, solution: Solution) -> tuple[list[arb], list[arb]]:
    """Below: what the solver's policy earns from each state.  Above: its soft values, made feasible.

    V is dual feasible if V(s) >= weight * log sum_a exp((r + discount P V) / weight), the conjugate
    of the entropy, in every state; adding c to every V changes that by (1 - discount) c.

    Raises:
        NoConjugateError: if the entropy weight is not positive.
    """
    if control.weight < 0:
        raise NoConjugateError("the entropy weight is negative")
    below = control.returns(policy_of(solution.primal))
    values = [arb(float(v)) for v in np.ravel(next(iter(solution.multipliers.values())))]
    deficit = arb(0)
    for s in control.states:
        ahead = [
            control.reward[s][a] + control.discount * mean(control.kernel[s][a], values)
            for a in control.actions
        ]
        deficit = deficit.max(conjugate(ahead, control.weight) - values[s])
    raised = deficit / (1 - control.discount)
    return below, [v + raised for v in values]


def enclose_control(problem: Problem[Occupancy], evaluator: Evaluator, solution: Solution) -> tuple[arb, arb]:
    """The optimal value between two numbers: the initial law's mean of the states' enclosures.

    Raises:
        NoConjugateError: for a minimisation, which is not convex in the entropy.
    """
    if problem.sense is not Sense.MAXIMISE:
        raise NoConjugateError("only maximisation over occupancy measures is enclosed")
    control = Control.of(problem, evaluator)
    below, above = enclose_values(control, solution)
    return mean(control.initial, below), mean(control.initial, above)
