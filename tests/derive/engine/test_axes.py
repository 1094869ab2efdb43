"""Outcomes that are tuples of indices: derived for their flat number, shown in the indices."""

from __future__ import annotations

from dataclasses import replace

from sympy import IndexedBase, Sum, Symbol, exp

from maxent.derive.algebra.canonical import equal
from maxent.derive.engine.axes import along_axes
from maxent.derive.engine.engine import derive
from maxent.derive.proof import ProofOutcome, prove
from maxent.problems import AtOptimum, Optimum
from maxent.problems.catalogue.ensembles import table_isobaric_partition, table_isobaric_partition_corrected
from maxent.problems.catalogue.ensembles._isobaric import (
    GIBBS_FREE_ENERGY,
    OVER_BOTH,
    OVER_VOLUMES,
    E,
    M,
    lam,
    p,
    pair,
    weight,
)
from maxent.problems.expressions.notation import i, j, k, n, t, total

RIGHT, WRONG = table_isobaric_partition_corrected.CLAIM, table_isobaric_partition.CLAIM
SPACE = GIBBS_FREE_ENERGY.space
c = IndexedBase("c", real=True)


def test_a_sum_over_outcomes_is_one_over_each_axis() -> None:
    y = Symbol("y", integer=True)
    flat = exp(E[pair]) / Sum(E[y] * c[t], (y, 1, n * M), (t, 1, M))
    along = along_axes(flat, SPACE)
    assert equal(along, exp(E[i, k]) / Sum(E[j, t] * c[k], (j, 1, n), (t, 1, M), (k, 1, M)))


def test_what_is_not_over_the_outcomes_stays() -> None:
    other = total(c[j], j) + c[k]
    assert along_axes(other, SPACE) == other


def test_the_printed_law_is_proved_with_both_sums_and_not_with_one() -> None:
    assert derive(GIBBS_FREE_ENERGY).attains
    assert prove(Optimum(weight(i, k) / OVER_BOTH), RIGHT).outcome is ProofOutcome.PROVED
    for printed in (weight(i, k) / OVER_VOLUMES, weight(i, k), weight(j, t) / OVER_BOTH):
        assert prove(Optimum(printed), WRONG).outcome is ProofOutcome.OPEN


def test_other_statements_about_tuples_are_left_open() -> None:
    statement = Optimum(weight(i, k), proportional=True)
    assert prove(statement, RIGHT).outcome is ProofOutcome.OPEN
    assert prove(AtOptimum(p[i, k], p[i, k]), RIGHT).outcome is ProofOutcome.OPEN
    assert prove(AtOptimum(lam, lam), replace(RIGHT)).outcome is ProofOutcome.OPEN
