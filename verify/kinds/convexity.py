"""Testing strict convexity or concavity on the whole interval, in balls.

The second derivative must have one sign between points that reach to both ends, and the midpoint inequality
must hold between these points, which also sees kinks.
"""

from collections.abc import Callable
from itertools import pairwise

from flint import arb
from sympy import Expr

from maxent.problems.statements import Convexity
from maxent.verify.arithmetic.truth import free_indices, positions
from maxent.verify.findings.observation import Observation, certain, fails, inconclusive, show, vacuous
from maxent.verify.kinds._interval import Position, ends, grid, signs
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

Place = tuple[arb, arb]
"""A point and the formula's value there."""


def try_convexity(statement: Convexity, trial: Trial) -> list[Observation]:
    """Whether the formula midway between points is below (above) the mean of its values at these."""
    formula = trial.concrete(statement.formula)
    indices = free_indices(trial.evaluator, formula, *statement.domain)
    return [_bends(statement, formula, trial, at) for at in positions(indices)]


def _bends(statement: Convexity, formula: Expr, trial: Trial, at: Position) -> Observation:
    known = ends(statement.domain, trial, at)
    if known is None:
        return vacuous("midpoint", "the interval is empty")
    name, sign, points = statement.variable.name, 1 if statement.convex else -1, grid(*known)

    def value(x: arb) -> arb:
        return trial.evaluator.extended(**{name: x})(formula, at)

    finite = [(x, y) for x, y in ((x, value(x)) for x in points) if y.is_finite()]
    bent, pairs = 0, list(pairwise(finite))
    between = [(low, _middle(value, low[0], high[0]), high) for low, high in pairs]
    across = zip(finite, finite[1:], finite[2:], strict=False)
    for low, middle, high in (*between, *across):
        gap = sign * (_chord(low, high, middle[0]) - middle[1])
        if gap < 0 or gap.is_zero():
            return _failure(statement, low, middle, high)
        bent += bool(gap > 0)
    second = signs(
        lambda x: trial.evaluator.derivative(formula, name, x, 2, at), [x for x, _ in finite], sign
    )
    if second.against is not None:
        x, curvature = second.against
        side = "above" if statement.convex else "below"
        return fails(
            "midpoint",
            f"the formula does not bend that way in {statement.variable}",
            f"second derivative {side} 0, or 0 at single points",
            f"second derivative {show(curvature)} at {show(x)}",
        )
    for one, other in second.undecided:  # a kink the other way
        low, high = (one, value(one)), (other, value(other))
        middle = _middle(value, one, other)
        if sign * (_chord(low, high, middle[0]) - middle[1]) < 0:
            return _failure(statement, low, middle, high)
    if not second.undecided and pairs:
        reach = f"from {show(finite[0][0])} to {show(finite[-1][0])}"
        return certain("midpoint", f"the second derivative has one sign {reach}")
    if bent > len(pairs):
        tried = 2 * len(pairs) - 1
        return certain("midpoint", f"strict at {bent} of {tried} midpoints on a grid to both ends")
    if len(finite) < len(points):
        return inconclusive("midpoint", "the formula is not finite everywhere on the interval")
    return inconclusive("midpoint", "the balls are too wide")


def _middle(value: Callable[[arb], arb], low: arb, high: arb) -> Place:
    middle = ((low + high) / 2).mid()
    return middle, value(middle)


def _chord(low: Place, high: Place, middle: arb) -> arb:
    """The chord's height at ``middle``, which need not be half way."""
    share = (middle - low[0]) / (high[0] - low[0])
    return low[1] + share * (high[1] - low[1])


def _failure(statement: Convexity, low: Place, middle: Place, high: Place) -> Observation:
    side, chord = "below" if statement.convex else "above", _chord(low, high, middle[0])
    printed = f"{side} {show(chord)}, the chord between {show(low[0])} and {show(high[0])}"
    actual = f"{show(middle[1])} at {show(middle[0])}"
    return fails("midpoint", f"the formula does not bend that way in {statement.variable}", printed, actual)


TESTS: Tests = {Convexity: try_convexity}
