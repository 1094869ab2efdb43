"""A failing instance is made simpler while it still fails."""

from __future__ import annotations

from fractions import Fraction

from sympy import IndexedBase, Symbol

from maxent.problems.parameters.instance import Instance
from maxent.problems.parameters.parameter import distribution, moment, probability, real
from maxent.verify.trials.simplify import simplified

n = Symbol("n", integer=True, positive=True)
x, U, p = Symbol("x", real=True), Symbol("U", real=True), Symbol("p", positive=True)
r, q = IndexedBase("r", real=True), IndexedBase("q", positive=True)
TRIES = 200


def test_a_number_becomes_the_simplest_at_which_it_still_fails() -> None:
    start = Instance("", {}, {"x": Fraction(987654, 1000)})
    found = simplified((real(x),), start, lambda i: i.values["x"] > 700, tries=TRIES)
    assert found.values["x"] == 1000


def test_outcomes_that_do_not_matter_are_left_out() -> None:
    start = Instance("", {"n": 30}, {"r": tuple(Fraction(k * 17, 100) for k in range(30))})
    found = simplified((real(r, n),), start, lambda i: max(i.values["r"]) > 3, tries=TRIES)
    assert len(found.values["r"]) == 1


def test_a_law_stays_a_law_and_a_small_mass_stays_small() -> None:
    masses = [Fraction(1), Fraction(123457), Fraction(765432)]
    start = Instance("", {"n": 3}, {"q": tuple(mass / sum(masses) for mass in masses)})
    found = simplified(
        (distribution(q, n),), start, lambda i: min(i.values["q"]) < Fraction(1, 1000), tries=TRIES
    )
    assert sum(found.values["q"]) == 1
    assert 0 < min(found.values["q"]) < Fraction(1, 1000)
    assert len(found.values["q"]) == 2


def test_only_instances_of_the_parameters_are_tried() -> None:
    given = (real(r, n), moment(U, r, n), probability(p))
    values = {"r": (Fraction(3, 7), Fraction(20, 7)), "U": Fraction(8, 7), "p": Fraction(7, 9)}
    tried: list[Instance] = []

    def breaks(instance: Instance) -> bool:
        tried.append(instance)
        return True

    simplified(given, Instance("", {"n": 2}, values), breaks, tries=TRIES)
    assert tried
    for instance in tried:
        assert min(instance.values["r"]) <= instance.values["U"] <= max(instance.values["r"])
        assert 0 < instance.values["p"] < 1


def test_it_stops_after_as_many_tries_as_it_is_given() -> None:
    tried: list[Instance] = []
    start = Instance("", {"n": 30}, {"r": tuple(Fraction(k, 17) for k in range(30))})
    found = simplified((real(r, n),), start, lambda i: tried.append(i) is not None, tries=5)
    assert len(tried) == 5
    assert found == start
