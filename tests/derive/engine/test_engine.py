"""One engine for every problem of the catalogue."""

from dataclasses import FrozenInstanceError
from functools import cache

import pytest
from sympy import Integer

from maxent.derive import Derivation, derivation_of, derive
from maxent.problems import Claim, Problem
from maxent.problems.catalogue import entries

CLAIMS = {entry.claim.id: entry.claim for entry in entries()}
WITH_PROBLEM = pytest.mark.parametrize(
    "claim", [claim for claim in CLAIMS.values() if claim.problem], ids=lambda claim: claim.id
)


@cache
def derived(name: str) -> Derivation:
    return derivation_of(CLAIMS[name])


def problem_of(claim: Claim) -> Problem:
    assert claim.problem is not None
    return claim.problem


STUCK = {
    "entropy-implies-gibbs-always": "a cap on the masses may bind",
    "mirror-descent-update": "the slope of an arbitrary mirror map has no known inverse",
    "natural-gradient-step": "the coordinates of a quadratic form are coupled",
    "ppo-no-trust-region": "the clipped surrogate has kinks",
}
NO_CLOSED_VALUE = ("reverse-kl-not-tilt",)


@WITH_PROBLEM
def test_every_problem_of_the_catalogue_has_a_derivation_or_says_where_it_ends(claim: Claim) -> None:
    derivation = derived(claim.id)
    assert (derivation.stuck is not None) == (claim.id in STUCK)
    if claim.id not in STUCK:
        assert derivation.optimum is not None
        assert (derivation.value is None) == (claim.id in NO_CLOSED_VALUE)


@WITH_PROBLEM
def test_only_the_wrong_sense_of_the_canonical_ensemble_is_not_attained(claim: Claim) -> None:
    wanted = None if claim.id in STUCK else claim.id != "canonical-ensemble-sign"
    assert derived(claim.id).attains is wanted


@WITH_PROBLEM
def test_a_derivation_is_for_symbolic_sizes(claim: Claim) -> None:
    sizes = set().union(*(size.free_symbols for size in problem_of(claim).space.sizes.values()))
    assert sizes <= derived(claim.id).steps[0].result.free_symbols


def test_a_claim_about_an_expression_has_no_lagrangian() -> None:
    with pytest.raises(ValueError, match="logistic-in-inverse-tau states no optimisation problem"):
        derivation_of(CLAIMS["logistic-in-inverse-tau"])


def test_the_same_problem_has_the_same_derivation() -> None:
    problem = problem_of(CLAIMS["maxent-soft-policy"])
    assert derive(problem) == derive(problem)


def test_a_derivation_is_immutable() -> None:
    derivation = derived("maxent-soft-policy")
    with pytest.raises(FrozenInstanceError):
        derivation.value = Integer(0)
