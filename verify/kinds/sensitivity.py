"""Testing the derivative of the optimal value in a parameter."""

from flint import arb
from sympy import Symbol

from maxent.problems.statements import Sensitivity
from maxent.verify.certificates.certificate import certify
from maxent.verify.certificates.optimal_quantities import step_exponent
from maxent.verify.errors import NoRootError
from maxent.verify.findings.basis import SEARCHED
from maxent.verify.findings.observation import Observation, compare, fails, show
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial


def try_sensitivity(statement: Sensitivity, trial: Trial) -> list[Observation]:
    """The printed derivative against difference quotients of the enclosed optimal value on both sides."""
    try:
        printed = trial.with_unknowns(statement.unknowns)(statement.formula)
    except NoRootError as failure:
        optimum = show(trial.certificate.point)
        found = f"the optimum is {optimum}"
        return [fails("slope", str(failure), "no value of the unknown", found, SEARCHED)]
    solver = trial.certificate.solution.solver
    actual = trial.once(("slope", statement.parameter), lambda: _slope(statement.parameter, trial))
    return [
        compare("slope", printed, actual, "difference quotients of the certified value", solver=solver),
    ]


def _slope(parameter: Symbol, trial: Trial) -> arb:
    """A ball around both one-sided difference quotients, which enclose the derivative of a concave value."""
    middle, centre = trial.certificate, trial.evaluator(parameter)
    step, values = arb(2) ** step_exponent(middle), []
    for shift in (-step, arb(0), step):
        moved = trial.evaluator.extended(**{parameter.name: centre + shift})
        found = certify(trial.problem, moved, middle)
        values.append(found.lower.union(found.upper))
    return ((values[1] - values[0]) / step).union((values[2] - values[1]) / step)


TESTS: Tests = {Sensitivity: try_sensitivity}
