"""Testing that a formula is strictly increasing or decreasing, on the whole interval, in balls."""

from itertools import pairwise

from flint import arb
from sympy import Expr, Symbol

from maxent.problems.statements import Monotonicity
from maxent.verify.arithmetic.precision import precision
from maxent.verify.arithmetic.truth import agree, free_indices, positions
from maxent.verify.findings.basis import CERTAIN, unmeasured
from maxent.verify.findings.observation import Observation, certain, fails, inconclusive, show, vacuous
from maxent.verify.kinds._interval import Place, Position, Signs, ends, grid, signs
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_MANY_BITS = 4096
_CONSTANT = "its values agree to a thousand digits all along the grid"


def try_monotonicity(statement: Monotonicity, trial: Trial) -> list[Observation]:
    """The sign of the derivative between points that reach to both ends, and the order of the values there.

    Neighbours that agree to working precision refute it only where all of them do, or where they are equal
    exactly: a formula that saturates, or cancels to a tail, moves by less than that precision far out.
    """
    formula = trial.concrete(statement.formula)
    indices = free_indices(trial.evaluator, formula, *statement.domain)
    return [_monotone(statement, formula, trial, at) for at in positions(indices)]


def _monotone(statement: Monotonicity, formula: Expr, trial: Trial, at: Position) -> Observation:
    known = ends(statement.domain, trial, at)
    if known is None:
        return vacuous("monotone", "the interval is empty")
    points, sign = grid(*known, trial), 1 if statement.increasing else -1
    places = [(x, _at(trial, formula, statement.variable, x, at)) for x in points]
    finite = [(x, value) for x, value in places if value.is_finite()]
    slopes = signs(
        lambda x: trial.evaluator.derivative(formula, statement.variable.name, x, 1, at),
        [x for x, _ in finite],
        sign,
        trial,
    )
    jumps = [
        [(z, _at(trial, formula, statement.variable, z, at)) for z in piece] for piece in slopes.undecided
    ]
    failed = _against(statement, slopes, [*pairwise(finite), *((one, other) for one, other in jumps)])
    if failed is not None:
        return failed
    if not slopes.undecided and len(finite) > 1:
        reach = f"from {show(finite[0][0])} to {show(finite[-1][0])}"
        return certain("monotone", f"the derivative has one sign {reach}")
    return _on_grid(statement, formula, trial, at, places)


def _against(statement: Monotonicity, slopes: Signs, pairs: list[tuple[Place, Place]]) -> Observation | None:
    """FAILS where two values, or a derivative, certainly have the other order or sign."""
    sign = 1 if statement.increasing else -1
    for before, after in pairs:
        step = sign * (after[1] - before[1])
        if step < 0 or step.is_zero():
            return _failure(statement, before, after)
    if slopes.against is None:
        return None
    x, slope = slopes.against
    return fails(
        "monotone",
        f"the formula does not move that way in {statement.variable}",
        f"slope {'above' if sign > 0 else 'below'} 0, or 0 at single points",
        f"slope {show(slope)} at {show(x)}",
    )


def _on_grid(
    statement: Monotonicity, formula: Expr, trial: Trial, at: Position, places: list[Place]
) -> Observation:
    """The order of neighbours, where the sign of the derivative is not certain on every piece."""
    finite = [(x, value) for x, value in places if value.is_finite()]
    pairs, sign = list(pairwise(finite)), 1 if statement.increasing else -1
    ordered = sum(bool(sign * (after - before) > 0) for (_, before), (_, after) in pairs)
    if not ordered and pairs and all(agree(before, after) for (_, before), (_, after) in pairs):
        first, last = finite[0], finite[-1]
        if _constant(statement, formula, trial, first[0], last[0], at):
            return _failure(statement, first, last, certainly=False)
    if 2 * ordered > len(pairs):
        return certain("monotone", f"strictly ordered at {ordered} of {len(pairs)} steps to both ends")
    if len(finite) < len(places):
        return inconclusive("monotone", "the formula is not finite everywhere on the interval")
    return inconclusive("monotone", "too few neighbours are ordered")


def _failure(statement: Monotonicity, before: Place, after: Place, *, certainly: bool = True) -> Observation:
    printed, actual = (f"{show(value)} at {show(x)}" for x, value in (before, after))
    reason = f"the formula does not move that way in {statement.variable}"
    return fails("monotone", reason, printed, actual, CERTAIN if certainly else unmeasured(_CONSTANT))


def _constant(statement: Monotonicity, formula: Expr, trial: Trial, x: arb, y: arb, at: Position) -> bool:
    """Whether two values agree to a thousand digits as well: a tiny slope is a slope."""
    with precision(_MANY_BITS):
        sharp = Trial(trial.claim, trial.instance, trial.inside)
        before, after = (_at(sharp, formula, statement.variable, z, at) for z in (x, y))
        return not before.is_finite() or bool((after - before).contains(0))


def _at(trial: Trial, formula: Expr, variable: Symbol, value: arb, at: Position) -> arb:
    return trial.evaluator.extended(**{variable.name: value})(formula, at)


TESTS: Tests = {Monotonicity: try_monotonicity}
