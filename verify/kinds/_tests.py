"""The type of the table ``TESTS`` in which each module here maps kinds of statements to their tests."""

from collections.abc import Callable, Mapping
from typing import Any

from maxent.problems.statements import Statement
from maxent.verify.findings.observation import Observation
from maxent.verify.trials.trial import Trial

Tests = Mapping[type[Statement], Callable[[Any, Trial], list[Observation]]]
"""A function for each kind of statement, which is given statements of that kind only: hence the Any."""
