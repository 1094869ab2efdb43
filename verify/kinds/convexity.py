"""Testing strict convexity or concavity on the whole interval, in balls.

The second derivative must have one sign between points that reach to both ends, and the midpoint inequality
must hold between these points, which also sees kinks.
"""

from itertools import pairwise

from flint import arb
from sympy import Expr

from maxent.problems.statements import Convexity
from maxent.verify.arithmetic.truth import free_indices, positions
from maxent.verify.findings.observation import Observation, certain, fails, inconclusive, show, vacuous
from maxent.verify.kinds._interval import Position, ends, grid, signs
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial


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
    for (low, one), (high, other) in pairs:
        middle = ((low + high) / 2).mid()
        gap = sign * (_chord(low, one, high, other, middle) - value(middle))
        if gap < 0 or gap.is_zero():
            return _failure(statement, (low, one), (high, other), (middle, value(middle)))
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
    if second.certified and pairs:
        reach = f"from {show(finite[0][0])} to {show(finite[-1][0])}"
        return certain("midpoint", f"the second derivative has one sign {reach}")
    if 2 * bent > len(pairs):
        return certain("midpoint", f"strict between {bent} of {len(pairs)} neighbours on a grid to both ends")
    if len(finite) < len(points):
        return inconclusive("midpoint", "the formula is not finite everywhere on the interval")
    return inconclusive("midpoint", "the balls are too wide")


def _chord(low: arb, one: arb, high: arb, other: arb, middle: arb) -> arb:
    """The chord's height at ``middle``, which rounding may have moved from half way."""
    share = (middle - low) / (high - low)
    return one + share * (other - one)


def _failure(
    statement: Convexity, low: tuple[arb, arb], high: tuple[arb, arb], middle: tuple[arb, arb]
) -> Observation:
    side = "below" if statement.convex else "above"
    chord = _chord(*low, *high, middle[0])
    printed = f"{side} {show(chord)}, the chord between {show(low[0])} and {show(high[0])}"
    actual = f"{show(middle[1])} at {show(middle[0])}"
    return fails("midpoint", f"the formula does not bend that way in {statement.variable}", printed, actual)


TESTS: Tests = {Convexity: try_convexity}
