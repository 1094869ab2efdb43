"""Testing policy gradients against the slope of the return along a direction, in ball arithmetic."""

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from flint import arb

from maxent.problems.problem import over
from maxent.problems.spaces.space import Occupancy
from maxent.problems.statements import PolicyGradient
from maxent.verify.arithmetic.evaluator import Evaluator, Nested
from maxent.verify.arithmetic.precision import exact
from maxent.verify.control.discounted import Control
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.observation import Observation, compare, show
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial, random_distribution

_DIRECTIONS = 3
_FARTHEST = 12
"""The least probability of a skewed policy is about ten to minus this."""


def try_policy_gradient(statement: PolicyGradient, trial: Trial) -> list[Observation]:
    """The printed derivatives against the return's slope along three random directions.

    The directions keep the sum of the probabilities in each state.  One policy is of ordinary probabilities,
    another of probabilities of very different magnitudes.

    Raises:
        UnevaluableError: unless the problem is over discounted occupancy measures and without entropy.
    """
    if not over(statement.problem, Occupancy):
        raise UnevaluableError("a return belongs to a process")
    control = Control.of(statement.problem, trial.evaluator)
    if not control.weight.is_zero():
        raise UnevaluableError("the return of a policy is a sum of rewards")
    random, size = trial.random("policy gradient"), len(control.actions)
    ordinary = [random_distribution(random, size) for _ in control.states]
    skewed = [_skewed(random, size) for _ in control.states]
    return [
        seen
        for policy in (ordinary, skewed)
        for seen in _at(policy, statement, control, trial.evaluator, random)
    ]


def _at(
    policy: Sequence[Sequence[arb]],
    statement: PolicyGradient,
    control: Control,
    known: Evaluator,
    random: Random,
) -> list[Observation]:
    space = statement.problem.space
    assert isinstance(space, Occupancy)
    bound: dict[str, Nested] = {
        str(space.policy): tuple(tuple(row) for row in policy),
        str(space.action_value): tuple(tuple(row) for row in control.action_values(policy)),
        str(statement.visitation): tuple(control.visits(policy)),
    }
    evaluator = known.extended(**bound)
    slopes = [
        [evaluator(statement.formula, {space.state: s + 1, space.action: a + 1}) for a in control.actions]
        for s in control.states
    ]
    return [_along(_direction(random, control), control, policy, slopes) for _ in range(_DIRECTIONS)]


def _skewed(random: Random, size: int) -> tuple[arb, ...]:
    """A random probability vector whose entries differ by many orders of magnitude."""
    weights = [10 ** random.randint(0, _FARTHEST) for _ in range(size)]
    return tuple(exact(Fraction(weight, sum(weights))) for weight in weights)


def _direction(random: Random, control: Control) -> list[list[arb]]:
    """The difference of two random policies."""
    size = len(control.actions)
    pairs = [(random_distribution(random, size), random_distribution(random, size)) for _ in control.states]
    return [[x - y for x, y in zip(one, other, strict=True)] for one, other in pairs]


def _along(
    direction: list[list[arb]], control: Control, policy: Sequence[Sequence[arb]], slopes: list[list[arb]]
) -> Observation:
    actual = control.slope(policy, direction)
    products = ((g * v for g, v in zip(*rows, strict=True)) for rows in zip(slopes, direction, strict=True))
    printed = sum((product for row in products for product in row), arb(0))
    return compare("return", printed, actual, f"the slope of the return at the policy {show(policy[0])}")


TESTS: Tests = {PolicyGradient: try_policy_gradient}
