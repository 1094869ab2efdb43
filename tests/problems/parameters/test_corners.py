"""Corners: the special values of parameters at which a formula that is right elsewhere fails."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from sympy import IndexedBase, Symbol

from maxent.problems.parameters.corners import corners
from maxent.problems.parameters.instance import Instance
from maxent.problems.parameters.parameter import (
    Parameter,
    count,
    discount,
    distribution,
    entropy_level,
    indicator,
    moment,
    positive_definite,
    probability,
    real,
    temperature,
)

n = Symbol("n", integer=True, positive=True)
x, y, U = (Symbol(name, real=True) for name in "xyU")
p, tau = Symbol("p", positive=True), Symbol("tau", positive=True)
E, r = IndexedBase("E", real=True), IndexedBase("r", real=True)
q = IndexedBase("q", positive=True)


def at(*given: Parameter, ends_only: bool = False) -> list[Instance]:
    return list(corners(given, "seed", ends_only=ends_only))


def values(found: list[Instance], name: str) -> set[object]:
    return {instance.values[name] for instance in found}


def test_a_moment_takes_both_ends_of_its_range_also_where_solving_is_dear() -> None:
    for ends_only in (False, True):
        found = at(real(E, n), moment(U, E, n), ends_only=ends_only)
        pairs = [(instance.values["U"], instance.values["E"]) for instance in found]
        assert any(mean == max(energies) > min(energies) for mean, energies in pairs)
        assert any(mean == min(energies) < max(energies) for mean, energies in pairs)
        assert all(min(energies) <= mean <= max(energies) for mean, energies in pairs)


def test_every_subset_of_entries_ties_in_some_corner() -> None:
    found = values(at(real(r, n)), "r")
    for pattern in product((0, 1), repeat=3):
        assert any(
            len(vector) == 3
            and len({v for v, bit in zip(vector, pattern, strict=True) if bit}) <= 1
            and len(set(vector)) == len(set(pattern))
            for vector in found
        )
    assert (0, 0, 1) in found
    assert (1, 1, 0) in found


def test_one_of_two_arrays_vanishes_while_the_other_does_not() -> None:
    found = at(real(E, n), real(r, n))
    assert any(set(i.values["E"]) == {0} and set(i.values["r"]) != {0} for i in found)
    assert any(set(i.values["r"]) == {0} and set(i.values["E"]) != {0} for i in found)
    assert any(set(i.values["r"]) == set(i.values["E"]) == {0} for i in found)


def test_parameters_of_one_domain_are_equal_in_some_corner() -> None:
    assert any(i.values["x"] == i.values["y"] for i in at(real(x), real(y)))
    assert any(
        i.values["E"] == i.values["r"] and len(set(i.values["E"])) > 1 for i in at(real(E, n), real(r, n))
    )


@pytest.mark.parametrize(
    ("parameter", "wanted"),
    [
        (real(x), {0, 1, -1, Fraction(1, 2), 1000}),
        (probability(p), {Fraction(1, 2), Fraction(999, 1000)}),
        (discount(Symbol("gamma", nonnegative=True)), {0}),
        (temperature(tau), {1, 1000, Fraction(1, 1000)}),
        (count(Symbol("m", integer=True, positive=True)), {1, 2, 3}),
    ],
)
def test_a_number_takes_the_special_values_of_its_domain(parameter: Parameter, wanted: set[object]) -> None:
    assert wanted <= values(at(parameter), parameter.name)


def test_open_ends_are_approached_and_never_reached() -> None:
    assert all(0 < value < 1 for value in values(at(probability(p)), "p"))
    assert all(0 <= value < 1 for value in values(at(discount(x)), "x"))
    assert all(value > 0 for value in values(at(temperature(tau)), "tau"))
    levels = at(entropy_level(Symbol("H", positive=True), n))
    assert all(0 < i.values["H"] < 1.0986 and i.sizes["n"] > 1 for i in levels)


def test_masses_vanish_only_where_the_symbol_lets_them() -> None:
    assert all(min(law) > 0 for law in values(at(distribution(q, n)), "q"))
    closed = values(at(distribution(IndexedBase("w", nonnegative=True), n)), "w")
    assert (1, 0) in closed
    assert (Fraction(1, 2), 0, Fraction(1, 2)) in closed
    assert all(sum(law) == 1 for law in closed)


def test_there_is_one_outcome_unless_the_domain_needs_two() -> None:
    assert 1 in {instance.sizes["n"] for instance in at(real(r, n))}
    c = IndexedBase("c", integer=True, nonnegative=True)
    assert all(len(set(i.values["c"])) == 2 for i in at(real(r, n), indicator(c, n)))


def test_matrices_are_positive_definite() -> None:
    for matrix in values(at(positive_definite(IndexedBase("F", real=True), n)), "F"):
        if len(matrix) == 2:
            (a, b), (c, d) = matrix
            assert (b == c, a > 0, a * d > b * c) == (True, True, True)


def test_they_are_the_same_every_time_and_no_two_are_equal() -> None:
    given = (real(E, n), moment(U, E, n), temperature(tau))
    found = at(*given)
    assert found == at(*given)
    assert len({repr((i.sizes, i.values)) for i in found}) == len(found)
    assert len({i.label for i in found}) == len(found)
