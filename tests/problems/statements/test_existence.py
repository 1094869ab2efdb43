"""Existence statements as data."""

from fractions import Fraction

from sympy import Symbol

from maxent.problems import Existence

x = Symbol("x", real=True)


def test_the_relation_is_written_and_its_witness_is_not() -> None:
    assert Existence(x > 0, ((x, Fraction(1)),)).written() == (r"\text{somewhere}\ ", x > 0)
