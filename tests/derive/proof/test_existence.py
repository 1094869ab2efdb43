"""Existence statements, evaluated exactly at their witness."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from sympy import Symbol

from maxent.derive.proof import ProofOutcome, prove
from maxent.problems import Claim, Existence
from maxent.problems.catalogue.policy_gradient import (
    ppo_clip_stops_rewarding,
    ppo_no_trust_region,
    ppo_not_natural_gradient,
)
from maxent.problems.parameters.parameter import real

PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
CLIP, FAR, SOMEWHERE = (
    module.CLAIM for module in (ppo_clip_stops_rewarding, ppo_no_trust_region, ppo_not_natural_gradient)
)
(OCCURS,) = SOMEWHERE.statements
assert isinstance(OCCURS, Existence)


def test_an_occurrence_is_evaluated_exactly() -> None:
    assert prove(OCCURS, SOMEWHERE).outcome is PROVED
    relation = OCCURS.relation
    opposite = replace(OCCURS, relation=relation.func(relation.rhs, relation.lhs))
    assert prove(opposite, SOMEWHERE).outcome is OPEN


def test_an_occurrence_needs_every_parameter_of_its_witness() -> None:
    found = prove(replace(OCCURS, witness=OCCURS.witness[:1]), SOMEWHERE)
    assert found.outcome is OPEN
    assert "A" in found.reason


def test_a_witness_has_to_satisfy_the_assumptions() -> None:
    x = Symbol("x", real=True)
    occurs = Existence(x > 0, ((x, Fraction(1)),))
    about: Claim = replace(CLIP, given=(real(x),), statements=(occurs,), assumptions=(x > 2,))
    assert prove(occurs, about).outcome is OPEN
    assert prove(occurs, replace(about, assumptions=())).outcome is PROVED
