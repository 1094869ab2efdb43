"""Verdicts when a leg fails or is switched off: none may be CONFIRMED."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from maxent.derive.proof import Proof, ProofOutcome
from maxent.problems import Verdict
from maxent.problems.catalogue import Entry
from maxent.verify.deciding import decide as deciding
from maxent.verify.deciding import evidence
from maxent.verify.findings.finding import Finding, Leg, Outcome
from maxent.verify.kinds import optimum
from maxent.verify.programs import solve
from maxent.verify.running.worker import guarded

Decided = Callable[..., Finding]
Patch = pytest.MonkeyPatch
CONVEX = "kl-gibbs-policy"


def raising(failure: BaseException) -> Callable[..., object]:
    def fail(*_: object, **__: object) -> object:
        raise failure

    return fail


@pytest.mark.parametrize(
    "failure",
    [
        NotImplementedError("no algorithm"),
        ValueError("bad"),
        ZeroDivisionError("1/0"),
        AttributeError("x"),
        RecursionError("deep"),
    ],
)
def test_where_sympy_raises_nothing_is_derived(
    monkeypatch: Patch, decided: Decided, failure: Exception
) -> None:
    monkeypatch.setattr(deciding, "prove", raising(failure))
    finding = decided(CONVEX)
    assert finding.verdict is Verdict.SUPPORTED
    assert type(failure).__name__ in finding.reason


@pytest.mark.parametrize("outcome", [ProofOutcome.OPEN, ProofOutcome.STUCK])
def test_a_proof_that_is_not_found_is_not_a_confirmation(
    monkeypatch: Patch, decided: Decided, outcome: ProofOutcome
) -> None:
    monkeypatch.setattr(deciding, "prove", lambda *_, **__: Proof(outcome, "not today"))
    finding = decided(CONVEX)
    assert (finding.verdict, finding.reason) == (Verdict.SUPPORTED, "the numeric leg holds; not today")


def test_a_contradicted_proof_of_what_holds_is_an_error(monkeypatch: Patch, decided: Decided) -> None:
    monkeypatch.setattr(deciding, "prove", lambda *_, **__: Proof(ProofOutcome.CONTRADICTED, "wrong sense"))
    assert decided(CONVEX).verdict is Verdict.ERROR


@pytest.mark.parametrize(
    "claim_id",
    [
        CONVEX,
        "kl-lambda-normalisation",
        "soft-bellman-q-optimal",
        "free-energy-minimisation",
        "kl-stationarity",
    ],
)
def test_where_every_solver_fails_nothing_is_confirmed(
    monkeypatch: Patch, decided: Decided, claim_id: str
) -> None:
    monkeypatch.setattr(solve, "_attempt", lambda *_: "out of order")
    finding = decided(claim_id)
    assert finding.verdict is Verdict.UNDECIDED
    assert "out of order" in finding.reason


def test_a_solvers_word_alone_never_refutes(monkeypatch: Patch, decided: Decided) -> None:
    monkeypatch.setattr(solve, "_attempt", lambda *_: "infeasible")
    assert decided("kl-lambda-normalisation").verdict is Verdict.UNDECIDED


def test_without_clarabel_another_solver_must_be_certified_and_is_named(
    monkeypatch: Patch, decided: Decided
) -> None:
    attempt = solve._attempt

    def uninstalled(problem: object, program: object, solver: str, options: object) -> object:
        missing = "The solver CLARABEL is not installed."
        return missing if solver == "CLARABEL" else attempt(problem, program, solver, options)

    monkeypatch.setattr(solve, "_attempt", uninstalled)
    finding = decided(CONVEX)
    [certificate] = [check for check in finding.checks if check.name == "certificate"]
    assert finding.verdict is Verdict.CONFIRMED
    assert certificate.solvers == ("Scs",)
    assert certificate.residual <= 1e-9


def test_where_every_solver_fails_a_false_claim_with_an_exact_witness_is_still_refuted(
    monkeypatch: Patch, decided: Decided
) -> None:
    monkeypatch.setattr(solve, "_attempt", lambda *_: "out of order")
    assert decided("negative-entropy-bregman-kl").verdict is Verdict.CONDITIONAL
    assert decided("eg-sign-of-gradient").verdict is Verdict.REFUTED


def test_without_a_certificate_nothing_convex_is_confirmed(monkeypatch: Patch, decided: Decided) -> None:
    monkeypatch.setattr(optimum, "CERTIFIED", 0.0)
    assert decided(CONVEX).verdict is Verdict.UNDECIDED


def test_without_the_numeric_leg_nothing_is_confirmed(monkeypatch: Patch, decided: Decided) -> None:
    monkeypatch.setattr(evidence, "observe", lambda *_: [])
    assert decided(CONVEX).verdict is Verdict.VACUOUS


def test_without_admissible_instances_nothing_is_confirmed(monkeypatch: Patch, decided: Decided) -> None:
    monkeypatch.setattr(deciding, "admissible_instances", lambda *_, **__: iter(()))
    assert decided(CONVEX).verdict is Verdict.VACUOUS


def test_a_derivation_that_cannot_be_replayed_is_not_a_confirmation(
    monkeypatch: Patch, decided: Decided
) -> None:
    def incompletely(*arguments: object) -> object:
        (first, *_) = replay(*arguments)
        return (type(first)(first.step, Outcome.INCONCLUSIVE, detail="no value"),)

    replay = evidence.replay
    monkeypatch.setattr(evidence, "replay", incompletely)
    finding = decided(CONVEX)
    assert finding.verdict is Verdict.SUPPORTED
    assert [c.outcome for c in finding.checks if c.leg is Leg.REPLAY] == [Outcome.INCONCLUSIVE]


class Deaf:
    """A channel to nobody."""

    def send(self, message: object) -> None:
        del message


@pytest.mark.parametrize("failure", [KeyError("tau"), AssertionError("a bug")])
def test_what_no_check_foresees_is_an_error_with_its_type_and_words(
    monkeypatch: Patch, entry: Callable[..., Entry], failure: Exception
) -> None:
    monkeypatch.setattr(evidence, "observe", raising(failure))
    finding = guarded(entry(CONVEX), 0, Deaf())  # type: ignore[arg-type]
    assert finding.verdict is Verdict.ERROR
    assert finding.reason.startswith(type(failure).__name__)
    assert (finding.id, finding.family) == (CONVEX, "gibbs")
