"""Discounted Markov decision processes with entropy at an instance, in ball arithmetic.

A policy is evaluated without any Bellman optimality equation: its returns solve a linear system, its
expected visits and action values are summed forward in time.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from flint import arb, arb_mat

from maxent.problems.constraints.bellman_flow import BellmanFlow
from maxent.problems.problem import Problem, Sense
from maxent.problems.spaces.space import Occupancy
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.control.policy import Policy, conjugate, earned_by, mean, policy_of
from maxent.verify.control.rewards import rewards_of
from maxent.verify.errors import NoConjugateError
from maxent.verify.programs.solve import Solution

_REMAINDER = 1e-18


@dataclass(frozen=True)
class Control:
    """A discounted decision process.

    It has rewards r[s][a], a kernel P[s][a][s'], an initial law of the state, a discount in [0, 1), and the
    weight of the entropy, in reward units.
    """

    reward: Sequence[Sequence[arb]]
    kernel: Sequence[Sequence[Sequence[arb]]]
    initial: Sequence[arb]
    discount: arb
    weight: arb

    @classmethod
    def of(cls, problem: Problem[Occupancy], evaluator: Evaluator) -> "Control":
        """The decision process that a problem states, at an instance.

        Raises:
            NoConjugateError: if a term is neither a reward nor causal entropy, or there is no Bellman flow.
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
        """The states, numbered from 0."""
        return range(len(self.reward))

    @property
    def actions(self) -> range:
        """The actions, numbered from 0."""
        return range(len(self.reward[0]))

    def returns(self, policy: Policy) -> list[arb]:
        """The expected discounted reward plus weighted entropy of the policy from each state."""
        size = len(self.reward)
        identity = arb_mat([[arb(int(s == t)) for t in self.states] for s in self.states])
        system = identity - self._transition(policy) * self.discount
        solved = system.solve(arb_mat(size, 1, self._earned(policy)))
        return [solved[s, 0] for s in self.states]

    def worth(self, policy: Policy) -> arb:
        """The policy's expected return under the initial law."""
        return mean(self.initial, self.returns(policy))

    def visits(self, policy: Policy) -> list[arb]:
        """The expected discounted number of visits of each state, summed forward in time.

        The sum stops when the discount factor falls below 1e-18; a bound on the rest is added as a radius.
        """
        transition, law = self._transition(policy), arb_mat([list(self.initial)])
        total, factor = arb_mat(1, len(self.initial)), arb(1)
        while factor > _REMAINDER:
            total += law * factor
            law, factor = law * transition, factor * self.discount
        rest = arb(0, (factor / (1 - self.discount)).abs_upper())
        return [total[0, s] + rest for s in self.states]

    def action_values(self, policy: Policy) -> list[list[arb]]:
        """The expected return, for each state and action, of taking the action and then following the policy.

        The law of the state is propagated in time until the discount factor falls below 1e-18; a bound on the
        rest is added as a radius.  No Bellman equation is used.
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
        """The policy's expected reward plus weighted entropy of one stage, in each state."""
        return [
            sum((earned_by(policy[s][a], self.reward[s][a], self.weight) for a in self.actions), arb(0))
            for s in self.states
        ]

    def _transition(self, policy: Policy) -> arb_mat:
        """The transition matrix of the state under the policy."""
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
    """A lower and an upper bound on the optimal value of each state, in reward units.

    The lower bounds are the returns of the solver's policy.  The upper bounds are its multipliers of the flow
    constraint, raised to be dual feasible: V bounds the optimal values from above if in every state
    V(s) >= weight * log sum_a exp((r + discount P V) / weight), and adding c to all of V adds
    (1 - discount) c to the difference of the two sides.

    Raises:
        NoConjugateError: if the entropy weight is negative.
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
    """A lower and an upper bound on the optimal value: the mean of the states' bounds under the initial law.

    Raises:
        NoConjugateError: for a minimisation, which is not convex in the entropy.
    """
    if problem.sense is not Sense.MAXIMISE:
        raise NoConjugateError("only maximisation over occupancy measures is enclosed")
    control = Control.of(problem, evaluator)
    below, above = enclose_values(control, solution)
    return mean(control.initial, below), mean(control.initial, above)
