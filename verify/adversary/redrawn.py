"""Statements about an optimum, a flow or a law: the ordinary test at extreme instances, within the budget."""

from random import Random

from maxent.problems.statements import Statement
from maxent.verify.findings.finding import Check
from maxent.verify.trials.trial import Trial


def redrawn(statement: Statement, trials: tuple[Trial, ...], rng: Random, budget: float) -> Check | None:
    """The first certain failure of the ordinary test."""
    return None
