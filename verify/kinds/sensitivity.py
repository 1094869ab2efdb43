"""Testing how the optimal value moves with a parameter."""

from flint import arb

from problems.statement import Sensitivity
from verify.certificate import certify
from verify.observation import Observation, compare, inconclusive
from verify.quantities import STEP_EXPONENT
from verify.root import NoRootError
from verify.trial import Trial


def try_sensitivity(statement: Sensitivity, trial: Trial) -> list[Observation]:
    """Difference quotients of the enclosed optimal value on both sides of the parameter."""
    try:
        printed = trial.with_unknowns(statement.unknowns)(statement.formula)
    except NoRootError as failure:
        return [inconclusive("slope", str(failure))]
    name = statement.parameter.name
    centre = trial.evaluator(statement.parameter)
    step = arb(2) ** STEP_EXPONENT
    values = []
    for shift in (-step, arb(0), step):
        found = certify(trial.problem, trial.evaluator.extended(**{name: centre + shift}))
        values.append(found.lower.union(found.upper))
    actual = ((values[1] - values[0]) / step).union((values[2] - values[1]) / step)
    return [compare("slope", printed, actual, "difference quotients of the certified value")]
