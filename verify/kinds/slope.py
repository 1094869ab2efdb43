"""Testing printed derivatives: by power series in balls, by difference quotients where there is a kink."""

from flint import arb
from sympy import Expr

from maxent.problems.statements import Slope
from maxent.verify.arithmetic.truth import NEGLIGIBLE, agree, relative
from maxent.verify.errors import UndefinedError, UnevaluableError
from maxent.verify.findings.basis import numerical
from maxent.verify.findings.observation import (
    Observation,
    apart,
    encloses,
    fails,
    inconclusive,
    show,
    vacuous,
    within,
)
from maxent.verify.kinds._sharper import sharper
from maxent.verify.kinds._tests import Tests
from maxent.verify.kinds._undefined import side, undefined
from maxent.verify.trials.trial import Trial

_STEP = arb(2) ** -40
_CLOSE = 1e-9
_FAR = 1e-6
_BECAUSE = "a quotient's error is the step, 1e-12, times a curvature that is moderate at these instances"


def try_slope(statement: Slope, trial: Trial) -> list[Observation]:
    """The printed derivative against the formula's own; VACUOUS at a kink."""
    formula, slope = trial.concrete(statement.formula), trial.concrete(statement.slope)
    name = statement.variable.name
    found = _derived(formula, slope, name, trial)
    if found is None:
        return [_quotients(formula, slope, name, trial)]
    if found.bound == NEGLIGIBLE:
        with sharper(trial, formula, slope) as sharp:
            again = None if sharp is None else _derived(formula, slope, name, sharp)
        return [again or found]
    return [found]


def _derived(formula: Expr, slope: Expr, name: str, trial: Trial) -> Observation | None:
    """The comparison with the derivative in balls; None where the formula has none in power series.

    Raises:
        UndefinedError: if the formula certainly has no value.
    """
    trial.evaluator(formula)
    centre = trial.evaluator.scalar(name)
    try:
        actual = trial.evaluator.derivative(formula, name, centre)
    except UnevaluableError:
        return None
    if not actual.is_finite():
        return None
    printed = side(lambda: trial.evaluator(slope))
    missing = undefined("slope", printed, actual)
    if missing is not None:
        return missing
    assert isinstance(printed, arb)
    same = agree(printed, actual)
    if same is None:
        return inconclusive("slope", "the balls are too wide")
    if same:
        return encloses("slope", relative(printed, actual), NEGLIGIBLE, "the derivative in balls")
    return fails("slope", "the derivative differs", show(printed), show(actual), apart(printed, actual))


def _quotients(formula: Expr, slope: Expr, name: str, trial: Trial) -> Observation:
    """The comparison with difference quotients on both sides."""
    centre = trial.evaluator.scalar(name)
    try:
        below, here, above = (
            trial.evaluator.extended(**{name: centre + shift * _STEP})(formula) for shift in (-1, 0, 1)
        )
    except UndefinedError as failure:
        return inconclusive("slope", f"the formula has no value beside the point: {failure}")
    left, right = (here - below) / _STEP, (above - here) / _STEP
    if not (left.is_finite() and right.is_finite()):
        return inconclusive("slope", "the formula is not finite around the point")
    if relative(left, right) > _CLOSE:
        return vacuous("slope", "the two quotients differ: there is a kink here")
    printed = trial.evaluator(slope)
    off = max(relative(printed, left), relative(printed, right))
    if off <= _CLOSE:
        return within("slope", off, _CLOSE, _BECAUSE, "difference quotients on both sides")
    if off <= _FAR:
        return inconclusive("slope", f"difference quotients are {off:.0e} away")
    return fails(
        "slope", "the derivative differs", show(printed), show(right), numerical(off, _FAR, _BECAUSE)
    )


TESTS: Tests = {Slope: try_slope}
