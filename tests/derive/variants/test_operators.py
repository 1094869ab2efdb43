"""The ways to get a claim wrong, by name."""

from __future__ import annotations

from functools import cache

import pytest

from maxent.derive.variants import OPERATORS, Target, Variant, equivalents, mutants
from maxent.problems.catalogue import Entry, entries
from maxent.problems.claims.verdict import Verdict

TRUE = [e for e in entries() if e.claim.expected is not Verdict.REFUTED]


def claim_id(entry: Entry) -> str:
    return entry.claim.id


@cache
def wrong_variants(identifier: str) -> list[Variant]:
    return next(list(mutants(entry.claim)) for entry in TRUE if entry.claim.id == identifier)


@pytest.mark.parametrize("entry", TRUE, ids=claim_id)
def test_every_claim_has_enough_variants_and_every_operator_a_name(entry: Entry) -> None:
    wrong, same = wrong_variants(entry.claim.id), list(equivalents(entry.claim))
    assert {variant.operator for variant in wrong} <= set(OPERATORS)
    printed = any(statement.printed_fields for statement in entry.claim.statements)
    enough, ways = (15, 5) if printed else (3, 4)  # without a formula there is little to get wrong
    assert (
        len({(variant.claim.problem, variant.claim.statements, variant.target) for variant in wrong})
        >= enough
    )
    assert len({(variant.claim.problem, variant.claim.statements) for variant in same}) >= ways
    for variant in (*wrong, *same):
        assert variant.claim != entry.claim
        assert variant.before != variant.after


def test_no_name_stands_for_nothing() -> None:
    """Every operator makes a variant of some claim; that no other name occurs is tested claim by claim."""
    unused = set(OPERATORS)
    assert len(OPERATORS) == len(unused)
    for entry in TRUE:
        if not unused:
            break
        unused -= {variant.operator for variant in mutants(entry.claim, tuple(unused))}
    assert not unused


@pytest.mark.parametrize("operator", ["flip-sign", "flip-sense", "reverse-direction", "drop-assumption"])
def test_an_operator_alone_makes_its_own_variants(operator: str) -> None:
    made = [variant for entry in TRUE for variant in mutants(entry.claim, (operator,))]
    assert {variant.operator for variant in made} == {operator}


@pytest.mark.parametrize(
    ("identifier", "operator", "before", "after"),
    [
        ("kl-gibbs-policy", "flip-sense", "maximise", "minimise"),
        ("kl-gibbs-policy", "swap-divergence", "-tau KL(pi || pi_ref)", "-tau KL(pi_ref || pi)"),
        ("kl-gibbs-policy", "drop-constraint", "total pi = 1", "nothing"),
        ("auto-tuning-argmin-corrected", "reverse-bound", "H(pi) >= H_bar", "H(pi) <= H_bar"),
        ("gd-proximal-form", "wrong-array", "eta <g, x>", "eta <x_t, x>"),
        ("tau-c-increasing-in-p", "reverse-direction", r"\text{increasing}", r"\text{decreasing}"),
        (
            "canonical-maxent",
            "drop-assumption",
            "the mean energy U lies strictly between the extreme energies",
            "nothing",
        ),
    ],
)
def test_a_variant_says_what_it_changed(identifier: str, operator: str, before: str, after: str) -> None:
    [claim] = [entry.claim for entry in entries() if entry.claim.id == identifier]
    made = [(variant.before, variant.after) for variant in mutants(claim, (operator,))]
    assert (before, after) in made


def test_a_printed_variant_leaves_the_problem_alone() -> None:
    for entry in TRUE[:3]:
        for variant in wrong_variants(entry.claim.id):
            assert (variant.claim.problem == entry.claim.problem) == (variant.target is not Target.PROBLEM)
