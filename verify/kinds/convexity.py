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
from maxent.verify.kinds._interval import Place, Position, ends, grid, signs
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
    name, sign, points = statement.variable.name, 1 if statement.convex else -1, grid(*known, trial)

    def value(x: arb) -> arb:
        return trial.evaluator.extended(**{name: x})(formula, at)

    finite = [(x, y) for x, y in ((x, value(x)) for x in points) if y.is_finite()]
    second = signs(
        lambda x: trial.evaluator.derivative(formula, name, x, 2, at), [x for x, _ in finite], sign, trial
    )
    finite_everywhere = len(finite) == len(points)
    between = [(low, _middle(value, low[0], high[0]), high) for low, high in pairwise(finite)]
    across = list(zip(finite, finite[1:], finite[2:], strict=False))
    kinks = [((a, value(a)), _middle(value, a, b), (b, value(b))) for a, b in second.undecided]
    gaps = [sign * (_chord(low, high, middle[0]) - middle[1]) for low, middle, high in (*between, *across)]
    for gap, three in zip(gaps, (*between, *across), strict=True):
        if gap < 0 or gap.is_zero():
            return _failure(statement, *three)
    turned = [three for three in kinks if sign * (_chord(three[0], three[2], three[1][0]) - three[1][1]) < 0]
    if turned:
        return _failure(statement, *turned[0])
    if second.against is not None:
        return _wrong_curvature(statement, *second.against)
    if not second.undecided and between:
        reach = f"from {show(finite[0][0])} to {show(finite[-1][0])}"
        return certain("midpoint", f"the second derivative has one sign {reach}")
    if 2 * sum(bool(gap > 0) for gap in gaps) > len(gaps):
        return certain("midpoint", f"strict at most of {len(gaps)} points of a grid to both ends")
    reason = "the balls are too wide" if finite_everywhere else "it is not finite everywhere"
    return inconclusive("midpoint", reason)


def _wrong_curvature(statement: Convexity, x: arb, curvature: arb) -> Observation:
    return fails(
        "midpoint",
        f"the formula does not bend that way in {statement.variable}",
        f"second derivative {'above' if statement.convex else 'below'} 0, or 0 at single points",
        f"second derivative {show(curvature)} at {show(x)}",
    )


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
