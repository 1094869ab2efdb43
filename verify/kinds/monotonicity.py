"""Testing that a formula is strictly increasing or decreasing, along a grid in ball arithmetic."""

from fractions import Fraction
from itertools import pairwise

from flint import arb
from sympy import Expr, oo

from maxent.problems.statements import Monotonicity
from maxent.verify.arithmetic.precision import exact, precision
from maxent.verify.arithmetic.truth import agree
from maxent.verify.findings.basis import CERTAIN, unmeasured
from maxent.verify.findings.observation import Observation, certain, fails, inconclusive, show
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_MANY_BITS = 4096
_CONSTANT = "its values agree to a thousand digits all along the grid"


def try_monotonicity(statement: Monotonicity, trial: Trial) -> list[Observation]:
    """Strictly ordered along a grid of the interval.

    Neighbours that agree to working precision refute it only where all of them do: a formula that
    saturates, or cancels to a tail, moves by less than that precision far out.
    """
    grid = _grid(trial, *statement.domain)
    values = [_at(trial, statement.formula, statement.variable.name, x) for x in grid]
    sign = 1 if statement.increasing else -1
    results = []
    finite = [(x, value) for x, value in zip(grid, values, strict=True) if value.is_finite()]
    if len(finite) < len(grid):
        results.append(inconclusive("monotone", "the formula is not finite everywhere on the interval"))
    constant = all(agree(before, after) for (_, before), (_, after) in pairwise(finite))
    for (x, before), (y, after) in pairwise(finite):
        step = sign * (after - before)
        if step > 0:
            results.append(certain("monotone", "strictly ordered on a grid of 23 points"))
        elif step < 0 or (constant and _constant(statement, trial, x, y)):
            printed, actual = f"{show(before)} at {show(x)}", f"{show(after)} at {show(y)}"
            reason = f"the formula does not move that way in {statement.variable}"
            decided = CERTAIN if step < 0 else unmeasured(_CONSTANT)
            results.append(fails("monotone", reason, printed, actual, decided))
        else:
            results.append(inconclusive("monotone", "two neighbours are not ordered"))
    return results


def _grid(trial: Trial, low: Expr, high: Expr) -> list[arb]:
    """23 points of the open interval; of a half-line, from 1/23 to 23 beyond its beginning."""
    start = trial.evaluator(low)
    if high is oo:
        return [start + exact(Fraction(k, 24 - k)) for k in range(1, 24)]
    width = trial.evaluator(high) - start
    return [start + width * exact(Fraction(k, 24)) for k in range(1, 24)]


def _constant(statement: Monotonicity, trial: Trial, x: arb, y: arb) -> bool:
    """Whether two values agree to a thousand digits as well: a tiny slope is a slope."""
    with precision(_MANY_BITS):
        sharp = Trial(trial.claim, trial.instance, trial.inside)
        before, after = (_at(sharp, statement.formula, statement.variable.name, z.mid()) for z in (x, y))
        return not before.is_finite() or bool((after - before).contains(0))


def _at(trial: Trial, formula: Expr, name: str, value: arb) -> arb:
    return trial.evaluator.extended(**{name: value})(formula)


TESTS: Tests = {Monotonicity: try_monotonicity}
