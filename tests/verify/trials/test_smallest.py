"""The smallest instance that contradicts a claim, and the numbers it is drawn from."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction

import pytest
from sympy import Function, IndexedBase, Lambda, Symbol

from maxent.problems import Instance
from maxent.problems.expressions.notation import A, S, n
from maxent.problems.parameters.parameter import (
    Parameter,
    convex_function,
    count,
    discount,
    distribution,
    entropy_level,
    indicator,
    inverse_temperature,
    moment,
    positive,
    probability,
    real,
    temperature,
    trial_law,
)
from maxent.verify.trials.smallest import smallest

r, q, c, P = (IndexedBase(name) for name in ("r", "q", "c", "P"))
U, H, tau, beta, w, gamma, x, K = (Symbol(name) for name in ("U", "H", "tau", "beta", "w", "gamma", "x", "K"))


def sampled(*given: Parameter) -> list[Instance]:
    """Every instance that a search meets which finds nothing."""
    met: list[Instance] = []

    def never(instance: Instance) -> bool:
        met.append(instance)
        return False

    assert smallest(given, never, tries=60) is None
    assert len(met) >= 4
    return met


def flat(value: object) -> Iterator[object]:
    if isinstance(value, tuple):
        for part in value:
            yield from flat(part)
    else:
        yield value


@pytest.mark.parametrize(
    ("parameter", "inside"),
    [
        (real(x), lambda v: abs(v) <= 3),
        (positive(x), lambda v: v > 0),
        (temperature(x), lambda v: v > 0),
        (inverse_temperature(x), lambda v: v > 0),
        (probability(x), lambda v: 0 < v < 1),
        (discount(x), lambda v: 0 <= v < 1),
        (count(x), lambda v: v >= 1 and v.denominator == 1),
    ],
)
def test_numbers_stay_in_their_domain(parameter: Parameter, inside: object) -> None:
    for instance in sampled(parameter):
        value = instance.values["x"]
        assert isinstance(value, Fraction)
        assert inside(value)


def test_laws_and_kernels_sum_to_one_and_have_full_support() -> None:
    for instance in sampled(distribution(q, n), distribution(P, S, A, S)):
        rows = [instance.values["q"], *(row for state in instance.values["P"] for row in state)]
        assert all(sum(row) == 1 and min(row) > 0 for row in rows)
        size = instance.sizes["S"]
        assert len(instance.values["P"]) == size
        assert all(len(row) == size for state in instance.values["P"] for row in state)


def test_what_depends_on_another_parameter_fits_it() -> None:
    for instance in sampled(moment(U, r, n), real(r, n), entropy_level(H, n), indicator(c, n)):
        values = instance.values
        assert min(values["r"]) <= values["U"] <= max(values["r"])
        assert 0 <= values["H"] < max(math.log(instance.sizes["n"]), 1e-9)
        assert set(values["c"]) <= {0, 1}


def test_a_trial_law_comes_with_its_success_probability_and_its_size() -> None:
    for instance in sampled(trial_law(q, n, x, K)):
        success, trials = instance.values["x"], instance.values["K"]
        assert instance.sizes["n"] == 2**trials
        assert instance.values["q"][0] == success**trials
        assert sum(instance.values["q"]) == 1


def test_a_function_is_one_of_the_known_convex_ones() -> None:
    for instance in sampled(convex_function(Function("psi")), positive(w)):
        assert isinstance(instance.values["psi"], Lambda)


def test_two_outcomes_come_before_one_and_five() -> None:
    found = smallest((real(r, n), temperature(tau)), lambda _: True, tries=50)
    assert found is not None
    assert found.sizes == {"n": 2}
    assert found.values["tau"] == 1


def test_a_vector_shrinks_to_distinct_entries() -> None:
    found = smallest((real(r, n),), lambda _: True, tries=50)
    assert found is not None
    assert len(set(found.values["r"])) == 2


def test_the_first_round_numbers_that_break_are_kept() -> None:
    def breaks(instance: Instance) -> bool:
        return instance.values["tau"] > 1 and sum(instance.values["q"][:1]) < Fraction(1, 2)

    found = smallest((temperature(tau), distribution(q, n)), breaks, tries=200)
    assert found is not None
    assert found.values == {"tau": 2, "q": (Fraction(1, 3), Fraction(2, 3))}


def test_the_search_ends_after_the_given_number_of_tries() -> None:
    calls = []
    assert smallest((real(r, n),), lambda instance: bool(calls.append(instance)), tries=7) is None
    assert len(calls) <= 7


def test_the_same_search_finds_the_same_instance() -> None:
    given = (real(r, n), distribution(q, n), temperature(beta), discount(gamma))

    def breaks(instance: Instance) -> bool:
        return max(instance.values["r"]) > 1 and instance.values["gamma"] > 0

    first, second = (smallest(given, breaks, tries=100) for _ in range(2))
    assert first is not None
    assert first == second
