"""The verdict of every combination of checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from maxent.problems.claims.verdict import Verdict
from maxent.verify.findings.basis import CERTAIN
from maxent.verify.findings.finding import Check, Leg, Outcome, Under, Witness
from maxent.verify.findings.judgement import judge

WITNESS = Witness({"n": "2"}, "1", "2", "they differ")
KINDS = tuple(
    (leg, outcome, witness)
    for leg in Leg
    for outcome in Outcome
    for witness in ((None, WITNESS) if outcome is Outcome.FAILS else (None,))
)


def check(leg: Leg, outcome: Outcome, witness: Witness | None = None) -> Check:
    decided = CERTAIN if outcome in (Outcome.HOLDS, Outcome.FAILS) else None
    return Check(leg.value, leg, outcome, f"{leg.value} {outcome.value}", decided, witness=witness)


def combinations() -> Iterator[tuple[Check, ...]]:
    """Every sequence of up to three checks, whatever leg, outcome and witness: all of them."""
    for length in range(4):
        for kinds in product(KINDS, repeat=length):
            yield tuple(check(*kind) for kind in kinds)


def expected(checks: tuple[Check, ...]) -> Verdict:
    """The algebra as a table over what occurs where."""
    occurring = {c.outcome for c in checks}
    solved = {c.outcome for c in checks if c.leg is Leg.SOLVED}
    symbolic = {c.outcome for c in checks if c.leg is not Leg.SOLVED}
    derived = {c.outcome for c in checks if c.leg is Leg.DERIVED}
    others_fail = any(c.outcome is Outcome.FAILS for c in checks if c.leg is not Leg.DERIVED)
    table = [
        (Outcome.HOLDS in derived and others_fail, Verdict.ERROR),
        (Outcome.FAILS in derived and solved - {Outcome.VACUOUS} == {Outcome.HOLDS}, Verdict.ERROR),
        (any(c.witness for c in checks if c.outcome is Outcome.FAILS), Verdict.REFUTED),
        (Outcome.ERROR in occurring, Verdict.ERROR),
        (Outcome.FAILS in occurring, Verdict.UNDECIDED),
        (Outcome.UNDEFINED in occurring, Verdict.UNDECIDED),
        (solved <= {Outcome.VACUOUS}, Verdict.VACUOUS),
        (solved != {Outcome.HOLDS}, Verdict.UNDECIDED),
        (symbolic != {Outcome.HOLDS}, Verdict.SUPPORTED),
    ]
    return next((verdict for applies, verdict in table if applies), Verdict.CONFIRMED)


def test_every_combination_of_up_to_three_checks_gets_the_verdict_of_the_table() -> None:
    for checks in combinations():
        assert judge(checks).verdict is expected(checks), [(c.leg, c.outcome) for c in checks]


def test_no_combination_with_a_failure_or_an_error_is_green() -> None:
    green = {Verdict.CONFIRMED, Verdict.SUPPORTED}
    for checks in combinations():
        if judge(checks).verdict in green:
            assert {c.outcome for c in checks} <= {Outcome.HOLDS, Outcome.INCONCLUSIVE, Outcome.VACUOUS}
            assert {c.outcome for c in checks if c.leg is Leg.SOLVED} == {Outcome.HOLDS}


def test_confirmed_needs_both_legs_and_nothing_open() -> None:
    for checks in combinations():
        if judge(checks).verdict is Verdict.CONFIRMED:
            assert {c.outcome for c in checks} == {Outcome.HOLDS}
            assert {c.leg is Leg.SOLVED for c in checks} == {True, False}


def test_the_order_of_the_checks_does_not_matter() -> None:
    for checks in combinations():
        assert judge(checks).verdict is judge(checks[::-1]).verdict


def test_taking_a_leg_away_never_makes_a_verdict_greener() -> None:
    rank = {Verdict.CONFIRMED: 2, Verdict.SUPPORTED: 1}
    for checks in combinations():
        whole = judge(checks)
        if (
            any(c.outcome in {Outcome.FAILS, Outcome.ERROR} for c in checks)
            or Verdict.REFUTED is whole.verdict
        ):
            continue
        for leg in (Leg.SOLVED, Leg.DERIVED):
            if all(c.outcome is Outcome.HOLDS for c in checks if c.leg is leg):
                rest = tuple(c for c in checks if c.leg is not leg)
                assert rank.get(judge(rest).verdict, 0) <= rank.get(whole.verdict, 0) or not checks


def test_a_refutation_carries_its_witness_and_its_words() -> None:
    judgement = judge([check(Leg.DERIVED, Outcome.INCONCLUSIVE), check(Leg.SOLVED, Outcome.FAILS, WITNESS)])
    assert judgement.verdict is Verdict.REFUTED
    assert judgement.witness is WITNESS
    assert judgement.reason == "solved fails"


def test_a_proof_and_a_witness_against_it_are_an_error_that_names_both() -> None:
    judgement = judge([check(Leg.DERIVED, Outcome.HOLDS), check(Leg.SOLVED, Outcome.FAILS, WITNESS)])
    assert judgement.verdict is Verdict.ERROR
    assert "derived holds" in judgement.reason
    assert "solved fails" in judgement.reason


def test_a_proof_of_one_statement_does_not_contradict_a_witness_against_another() -> None:
    proof, failed = check(Leg.DERIVED, Outcome.HOLDS), check(Leg.SOLVED, Outcome.FAILS, WITNESS)
    assert judge([proof, replace(failed, statement=1)]).verdict is Verdict.REFUTED
    assert judge([proof, replace(failed, under=Under.CONDITION)]).verdict is Verdict.REFUTED


@pytest.mark.parametrize(
    ("checks", "words"),
    [
        ([], "nothing was tested"),
        ([check(Leg.SOLVED, Outcome.VACUOUS)], "solved vacuous"),
        ([check(Leg.SOLVED, Outcome.INCONCLUSIVE)], "solved inconclusive"),
        ([check(Leg.SOLVED, Outcome.HOLDS)], "nothing was derived"),
        (
            [check(Leg.SOLVED, Outcome.HOLDS), check(Leg.DERIVED, Outcome.INCONCLUSIVE)],
            "derived inconclusive",
        ),
        ([check(Leg.SOLVED, Outcome.ERROR)], "solved error"),
        ([check(Leg.REPLAY, Outcome.FAILS)], "no instance shows it"),
    ],
)
def test_what_is_not_confirmed_says_why(checks: list[Check], words: str) -> None:
    assert words in judge(checks).reason


def test_the_evidence_is_kept_as_it_was() -> None:
    checks = tuple(check(leg, Outcome.HOLDS) for leg in Leg)
    assert judge(checks).checks == checks
