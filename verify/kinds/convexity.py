"""Testing strict convexity or concavity by the midpoint inequality on a grid, in balls."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise

from flint import arb
from sympy import Expr, Symbol, oo

from maxent.problems.statements import Convexity
from maxent.verify.arithmetic.precision import exact
from maxent.verify.arithmetic.truth import free_indices, positions
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.observation import Observation, certain, fails, inconclusive, show, vacuous
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

Position = Mapping[Symbol, int]

_POINTS = 24


def try_convexity(statement: Convexity, trial: Trial) -> list[Observation]:
    """Whether the formula midway between grid points is below (above) the mean of its values at these."""
    formula, name = trial.concrete(statement.formula), statement.variable.name
    results = []
    for at in positions(free_indices(trial.evaluator, formula, *statement.domain)):
        grid = _grid(statement, trial, at)
        if not grid:
            results.append(vacuous("midpoint", "the interval is empty"))
        for low, high in pairwise(grid):
            middle = (low + high) / 2
            ends = [trial.evaluator.extended(**{name: x})(formula, at) for x in (low, high)]
            value = trial.evaluator.extended(**{name: middle})(formula, at)
            results.append(_bend(statement, (ends[0] + ends[1]) / 2, value, (low, middle, high)))
    return results


def _bend(statement: Convexity, mean: arb, value: arb, where: tuple[arb, arb, arb]) -> Observation:
    """The strict midpoint inequality; it fails where both sides are equal and exact."""
    if not (mean.is_finite() and value.is_finite()):
        return inconclusive("midpoint", "the formula is not finite everywhere on the interval")
    low, middle, high = where
    gap = mean - value if statement.convex else value - mean
    if gap > 0:
        return certain("midpoint", f"strict between neighbours on a grid of {_POINTS - 1} points")
    if gap < 0 or gap.is_zero():
        side = "below" if statement.convex else "above"
        ends = f"at {show(low)} and {show(high)}"
        printed, actual = f"{side} {show(mean)}, the mean {ends}", f"{show(value)} at {show(middle)}"
        return fails(
            "midpoint", f"the formula does not bend that way in {statement.variable}", printed, actual
        )
    return inconclusive("midpoint", "the balls are too wide")


def _grid(statement: Convexity, trial: Trial, at: Position) -> list[arb]:
    """At most 23 exact numbers that are certainly in the open interval, in order; none if that is empty.

    On a half-line they reach 23 from its end, on the whole line 11 from 0 to either side.

    Raises:
        UnevaluableError: if it is undecided whether the interval is empty.
    """
    low, high = (_end(end, trial, at) for end in statement.domain)
    if not (low < high or low >= high):
        raise UnevaluableError("it is not decided whether the interval is empty")
    shares = [Fraction(k, _POINTS) for k in range(1, _POINTS)]
    if low.is_finite() and high.is_finite():
        points = [low + (high - low) * exact(share) for share in shares]
    elif low.is_finite():
        points = [low + exact(share / (1 - share)) for share in shares]
    elif high.is_finite():
        points = [high - exact(share / (1 - share)) for share in reversed(shares)]
    else:
        points = [exact((2 * share - 1) / (1 - abs(2 * share - 1))) for share in shares]
    return [x.mid() for x in points if low < x.mid() < high]


def _end(end: Expr, trial: Trial, at: Position) -> arb:
    if end in (oo, -oo):
        return arb.pos_inf() if end is oo else arb.neg_inf()
    return trial.evaluator(end, at)


TESTS: Tests = {Convexity: try_convexity}
