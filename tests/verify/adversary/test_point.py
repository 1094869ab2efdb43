"""Points and the instances that they stand for."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
from sympy import Function, IndexedBase, Symbol

from maxent.problems.expressions.notation import A, S, n
from maxent.problems.parameters.instance import instances
from maxent.problems.parameters.parameter import (
    Parameter,
    convex_function,
    count,
    discount,
    distribution,
    entropy_level,
    indicator,
    moment,
    positive,
    positive_definite,
    probability,
    real,
    trial_law,
)
from maxent.problems.parameters.validation.instances import instance_of
from maxent.verify.adversary.drawing import random_point
from maxent.verify.adversary.moves import moved
from maxent.verify.adversary.point import Point, instance_at, point_of, with_trials
from maxent.verify.adversary.terrain import Terrain

r, p = IndexedBase("r", real=True), IndexedBase("p", positive=True)
p0, kernel = IndexedBase("p0", nonnegative=True), IndexedBase("P", positive=True)
U, h, gamma, m = (Symbol(name, real=True) for name in ("U", "h", "gamma", "m"))
c, G, law = IndexedBase("c", nonnegative=True), IndexedBase("G", real=True), IndexedBase("q", positive=True)
psi = Function("psi")

GIVEN: dict[str, tuple[Parameter, ...]] = {
    "arrays": (real(r, n), positive(p, n)),
    "laws": (distribution(p, n), distribution(p0, n)),
    "kernels": (distribution(kernel, S, A),),
    "numbers": (probability(U), discount(gamma), count(m)),
    "a moment": (real(r, n), moment(U, r, n)),
    "a level": (distribution(p, n), entropy_level(h, n)),
    "a set": (indicator(c, n),),
    "a matrix": (positive_definite(G, n),),
    "a function": (convex_function(psi),),
    "trials": (trial_law(law, n, U, m),),
}


def terrain(given: tuple[Parameter, ...]) -> Terrain:
    parameters = with_trials(given)
    special = tuple(Fraction(number) for number in (0, 1, -1, 3))
    return Terrain(parameters, special, dict.fromkeys((each.name for each in parameters), 100))


@pytest.mark.parametrize("name", GIVEN)
def test_random_and_moved_points_are_instances_of_the_parameters(name: str) -> None:
    where, rng = terrain(GIVEN[name]), Random(1)  # noqa: S311 - no secrets
    found = 0
    for _ in range(40):
        point = random_point(where, dict.fromkeys(where.names, 3), rng)
        for _ in range(3):
            point = moved(point, where, rng)
            instance = instance_at(point, where.parameters)
            if instance is not None:
                found += 1
                assert instance_of(where.parameters, instance.values).values == instance.values
    assert found > 50


@pytest.mark.parametrize("name", sorted(set(GIVEN) - {"a matrix", "a level"}))
def test_a_drawn_instance_is_a_point(name: str) -> None:
    where = terrain(GIVEN[name])
    for instance in instances(GIVEN[name], "seed"):
        point = point_of(instance, where.parameters)
        if point is not None:
            again = instance_at(point, where.parameters)
            assert again is not None
            assert all(again.values[each] == value for each, value in instance.values.items())


def test_a_law_without_mass_is_no_instance() -> None:
    zero = Point({"n": 2}, {"p0": (Fraction(0), Fraction(0))})
    assert instance_at(zero, (distribution(p0, n),)) is None


def test_the_sizes_reach_far() -> None:
    where = terrain(GIVEN["laws"])
    point = random_point(where, {"n": 2000}, Random(0), level=True)  # noqa: S311 - no secrets
    instance = instance_at(point, where.parameters)
    assert instance is not None
    assert instance.values["p"] == (Fraction(1, 2000),) * 2000
