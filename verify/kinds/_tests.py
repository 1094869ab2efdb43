"""What a module of tests declares: for each kind that it serves, the function that tries a statement."""

from collections.abc import Callable, Mapping
from typing import Any

from maxent.problems.statements import Statement
from maxent.verify.findings.observation import Observation
from maxent.verify.trials.trial import Trial

Tests = Mapping[type[Statement], Callable[[Any, Trial], list[Observation]]]
"""``TESTS`` of a module: each function is given a statement of its own kind only, hence the Any."""
