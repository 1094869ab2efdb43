"""Conditional laws of binary units, proved for arbitrarily many."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sympy import Expr, Sum, Symbol, exp

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
from maxent.problems.parameters.parameter import count, real, temperature

if TYPE_CHECKING:
    from tests.derive.conftest import Attempt

x = Symbol("x", real=True)
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


@pytest.mark.parametrize(
    ("energy", "formula"),
    [
        (-Sum(x * s[i], (i, 1, n - 1)), 1 / (1 + exp(-x / T))),
        (-Sum(x * s[i], (i, 1, n + 1)), 1 / (1 + exp(-x / T))),
        (-x * s[k] * s[k + 1], 1 / (1 + exp(-x * s[k + 1] / T))),
    ],
    ids=["without the last", "beyond the last", "the next"],
)
def test_units_that_may_not_exist_prove_nothing(attempt: Attempt, energy: Expr, formula: Expr) -> None:
    given = (real(x), temperature(T), count(n))
    assert attempt(ConditionalProbability(s, n, energy, T, k, formula), given) is ProofOutcome.OPEN


def test_a_temperature_with_units_proves_nothing(attempt: Attempt) -> None:
    energy, hot = -total(x * s[i], i), T * (1 + s[k])
    law = ConditionalProbability(s, n, energy, hot, k, 1 / (1 + exp(-x / hot)))
    assert attempt(law, (real(x), temperature(T), count(n))) is ProofOutcome.OPEN
