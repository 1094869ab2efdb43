"""Attained optima: proved, and left open where they are false."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sympy import Expr

from maxent.derive.proof import ProofOutcome, prove
from maxent.problems import Attainment
from maxent.problems.catalogue.policy_gradient import (
    ppo_clip_stops_rewarding,
    ppo_no_trust_region,
    ppo_not_natural_gradient,
)
from maxent.problems.catalogue.policy_gradient.ppo_no_trust_region import POLICY, c, delta, old, p
from maxent.problems.expressions.notation import i

PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
CLIP, FAR, SOMEWHERE = (
    module.CLAIM for module in (ppo_clip_stops_rewarding, ppo_no_trust_region, ppo_not_natural_gradient)
)


@pytest.mark.parametrize(
    ("formula", "outcome"),
    [
        (POLICY, PROVED),
        (POLICY.subs(delta, delta**2), PROVED),
        (POLICY.subs(delta, 1 - delta), OPEN),
        (old[i], OPEN),
        (2 * POLICY, OPEN),
        (c[i] * old[i] / p + delta * old[i], OPEN),
    ],
)
def test_points_that_attain_the_optimum(formula: Expr, outcome: ProofOutcome) -> None:
    assert prove(Attainment(formula), FAR).outcome is outcome


def test_without_its_assumptions_a_point_is_not_shown_to_attain_the_optimum() -> None:
    assert prove(Attainment(POLICY), replace(FAR, assumptions=())).outcome is OPEN
