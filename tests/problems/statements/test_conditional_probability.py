"""Conditional laws of binary units as data."""

from sympy import IndexedBase, Symbol

from maxent.problems import ConditionalProbability
from maxent.problems.expressions.notation import n

s, k, T = IndexedBase("s"), Symbol("k", integer=True), Symbol("T", positive=True)


def test_the_law_is_written_with_its_energy_and_its_temperature() -> None:
    written = ConditionalProbability(s, n, -s[1], T, k, s[k] / 2).written()
    assert [written.index(part) for part in (s[k] / 2, -s[1], T)] == sorted(
        written.index(part) for part in (s[k] / 2, -s[1], T)
    )


def test_the_probability_and_the_energy_may_be_misprinted() -> None:
    assert ConditionalProbability.printed_fields == ("formula", "energy")
