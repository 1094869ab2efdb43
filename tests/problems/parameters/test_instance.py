"""Instances: exact, deterministic in the seed, and inside the domains they are drawn from."""

import math
from collections.abc import Iterator
from fractions import Fraction

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st
from sympy import IndexedBase, Lambda, Symbol

from maxent.problems.catalogue import Entry, entries
from maxent.problems.expressions.notation import A, S, n
from maxent.problems.parameters.instance import instances
from maxent.problems.parameters.parameter import (
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
from maxent.problems.parameters.trial_functions import FUNCTIONS

r, q, c, m, P, w, law = (IndexedBase(name) for name in ("r", "q", "c", "m", "P", "w", "law"))
U, T, b, p, gamma, h, x, K = (Symbol(name) for name in ("U", "T", "b", "p", "gamma", "h", "x", "K"))

OVER_OUTCOMES = (real(r, n), distribution(q, n), indicator(c, n), positive(w, n), moment(U, r, n))
SCALARS = (temperature(T), inverse_temperature(b), probability(p), discount(gamma), positive(x), count(K))
CONTROL = (real(r, S, A), distribution(P, S, A, S))
SEEDS = st.text(max_size=8)
QUICK = settings(derandomize=True, max_examples=15, deadline=None)


def leaves(value: object) -> Iterator[object]:
    if isinstance(value, tuple):
        for item in value:
            yield from leaves(item)
    else:
        yield value


def rows(value: object) -> Iterator[tuple[Fraction, ...]]:
    """The innermost tuples."""
    assert isinstance(value, tuple)
    if isinstance(value[0], tuple):
        for item in value:
            yield from rows(item)
    else:
        yield value


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.claim.id)
def test_an_entrys_instances_are_deterministic_in_the_seed(entry: Entry) -> None:
    given = entry.claim.given
    assert list(instances(given, "17")) == list(instances(given, "17"))
    assert not given or list(instances(given, "17")) != list(instances(given, "18"))


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.claim.id)
def test_an_entrys_instances_give_every_parameter_an_exact_value(entry: Entry) -> None:
    for found in instances(entry.claim.given, "0"):
        for parameter in entry.claim.given:
            exact = Lambda if parameter.domain in FUNCTIONS else Fraction
            assert all(isinstance(leaf, exact) for leaf in leaves(found.values[parameter.name]))


@QUICK
@drawn(SEEDS)
def test_arrays_are_within_their_domains(seed: str) -> None:
    for found in instances(OVER_OUTCOMES, seed):
        size, values = found.sizes["n"], found.values
        assert all(len(values[name]) == size for name in ("r", "q", "c", "w"))
        assert sum(values["q"]) == 1
        assert all(number > 0 for name in ("q", "w") for number in values[name])
        assert set(values["c"]) == ({0, 1} if size >= 2 else {1})
        assert min(values["r"]) <= values["U"] <= max(values["r"])


@QUICK
@drawn(SEEDS)
def test_scalars_are_within_their_domains(seed: str) -> None:
    for found in instances(SCALARS, seed):
        assert all(found.values[name] > 0 for name in ("T", "b", "x"))
        assert 0 < found.values["p"] < 1
        assert 0 <= found.values["gamma"] < 1
        assert found.values["K"] >= 1
        assert found.values["K"].denominator == 1


@QUICK
@drawn(SEEDS)
def test_a_kernel_is_a_distribution_over_its_last_index(seed: str) -> None:
    for found in instances(CONTROL, seed):
        states, actions = found.sizes["S"], found.sizes["A"]
        kernel = found.values["P"]
        assert (len(kernel), len(kernel[0]), len(kernel[0][0])) == (states, actions, states)
        assert all(sum(row) == 1 and min(row) > 0 for row in rows(kernel))


@QUICK
@drawn(SEEDS)
def test_a_trial_law_lists_all_outcomes_and_the_all_correct_one_first(seed: str) -> None:
    for found in instances((trial_law(law, n, p, K),), seed):
        success, trials = found.values["p"], int(found.values["K"])
        assert 1 <= trials <= 5
        assert 0 < success < 1
        assert found.sizes["n"] == len(found.values["law"]) == 2**trials
        assert sum(found.values["law"]) == 1
        assert found.values["law"][0] == success**trials
        assert found.values["law"][-1] == (1 - success) ** trials


@QUICK
@drawn(SEEDS)
def test_an_entropy_level_leaves_room_on_both_sides(seed: str) -> None:
    for found in instances((entropy_level(h, n), real(r, n)), seed):
        if found.sizes["n"] >= 2:
            assert 0 < found.values["h"] < math.log(found.sizes["n"])


def test_a_law_that_is_only_nonnegative_may_vanish_somewhere() -> None:
    zeros, full = IndexedBase("zeros", nonnegative=True), IndexedBase("full", positive=True)
    drawn = list(instances((distribution(zeros, n), distribution(full, n)), "seed"))
    large = [each for each in drawn if each.sizes["n"] > 2]
    assert large
    assert all(each.values["zeros"][0] == 0 and sum(each.values["zeros"]) == 1 for each in large)  # type: ignore[index,arg-type]
    assert all(0 not in each.values["full"] for each in drawn)  # type: ignore[operator]
