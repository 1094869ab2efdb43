"""Fixtures: statements about motions, tested at given numbers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from maxent.problems import Claim, Statement
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

Seen = Callable[..., tuple[list[Observation], set[Outcome]]]


@pytest.fixture
def seen(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Seen:
    """What is observed at ref (.7, .2, .1), r (0, 1, 2), start (.2, .3, .5)."""

    def at(statement: Statement, **others: object) -> tuple[list[Observation], set[Outcome]]:
        numbers = {"q": ("7/10", "1/5", "1/10"), "r": (0, 1, 2), "x_0": ("1/5", "3/10", "1/2"), "tau": 1}
        here = trial(claim("tau-limits"), {"n": 3}, **{**numbers, "eta": "1/2", **others})
        found = observe(statement, here)
        return found, {each.outcome for each in found}

    return at


@pytest.fixture
def test_of(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Callable[..., list[Observation]]:
    def at(statement: Statement, **values: object) -> list[Observation]:
        known = {"x": ("1/2", 2), "y": (1, "1/3"), "g": (-1, "1/2"), "u": "2/3", "v": "5/4", **values}
        return observe(statement, trial(claim("bregman-nonneg"), {"n": 2}, **known))

    return at
