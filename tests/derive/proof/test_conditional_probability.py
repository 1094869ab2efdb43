"""Conditional laws of binary units, proved for arbitrarily many."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sympy import Expr

from maxent.derive.proof import ProofOutcome, prove
from maxent.problems import ConditionalProbability
from maxent.problems.catalogue.boltzmann_machine._units import (
    FIELD,
    INTERACTION,
    T,
    above_threshold,
    k,
    s,
    theta,
    w,
)
from maxent.problems.catalogue.boltzmann_machine.bm_energy_threshold_corrected import CLAIM
from maxent.problems.expressions.notation import i, j, n, total

RIGHT = above_threshold(INTERACTION + FIELD)


PAIRS = total(total(w[i, j] * s[i] * s[j], i), j)


@pytest.mark.parametrize(
    ("energy", "outcome"),
    [
        (INTERACTION + FIELD, ProofOutcome.PROVED),
        (-PAIRS / 2 + FIELD, ProofOutcome.PROVED),
        (INTERACTION + FIELD + 1, ProofOutcome.PROVED),
        (INTERACTION - FIELD, ProofOutcome.OPEN),
        (-PAIRS + FIELD, ProofOutcome.OPEN),
        (INTERACTION, ProofOutcome.OPEN),
        (-INTERACTION + FIELD, ProofOutcome.OPEN),
        (INTERACTION + total(theta[i] ** 2 * s[i], i), ProofOutcome.OPEN),
    ],
)
def test_proofs_for_arbitrarily_many_units(energy: Expr, outcome: ProofOutcome) -> None:
    assert prove(replace(RIGHT, energy=energy), CLAIM).outcome is outcome


def test_the_temperature_is_part_of_what_is_asserted() -> None:
    hotter = replace(RIGHT, temperature=2 * T)
    assert isinstance(hotter, ConditionalProbability)
    assert (hotter.unit, hotter.size) == (k, n)
    assert prove(hotter, CLAIM).outcome is ProofOutcome.OPEN
