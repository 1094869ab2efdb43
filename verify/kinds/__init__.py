"""The numeric leg of every kind of statement: one function an instance, no knowledge of derivations."""

from maxent.problems.registry import one_each
from maxent.problems.statements import KINDS, Statement
from maxent.verify.findings.observation import Observation
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_TESTS: Tests = one_each(__name__, "TESTS", KINDS)


def observe(statement: Statement, trial: Trial) -> list[Observation]:
    """Test the statement at the trial's instance."""
    return _TESTS[type(statement)](statement, trial)
