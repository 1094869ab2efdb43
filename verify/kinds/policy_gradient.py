"""Testing policy gradients by central differences of the return in ball arithmetic."""

from collections.abc import Sequence
from random import Random

from flint import arb

from maxent.problems.problem import over
from maxent.problems.spaces.space import Occupancy
from maxent.problems.statements import PolicyGradient
from maxent.verify.arithmetic.evaluator import Nested
from maxent.verify.arithmetic.truth import relative
from maxent.verify.control.discounted import Control
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.basis import numerical
from maxent.verify.findings.observation import Observation, fails, show, within
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial, random_distribution

_STEP = arb(2) ** -60
_DIFFERENCE = 1e-15
_BECAUSE = "a central difference at step 2^-60 leaves an error of the step squared, and half the digits"
_DIRECTIONS = 3


def try_policy_gradient(statement: PolicyGradient, trial: Trial) -> list[Observation]:
    """The printed derivatives against central differences of the return along three random directions.

    The directions keep the sum of the probabilities in each state.

    Raises:
        UnevaluableError: unless the problem is over discounted occupancy measures and without entropy.
    """
    space = statement.problem.space
    if not over(statement.problem, Occupancy):
        raise UnevaluableError("a return belongs to a process")
    control = Control.of(statement.problem, trial.evaluator)
    if not control.weight.is_zero():
        raise UnevaluableError("the return of a policy is a sum of rewards")
    random = trial.random("policy gradient")
    policy = [random_distribution(random, len(control.actions)) for _ in control.states]
    bound: dict[str, Nested] = {
        str(space.policy): tuple(policy),
        str(space.action_value): tuple(tuple(row) for row in control.action_values(policy)),
        str(statement.visitation): tuple(control.visits(policy)),
    }
    evaluator = trial.evaluator.extended(**bound)
    slopes = [
        [evaluator(statement.formula, {space.state: s + 1, space.action: a + 1}) for a in control.actions]
        for s in control.states
    ]
    return [_along(_direction(random, control), control, policy, slopes) for _ in range(_DIRECTIONS)]


def _direction(random: Random, control: Control) -> list[list[arb]]:
    """The difference of two random policies."""
    size = len(control.actions)
    pairs = [(random_distribution(random, size), random_distribution(random, size)) for _ in control.states]
    return [[x - y for x, y in zip(one, other, strict=True)] for one, other in pairs]


def _along(
    direction: list[list[arb]], control: Control, policy: Sequence[Sequence[arb]], slopes: list[list[arb]]
) -> Observation:
    def worth(step: arb) -> arb:
        moved = [
            [p + step * v for p, v in zip(row, change, strict=True)]
            for row, change in zip(policy, direction, strict=True)
        ]
        return control.worth(moved)

    actual = (worth(_STEP) - worth(-_STEP)) / (2 * _STEP)
    products = ((g * v for g, v in zip(*rows, strict=True)) for rows in zip(slopes, direction, strict=True))
    printed = sum((product for row in products for product in row), arb(0))
    apart = relative(printed, actual)
    if apart <= _DIFFERENCE:
        return within("return", apart, _DIFFERENCE, _BECAUSE, "central differences of the return")
    detail = f"not the slope of the return at the policy {show(policy[0])}"
    return fails("return", detail, show(printed), show(actual), numerical(apart, _DIFFERENCE, _BECAUSE))


TESTS: Tests = {PolicyGradient: try_policy_gradient}
