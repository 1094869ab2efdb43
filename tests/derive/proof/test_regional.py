"""Slopes, attained optima and occurrences: proved, and left open where they are false."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from sympy import Expr, Integer, Max, Min, Symbol, log

from maxent.derive.proof import ProofOutcome, prove
from maxent.problems import Attainment, Claim, Existence, Identity, Inequality, Slope
from maxent.problems.catalogue.policy_gradient import (
    ppo_clip_stops_rewarding,
    ppo_no_trust_region,
    ppo_not_natural_gradient,
)
from maxent.problems.catalogue.policy_gradient._clip import CLIPPED, SURROGATE, A, capped, epsilon, rho, slope
from maxent.problems.catalogue.policy_gradient.ppo_no_trust_region import POLICY, c, delta, old, p
from maxent.problems.expressions.notation import i, total

PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
CLIP, FAR, SOMEWHERE = (
    module.CLAIM for module in (ppo_clip_stops_rewarding, ppo_no_trust_region, ppo_not_natural_gradient)
)
(OCCURS,) = SOMEWHERE.statements
assert isinstance(OCCURS, Existence)


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


def test_a_component_under_a_sum_is_not_taken_for_one_number() -> None:
    whole = total(Max(old[i], old[1]), i)
    assert prove(Identity(whole, whole + 1), FAR).outcome is OPEN
    assert prove(Inequality(Min(whole, Integer(1)), 2 * whole), FAR).outcome is OPEN


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
    about: Claim = replace(CLIP, given=(), assumptions=(x > 2,))
    occurs = Existence(x > 0, ((x, Fraction(1)),))
    assert prove(occurs, about).outcome is OPEN
    assert prove(occurs, replace(about, assumptions=())).outcome is PROVED


def test_a_capped_gain_is_an_identity_of_regions() -> None:
    assert prove(Identity(SURROGATE, capped(rho)), CLIP).outcome is PROVED
    assert prove(Identity(CLIPPED * A, capped(rho)), CLIP).outcome is OPEN
