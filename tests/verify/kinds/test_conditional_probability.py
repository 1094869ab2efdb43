"""Conditional laws of binary units: held, refuted, and undecided."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from maxent.problems import Claim
from maxent.problems.catalogue.boltzmann_machine._units import FIELD, INTERACTION, above_threshold
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")
RIGHT = above_threshold(INTERACTION + FIELD)


@pytest.fixture
def about(claim: Callable[..., Claim]) -> Claim:
    return claim("bm-energy-threshold-corrected")


@pytest.mark.parametrize(
    ("threshold", "on", "off"), [(-2, "0.880797", "0.119203"), (2, "0.119203", "0.880797")]
)
def test_one_unit_alone(about: Claim, trial: Callable[..., Trial], threshold: int, on: str, off: str) -> None:
    """A threshold raised from -2 to 2 lowers the activation; under the printed sign it raises it."""
    here = trial(about, {"n": 1}, v=((0,),), theta=(threshold,), T=1)
    assert {found.outcome for found in observe(RIGHT, here)} == {Outcome.HOLDS}
    wrong = observe(above_threshold(INTERACTION - FIELD), here)
    assert {(found.outcome, found.printed, found.actual) for found in wrong} == {(Outcome.FAILS, on, off)}


def test_three_units_against_the_solved_law(about: Claim, trial: Callable[..., Trial]) -> None:
    matrix = ((3, 1, "-1/2"), (0, -1, 2), ("1/3", "1/4", 1))
    here = trial(about, {"n": 3}, v=matrix, theta=("1/2", -1, "1/3"), T="3/4")
    found = observe(RIGHT, here)
    assert {each.outcome for each in found} == {Outcome.HOLDS}
    assert {each.check for each in found} == {"enumeration", "solved law"}
    assert len(found) == 2 * 3 * 2**3


def test_too_many_units_are_not_enumerated(about: Claim, trial: Callable[..., Trial]) -> None:
    row = (0,) * 9
    (found,) = observe(RIGHT, trial(about, {"n": 9}, v=(row,) * 9, theta=row, T=1))
    assert found.outcome is Outcome.INCONCLUSIVE
    assert "2^9" in found.detail
