"""Discounted Markov decision processes with entropy at an instance, in ball arithmetic.

A policy is evaluated without any Bellman optimality equation: the inverse of I - discount * P, the expected
discounted visits of every state after each one, gives its returns, its action values and their slopes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from flint import arb, arb_mat

from maxent.problems.constraints.bellman_flow import BellmanFlow
from maxent.problems.problem import Problem, Sense
from maxent.problems.spaces.space import Occupancy
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.control.policy import Policy, best_law, conjugate, earned_by, mean, policy_of
from maxent.verify.control.rewards import rewards_of
from maxent.verify.errors import NoConjugateError
from maxent.verify.programs.solve import Solution

_IMPROVEMENTS = 100
"""Policy iteration converges quadratically; without entropy it stops after finitely many steps."""


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
        return self._system(policy).solve(arb_mat(size, 1, self._earned(policy))).entries()

    def worth(self, policy: Policy) -> arb:
        """The policy's expected return under the initial law."""
        return mean(self.initial, self.returns(policy))

    def visits(self, policy: Policy) -> list[arb]:
        """The expected discounted number of visits of each state."""
        start = arb_mat(len(self.initial), 1, list(self.initial))
        return self._system(policy).transpose().solve(start).entries()

    def action_values(self, policy: Policy) -> list[list[arb]]:
        """The expected return, for each state and action, of the action and then the policy."""
        return self.ahead(self.returns(policy))

    def slope(self, policy: Policy, direction: Sequence[Sequence[arb]]) -> arb:
        """The derivative of the return under the initial law as the policy moves in a direction.

        With V the returns, (I - discount P) V = earned, and P and the earned reward are linear in the policy.

        Raises:
            NoConjugateError: unless the entropy weight is 0.
        """
        if not self.weight.is_zero():
            raise NoConjugateError("the return of a policy is a sum of rewards")
        values = self.returns(policy)
        changed = [
            mean(direction[s], self.reward[s])
            + self.discount * sum((mean(change, values) for change in self._changes(direction, s)), arb(0))
            for s in self.states
        ]
        moved = self._system(policy).solve(arb_mat(len(changed), 1, changed)).entries()
        return mean(self.initial, moved)

    def _changes(self, direction: Sequence[Sequence[arb]], state: int) -> list[list[arb]]:
        """Each action's share of the change of the transition probabilities from a state."""
        return [[direction[state][a] * mass for mass in self.kernel[state][a]] for a in self.actions]

    def ahead(self, values: Sequence[arb]) -> list[list[arb]]:
        """r[s][a] plus the discounted mean of ``values``, a number for each state, in the next state."""
        return [
            [self.reward[s][a] + self.discount * mean(self.kernel[s][a], values) for a in self.actions]
            for s in self.states
        ]

    def improved(self, policy: Policy) -> tuple[Policy, list[arb]]:
        """The limit of policy iteration from a policy, and its returns; nothing about them is certified.

        Each step takes the best law of the action against the returns of the last one, which is Newton's
        method for the optimality equation.
        """
        values = self.returns(policy)
        for _ in range(_IMPROVEMENTS):
            better = [best_law(row, self.weight) for row in self.ahead([v.mid() for v in values])]
            after = self.returns(better)
            gained = max(float((y - x).mid()) for x, y in zip(values, after, strict=True))
            if not gained > 0:
                break
            policy, values = better, after
        return policy, values

    def _system(self, policy: Policy) -> arb_mat:
        """The matrix I - discount * P."""
        identity = arb_mat([[arb(int(s == t)) for t in self.states] for s in self.states])
        return identity - self._transition(policy) * self.discount

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


@dataclass(frozen=True)
class EnclosedValues:
    """A policy whose returns ``below`` and bounds ``above`` enclose the optimal values of the states.

    All are in reward units.
    """

    policy: Policy
    below: list[arb]
    above: list[arb]


def enclose_values(control: Control, solution: Solution) -> EnclosedValues:
    """A lower and an upper bound on the optimal value of each state, in reward units.

    The lower bounds are the returns of the solver's policy, improved.  The upper bounds are those returns, or
    the solver's multipliers of the flow constraint, raised to be dual feasible: V bounds the optimal values
    from above if in every state V(s) >= weight * log sum_a exp((r + discount P V) / weight), and adding c to
    all of V adds (1 - discount) c to the difference of the two sides.

    Raises:
        NoConjugateError: if the entropy weight is negative.
    """
    if control.weight < 0:
        raise NoConjugateError("the entropy weight is negative")
    policy, below = control.improved(policy_of(solution.primal))
    values = [arb(float(v)) for v in np.ravel(next(iter(solution.multipliers.values())))]
    bounds = [_raised(control, start) for start in ([v.mid() for v in below], values)]
    above = min(bounds, key=lambda bound: float(max((v.upper() for v in bound), key=float)))
    return EnclosedValues(policy, below, above)


def _raised(control: Control, values: Sequence[arb]) -> list[arb]:
    """The values raised until they are dual feasible."""
    deficit = arb(0)
    for row, value in zip(control.ahead(values), values, strict=True):
        deficit = deficit.max(conjugate(row, control.weight) - value)
    return [v + deficit / (1 - control.discount) for v in values]


def enclose_control(problem: Problem[Occupancy], evaluator: Evaluator, solution: Solution) -> tuple[arb, arb]:
    """A lower and an upper bound on the optimal value: the mean of the states' bounds under the initial law.

    Raises:
        NoConjugateError: for a minimisation, which is not convex in the entropy.
    """
    if problem.sense is not Sense.MAXIMISE:
        raise NoConjugateError("only maximisation over occupancy measures is enclosed")
    control = Control.of(problem, evaluator)
    found = enclose_values(control, solution)
    return mean(control.initial, found.below), mean(control.initial, found.above)
