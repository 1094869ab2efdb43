"""Testing the derivative of the optimal value in a parameter."""

from flint import arb
from sympy import Symbol

from maxent.problems.statements import Sensitivity
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.certificates.certificate import certify
from maxent.verify.certificates.optimal_quantities import step_exponent
from maxent.verify.findings.observation import Observation, compare, fails, show
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial
from maxent.verify.trials.unknowns import at_some_root


def try_sensitivity(statement: Sensitivity, trial: Trial) -> list[Observation]:
    """The printed derivative against difference quotients of the enclosed optimal value on both sides."""
    solver = trial.certificate.solution.solver
    actual = trial.once(("slope", statement.parameter), lambda: _slope(statement.parameter, trial))

    def tested(evaluator: Evaluator) -> list[Observation]:
        words = "difference quotients of the certified value"
        return [compare("slope", evaluator(statement.formula), actual, words, solver=solver)]

    def without(reason: str) -> list[Observation]:
        found = f"the optimum is {show(trial.certificate.point)}"
        return [fails("slope", reason, "no value of the unknown", found)]

    if not statement.unknowns:
        return tested(trial.evaluator)
    return at_some_root("slope", trial, statement.unknowns, tested, without)


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
