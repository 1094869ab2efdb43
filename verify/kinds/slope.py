"""Testing printed derivatives by difference quotients in ball arithmetic."""

from flint import arb

from maxent.problems.statements import Slope
from maxent.verify.arithmetic.truth import relative
from maxent.verify.findings.basis import numerical
from maxent.verify.findings.observation import Observation, fails, inconclusive, show, vacuous, within
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_STEP = arb(2) ** -40
_CLOSE = 1e-9
_BECAUSE = "a quotient's error is the step, 1e-12, times a curvature that is moderate at these instances"


def try_slope(statement: Slope, trial: Trial) -> list[Observation]:
    """The printed derivative against the difference quotients on both sides; VACUOUS where these differ."""
    formula, name = trial.concrete(statement.formula), statement.variable.name
    centre = trial.evaluator(statement.variable)
    below, here, above = (
        trial.evaluator.extended(**{name: centre + shift * _STEP})(formula) for shift in (-1, 0, 1)
    )
    left, right = (here - below) / _STEP, (above - here) / _STEP
    if not (left.is_finite() and right.is_finite()):
        return [inconclusive("slope", "the formula is not finite around the point")]
    if relative(left, right) > _CLOSE:
        return [vacuous("slope", "the two quotients differ: there is a kink here")]
    printed = trial.evaluator(trial.concrete(statement.slope))
    apart = max(relative(printed, left), relative(printed, right))
    if apart <= _CLOSE:
        return [within("slope", apart, _CLOSE, _BECAUSE, "difference quotients on both sides")]
    decided = numerical(apart, _CLOSE, _BECAUSE)
    return [fails("slope", "the derivative differs", show(printed), show(right), decided)]


TESTS: Tests = {Slope: try_slope}
