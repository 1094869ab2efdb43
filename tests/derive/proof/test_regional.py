"""Proofs region by region; a formula with an index is left open."""

from __future__ import annotations

from sympy import Integer, Max, Min

from maxent.derive.proof import ProofOutcome, prove
from maxent.problems import Identity, Inequality
from maxent.problems.catalogue.policy_gradient import (
    ppo_clip_stops_rewarding,
    ppo_no_trust_region,
    ppo_not_natural_gradient,
)
from maxent.problems.catalogue.policy_gradient._clip import CLIPPED, SURROGATE, A, capped, rho
from maxent.problems.catalogue.policy_gradient.ppo_no_trust_region import old
from maxent.problems.expressions.notation import i, total

PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
CLIP, FAR, SOMEWHERE = (
    module.CLAIM for module in (ppo_clip_stops_rewarding, ppo_no_trust_region, ppo_not_natural_gradient)
)


def test_a_component_under_a_sum_is_not_taken_for_one_number() -> None:
    whole = total(Max(old[i], old[1]), i)
    assert prove(Identity(whole, whole + 1), FAR).outcome is OPEN
    assert prove(Inequality(Min(whole, Integer(1)), 2 * whole), FAR).outcome is OPEN


def test_a_capped_gain_is_an_identity_of_regions() -> None:
    assert prove(Identity(SURROGATE, capped(rho)), CLIP).outcome is PROVED
    assert prove(Identity(CLIPPED * A, capped(rho)), CLIP).outcome is OPEN
