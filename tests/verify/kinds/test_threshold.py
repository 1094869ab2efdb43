"""Thresholds of stability: a slightly wrong one is wrong between it and the actual one only."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from maxent.problems import Claim
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds._threshold import at_thresholds
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

ACTUAL = Fraction(3, 7)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (ACTUAL, Outcome.HOLDS),
        (ACTUAL * Fraction(11, 10), Outcome.FAILS),
        (ACTUAL * (1 + Fraction(1, 10**10)), Outcome.FAILS),
        (ACTUAL**2, Outcome.FAILS),
    ],
    ids=["right", "off by a tenth", "off in its tenth digit", "squared"],
)
def test_a_wrong_threshold_is_closed_in_on(
    claim: Callable[..., Claim], trial: Callable[..., Trial], printed: Fraction, expected: Outcome
) -> None:
    here = trial(claim("tau-limits"), {"n": 2}, tau=1)

    def answered(at: Trial) -> tuple[tuple[bool, bool], ...]:
        tau = at.instance.values["tau"]
        assert isinstance(tau, Fraction)
        return ((tau < printed, tau < ACTUAL),)

    assert at_thresholds(here, answered).outcome is expected
