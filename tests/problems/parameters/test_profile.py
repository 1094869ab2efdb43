"""Profiles: the round instance first, the generic ones, and the edge cases of each domain."""

from fractions import Fraction

import pytest
from sympy import Function, IndexedBase, Symbol

from maxent.problems.expressions.notation import A, S, n
from maxent.problems.parameters.instance import Instance, instances
from maxent.problems.parameters.parameter import (
    Domain,
    Parameter,
    convex_function,
    discount,
    distribution,
    entropy_level,
    inverse_temperature,
    moment,
    positive,
    probability,
    real,
    temperature,
    trial_law,
)
from maxent.problems.parameters.profile import Profile
from maxent.problems.parameters.trial_functions import CONVEX_FUNCTIONS

r, q, P, w, law = (IndexedBase(name) for name in ("r", "q", "P", "w", "law"))
U, T, b, p, gamma, h, x, K = (Symbol(name) for name in ("U", "T", "b", "p", "gamma", "h", "x", "K"))
psi = Function("psi")

OVER_OUTCOMES = (real(r, n), distribution(q, n), moment(U, r, n))
SCALARS = (temperature(T), inverse_temperature(b), probability(p), discount(gamma), positive(x))
CONTROL = (real(r, S, A), distribution(P, S, A, S))


def profile(found: Instance) -> Profile:
    return next(profile for profile in Profile if found.label.startswith(profile.value))


def test_the_first_instance_is_the_small_round_one() -> None:
    first = next(instances((*OVER_OUTCOMES, *SCALARS), "0"))
    assert first.sizes == {"n": 2}
    assert first.values["r"] == (1, 0)
    assert first.values["q"] == (Fraction(1, 4), Fraction(3, 4))
    assert first.values["T"] == first.values["b"] == first.values["x"] == 1
    assert first.values["gamma"] == Fraction(1, 2)


def test_there_are_ties_and_one_outcome_and_cold_and_hot_instances() -> None:
    found = {profile(one): one for one in instances((*OVER_OUTCOMES, *SCALARS), "0")}
    assert found[Profile.SINGLE].sizes == {"n": 1}
    tied = found[Profile.TIES].values["r"]
    assert tied[0] == tied[1] != tied[2]
    assert found[Profile.COLD].values["T"] == Fraction(1, 40) == 1 / found[Profile.COLD].values["b"]
    assert found[Profile.HOT].values["T"] == 200 == 1 / found[Profile.HOT].values["b"]
    assert found[Profile.LARGE].sizes["n"] >= 100


def test_a_moment_is_also_tried_at_the_end_of_its_range() -> None:
    (boundary,) = (one for one in instances(OVER_OUTCOMES, "0") if profile(one) is Profile.BOUNDARY)
    assert boundary.values["U"] == min(boundary.values["r"])
    assert not any(profile(one) is Profile.BOUNDARY for one in instances((real(r, n),), "0"))


def test_generic_instances_give_different_indices_different_sizes() -> None:
    generic = [one for one in instances(CONTROL, "0") if profile(one) is Profile.GENERIC]
    assert generic
    assert all(one.sizes["S"] != one.sizes["A"] for one in generic)


@pytest.mark.parametrize("given", [CONTROL, (trial_law(law, n, p, K),), SCALARS])
def test_many_outcomes_are_tried_only_where_one_index_runs_over_them(given: tuple[Parameter, ...]) -> None:
    assert not any(profile(one) is Profile.LARGE for one in instances(given, "0"))


def test_convex_functions_take_turns_and_include_two_without_the_same_curvature() -> None:
    found = {one.values["psi"] for one in instances((convex_function(psi), positive(w, n)), "0")}
    assert found <= set(CONVEX_FUNCTIONS)
    assert len(found) >= 2


def test_the_statistic_may_be_declared_after_its_moment() -> None:
    for found in instances((moment(U, r, n), real(r, n)), "0"):
        assert min(found.values["r"]) <= found.values["U"] <= max(found.values["r"])


@pytest.mark.parametrize(
    "parameter", [Parameter(x, Domain.DISTRIBUTION), Parameter(w, Domain.TEMPERATURE, (n,))]
)
def test_a_domain_and_a_shape_that_do_not_fit_are_refused(parameter: Parameter) -> None:
    with pytest.raises(ValueError, match=r"needs a shape|is not defined"):
        list(instances((parameter,), "0"))


def test_no_instance_is_tried_twice() -> None:
    values = [tuple(found.values.items()) for found in instances((probability(p), temperature(T)), "0")]
    assert len(values) == len(set(values))


def test_a_label_tells_the_sizes() -> None:
    for found in instances((trial_law(law, n, p, K),), "0"):
        assert f"n={found.sizes['n']}" in found.label


def test_one_outcome_is_not_tried_where_an_entropy_level_needs_two() -> None:
    assert all(found.values["h"] > 0 for found in instances((entropy_level(h, n), real(r, n)), "0"))
