"""From a claim to a finding: verdicts, conditions, witnesses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sympy import IndexedBase, Symbol, exp

from maxent.problems import Claim, Condition, Optimum, Verdict
from maxent.problems.catalogue import Entry
from maxent.problems.expressions.notation import i, n
from maxent.problems.problem import Sense
from maxent.verify.deciding import shrinking
from maxent.verify.deciding.decide import decide
from maxent.verify.findings.finding import Finding, Leg, Outcome, Under

Decided = Callable[..., Finding]
Catalogued = Callable[..., Entry]
tau, r = Symbol("tau", positive=True), IndexedBase("r", real=True)


@pytest.mark.parametrize(
    "claim_id",
    [
        "kl-gibbs-policy",
        "soft-bellman-q-optimal",
        "exponentiated-gradient",
        "binary-success-probability",
        "negative-entropy-bregman-kl",
        "fmin-equals-smax",
        "soft-value-lse-equivalence",
        "canonical-ensemble-sign",
        "canonical-ensemble-sign-corrected",
        "eg-sign-of-gradient",
        "auto-tuning-argmin",
    ],
)
def test_an_entry_of_each_family_and_verdict_comes_out_as_expected(decided: Decided, claim_id: str) -> None:
    finding = decided(claim_id)
    assert finding.as_expected, finding.reason


@pytest.mark.parametrize("expected", list(Verdict))
def test_the_expectation_is_never_read(decided: Decided, expected: Verdict) -> None:
    assert decided("helmholtz-definition", expected=expected).verdict is Verdict.CONFIRMED


def test_a_finding_carries_its_evidence_and_what_was_checked(decided: Decided) -> None:
    finding = decided("kl-gibbs-policy")
    assert {check.leg for check in finding.checks} == set(Leg)
    assert {check.outcome for check in finding.checks} == {Outcome.HOLDS}
    certificate = next(check for check in finding.checks if check.name == "certificate")
    assert certificate.residual <= 1e-9
    assert certificate.instances == 12
    assert finding.formulas
    assert finding.witness is None


def test_a_conditional_claim_shows_why_the_condition_is_needed(decided: Decided) -> None:
    finding = decided("negative-entropy-bregman-kl")
    assert finding.verdict is Verdict.CONDITIONAL
    assert finding.witness is not None
    masses = [sum(map(float, finding.witness.values[v].strip("()").split(", "))) for v in "xy"]
    assert masses[0] != masses[1]
    assert {check.under for check in finding.checks} == set(Under)
    assert finding.condition in finding.reason


def test_a_condition_that_does_not_help_leaves_the_claim_refuted(decided: Decided) -> None:
    beside_the_point = Condition("tau is above one", tau > 1)
    wrong = Optimum(exp(-r[i] / tau), proportional=True)
    finding = decided("kl-gibbs-policy", statements=(wrong,), condition=beside_the_point)
    assert finding.verdict is Verdict.REFUTED
    assert "REFUTED where tau is above one" in finding.reason


def test_a_condition_that_is_not_needed_is_not_claimed(decided: Decided) -> None:
    """CONDITIONAL requires a witness outside the condition, and a true claim has none."""
    unneeded = Condition("tau is above one", tau > 1)
    assert decided("kl-gibbs-policy", condition=unneeded).verdict is Verdict.CONFIRMED


def test_a_condition_that_nothing_satisfies_does_not_save_a_claim(decided: Decided) -> None:
    finding = decided("negative-entropy-bregman-kl", condition=Condition("never", n < 0))
    assert finding.verdict is Verdict.REFUTED
    assert "VACUOUS where never" in finding.reason


@pytest.mark.parametrize("claim_id", ["kl-gibbs-policy", "tau-limits", "j-strictly-concave-T-positive"])
def test_a_claim_whose_assumptions_no_instance_satisfies_is_vacuous(decided: Decided, claim_id: str) -> None:
    finding = decided(claim_id, assumptions=(n < 0,))
    assert finding.verdict is Verdict.VACUOUS
    assert finding.reason == "no instance satisfies the assumptions"


def test_a_vacuous_claim_may_even_be_false(decided: Decided) -> None:
    wrong = Optimum(exp(-r[i] / tau), proportional=True)
    assert decided("kl-gibbs-policy", statements=(wrong,), assumptions=(n < 0,)).verdict is Verdict.VACUOUS


def test_a_component_of_a_vector_indexed_twice_over_is_ill_typed(decided: Decided) -> None:
    wrong = Optimum(exp(r[i + 1] / tau), proportional=True)
    finding = decided("kl-gibbs-policy", statements=(wrong,))
    assert finding.verdict in {Verdict.ILL_TYPED, Verdict.UNDECIDED}
    assert not finding.as_expected


def test_the_steps_are_announced_as_they_begin(entry: Catalogued) -> None:
    said: list[str] = []
    decide(entry("canonical-ensemble-sign"), announce=said.append)
    assert said[:2] == ["deriving: optimum", "replaying: optimum"]
    assert "solving: optimum" in said
    assert said[-1].startswith("shrinking the witness")


def test_the_seed_changes_the_instances_and_not_the_verdict(entry: Catalogued) -> None:
    findings = [decide(entry("kl-gibbs-policy"), seed=seed) for seed in (0, 1, 2)]
    assert {finding.verdict for finding in findings} == {Verdict.CONFIRMED}


def test_one_seed_gives_one_finding_but_for_the_seconds(entry: Catalogued) -> None:
    first, second = (timeless(decide(entry("canonical-ensemble-sign"), seed=5)) for _ in range(2))
    assert first == second


def timeless(finding: Finding) -> Finding:
    return replace(
        finding, seconds=0.0, checks=tuple(replace(check, seconds=0.0) for check in finding.checks)
    )


def test_where_no_smaller_witness_is_found_the_first_one_is_kept(
    monkeypatch: pytest.MonkeyPatch, decided: Decided
) -> None:
    monkeypatch.setattr(shrinking, "smallest", lambda *_, **__: None)
    finding = decided("canonical-ensemble-sign")
    assert finding.verdict is Verdict.REFUTED
    assert finding.witness is not None


def test_the_sense_is_part_of_the_claim(decided: Decided, claim: Callable[..., Claim]) -> None:
    about = claim("canonical-ensemble-sign")
    turned = replace(about.problem, sense=Sense.MINIMISE)
    assert decided("canonical-ensemble-sign", problem=turned).verdict is Verdict.CONFIRMED
