"""Printed derivatives: proved, and left open where they are false."""

from __future__ import annotations

import pytest
from sympy import Expr, log

from maxent.derive.proof import ProofOutcome, prove
from maxent.problems import Slope
from maxent.problems.catalogue.policy_gradient import (
    ppo_clip_stops_rewarding,
    ppo_no_trust_region,
    ppo_not_natural_gradient,
)
from maxent.problems.catalogue.policy_gradient._clip import CLIPPED, SURROGATE, A, epsilon, rho, slope

PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
CLIP, FAR, SOMEWHERE = (
    module.CLAIM for module in (ppo_clip_stops_rewarding, ppo_no_trust_region, ppo_not_natural_gradient)
)


@pytest.mark.parametrize(
    ("formula", "printed", "outcome"),
    [
        (SURROGATE, slope(rho), PROVED),
        (rho**2 / 2, rho, PROVED),
        (log(rho), 1 / rho, PROVED),
        (SURROGATE, A, OPEN),
        (SURROGATE, -slope(rho), OPEN),
        (CLIPPED * A, slope(rho), OPEN),
        (SURROGATE, slope(rho - epsilon), OPEN),
        (log(rho), rho, OPEN),
    ],
)
def test_slopes(formula: Expr, printed: Expr, outcome: ProofOutcome) -> None:
    assert prove(Slope(formula, rho, printed), CLIP).outcome is outcome
