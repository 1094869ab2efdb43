"""The numerical tests of each kind of statement at one instance; they use no derivation."""

from maxent.problems.registry import one_each
from maxent.problems.statements import KINDS, Statement
from maxent.verify.findings.observation import Observation
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_TESTS: Tests = one_each(__name__, "TESTS", KINDS)


def observe(statement: Statement, trial: Trial) -> list[Observation]:
    """The results of the statement's tests at the trial's instance.

    Raises:
        NoAnswerError: if the tests have no answer at this instance.
        IllTypedError: if a formula of the statement makes no sense at any instance.
    """
    return _TESTS[type(statement)](statement, trial)
