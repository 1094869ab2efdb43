"""Testing whether a printed objective is strictly concave or convex."""

from random import Random

from flint import arb

from maxent.problems.spaces.space import Controlled, Euclidean, Space
from maxent.problems.statements import Curvature
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.observation import (
    Observation,
    certain,
    compare,
    fails,
    inconclusive,
    proves,
    show,
)
from maxent.verify.kinds._tests import Tests
from maxent.verify.programs import lower
from maxent.verify.trials.trial import Trial, random_distribution

_PAIRS = 6
_SPREAD = 10
_EVEN = 0.5
"""The share of points on the simplex whose entries are of one order of magnitude."""


def try_curvature(statement: Curvature, trial: Trial) -> list[Observation]:
    """CVXPY's rules of composition, and the strict midpoint inequality at random pairs of points.

    The printed objective is also compared with the problem's own at these points.

    Raises:
        UnevaluableError: for a problem over occupancy measures or trajectories.
    """
    space = trial.problem.space
    if isinstance(space, Controlled):
        raise UnevaluableError("curvature is tested over vectors only")
    if lower(trial.problem, trial.evaluator).convex:
        results = [proves("curvature", "CVXPY's rules of composition accept the objective in this sense")]
    else:
        results = [inconclusive("curvature", "CVXPY does not accept the objective in this sense")]
    reading, name = Reading.of(trial.problem, trial.evaluator), str(space.variable)

    def printed(point: tuple[arb, ...]) -> arb:
        return trial.evaluator.extended(**{name: point})(statement.objective)

    size, random = trial.evaluator.size(space.size), trial.random("curvature")
    for _ in range(_PAIRS):
        p, q = _point(space, size, random), _point(space, size, random)
        results.append(compare("objective", printed(p), reading.value(p), "printed against stated objective"))
        if not all((x - y).contains(0) for x, y in zip(p, q, strict=True)):
            middle = tuple((x + y) / 2 for x, y in zip(p, q, strict=True))
            sign = 1 if statement.concave else -1
            results.append(_midpoint(printed(middle), (printed(p) + printed(q)) / 2, sign, (p, q)))
    return results


def _point(space: Space, size: int, random: Random) -> tuple[arb, ...]:
    """A point of the space whose entries differ by many orders of magnitude."""
    scales = [arb(2) ** random.randint(-_SPREAD, _SPREAD) * random.randint(1, 40) for _ in range(size)]
    if not isinstance(space, Euclidean):
        if random.random() < _EVEN:
            return random_distribution(random, size)
        total = sum(scales, arb(0))
        return tuple(scale / total for scale in scales)
    if space.variable.is_positive:
        return tuple(scales)
    return tuple(random.choice((-1, 1)) * scale for scale in scales)


def _midpoint(middle: arb, mean: arb, sign: int, ends: tuple[tuple[arb, ...], ...]) -> Observation:
    excess = sign * (middle - mean)
    if excess > 0:
        return certain("midpoint", "strict midpoint inequality")
    if excess < 0:
        return fails(
            "midpoint",
            "the midpoint inequality fails",
            f"{show(middle)} at the midpoint of {show(ends[0])} and {show(ends[1])}",
            f"mean of the ends {show(mean)}",
        )
    return inconclusive("midpoint", "the balls are too wide")


TESTS: Tests = {Curvature: try_curvature}
