"""Comparisons in which a side certainly has no value."""

from __future__ import annotations

from flint import arb

from maxent.verify.errors import UndefinedError, UnsolvedError
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds._undefined import side, undefined, undefined_at_optimum

NOTHING = UndefinedError("the logarithm of a negative number")


def raising() -> arb:
    raise NOTHING


def unsolved() -> tuple[arb, ...]:
    raise UnsolvedError("no solver returned a point")


def test_a_side_is_its_value_or_why_it_has_none() -> None:
    assert side(lambda: arb(2)) == 2
    assert side(raising) is NOTHING


def test_one_side_without_a_value_fails_only_against_a_finite_one() -> None:
    assert undefined("identity", arb(1), arb(2)) is None
    for sides in ((NOTHING, arb(1)), (arb(1), NOTHING)):
        found = undefined("identity", *sides)
        assert found is not None
        assert found.outcome is Outcome.FAILS
    beyond = undefined("identity", NOTHING, arb.pos_inf())
    assert beyond is not None
    assert beyond.outcome is Outcome.INCONCLUSIVE


def test_two_sides_without_a_value_mean_nothing() -> None:
    found = undefined("identity", NOTHING, NOTHING)
    assert found is not None
    assert found.outcome is Outcome.UNDEFINED


def test_a_printed_optimum_without_a_value_fails_where_the_optimum_is_enclosed() -> None:
    assert undefined_at_optimum("optimum", NOTHING, lambda: (arb(1), arb(0))).outcome is Outcome.FAILS
    assert undefined_at_optimum("optimum", NOTHING, unsolved).outcome is Outcome.INCONCLUSIVE
    assert undefined_at_optimum("optimum", NOTHING, lambda: (arb.nan(),)).outcome is Outcome.INCONCLUSIVE
