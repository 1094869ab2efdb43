"""Proofs, replays and observations summed up as checks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Integer, Symbol

from maxent.derive.proof import Proof, ProofOutcome
from maxent.derive.step import Rule, Step, Vanishes
from maxent.problems import Claim, Identity
from maxent.verify.deciding import evidence
from maxent.verify.deciding.evidence import attempt, derived, observed, replayed
from maxent.verify.errors import (
    NoConjugateError,
    NoRootError,
    UndefinedError,
    UnevaluableError,
    UnloweredError,
    UnrepairableError,
    UnsolvedError,
)
from maxent.verify.findings.basis import Basis
from maxent.verify.findings.finding import Leg, Outcome
from maxent.verify.findings.observation import (
    Observation,
    certain,
    encloses,
    exactly,
    fails,
    inconclusive,
    vacuous,
    within,
)
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

x = Symbol("x", real=True)
STATEMENT = Identity(x, x)


@pytest.fixture
def trials(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> tuple[Trial, ...]:
    about = claim("helmholtz-definition")
    made = (trial(about, {"n": size}, x=size) for size in (1, 2, 3, 50))
    labelled = []
    for number, one in enumerate(made):
        object.__setattr__(one.instance, "label", f"instance {number}")
        labelled.append(one)
    return tuple(labelled)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let each trial's test give these observations, or raise."""

    def give(answer: Callable[[Trial], list[Observation]]) -> None:
        monkeypatch.setattr(evidence, "observe", lambda _, trial: answer(trial))

    return give


Give = Callable[[Callable[[Trial], list[Observation]]], None]


def size(trial: Trial) -> int:
    return trial.instance.sizes["n"]


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (ProofOutcome.PROVED, Outcome.HOLDS),
        (ProofOutcome.CONTRADICTED, Outcome.FAILS),
        (ProofOutcome.OPEN, Outcome.INCONCLUSIVE),
        (ProofOutcome.STUCK, Outcome.INCONCLUSIVE),
    ],
)
def test_a_proof_is_a_check_of_the_derived_leg(outcome: ProofOutcome, expected: Outcome) -> None:
    check = derived(STATEMENT, Proof(outcome, "because"), 1.5)
    assert (check.leg, check.outcome, check.detail, check.seconds) == (Leg.DERIVED, expected, "because", 1.5)


def test_no_admissible_instance_is_vacuous_and_says_so() -> None:
    (check,) = observed(STATEMENT, ())
    assert check.outcome is Outcome.VACUOUS
    assert check.detail == "no instance satisfies the assumptions"


def test_one_failing_instance_fails_the_check_and_is_its_witness(
    trials: tuple[Trial, ...], answers: Give
) -> None:
    answers(lambda t: [fails("c", "differ", "1", "2") if size(t) == 3 else certain("c", "signs")])
    (check,) = observed(STATEMENT, trials)
    assert (check.outcome, check.instances) == (Outcome.FAILS, 1)
    assert check.witness is not None
    assert (check.witness.printed, check.witness.actual, check.witness.values["x"]) == ("1", "2", "3")


def test_the_worst_residual_is_reported_with_the_bound_it_was_held_to(
    trials: tuple[Trial, ...], answers: Give
) -> None:
    answers(lambda t: [encloses("c", size(t) * 1e-12, size(t) * 1e-10, "balls")])
    (check,) = observed(STATEMENT, trials)
    assert (check.residual, check.bound, check.instances) == (50e-12, 50e-10, 4)


def test_instances_that_decided_nothing_are_not_counted_and_are_named(
    trials: tuple[Trial, ...], answers: Give
) -> None:
    answers(lambda t: [certain("c", "signs") if size(t) < 3 else inconclusive("c", "too wide")])
    (check,) = observed(STATEMENT, trials)
    assert (check.outcome, check.instances) == (Outcome.HOLDS, 2)
    assert check.undecided == ("instance 2", "instance 3")
    assert check.detail == "signs"


def test_where_more_instances_are_undecided_than_decided_the_check_is_and_says_why(
    trials: tuple[Trial, ...], answers: Give
) -> None:
    answers(lambda t: [certain("c", "signs") if size(t) == 1 else inconclusive("c", "too wide")])
    (check,) = observed(STATEMENT, trials)
    assert (check.outcome, check.detail, check.decided) == (Outcome.INCONCLUSIVE, "too wide", None)
    assert check.undecided == ("instance 1", "instance 2", "instance 3")


def test_a_check_is_as_weak_as_its_weakest_instance(trials: tuple[Trial, ...], answers: Give) -> None:
    def mixed(t: Trial) -> list[Observation]:
        by_size = {
            1: exactly("c", "rationals"),
            2: within("c", 1e-12, 1e-9, "a step", "differences"),
            3: encloses("c", 0.5, 1.0, "balls"),
        }
        return [by_size.get(size(t), certain("c", "signs"))]

    answers(mixed)
    (check,) = observed(STATEMENT, trials)
    assert check.decided is not None
    assert (check.decided.basis, check.residual, check.bound) == (Basis.NUMERICAL, 1e-12, 1e-9)
    assert (check.detail, check.decided.because, check.instances) == ("differences", "a step", 4)


def test_the_solvers_of_all_instances_are_named(trials: tuple[Trial, ...], answers: Give) -> None:
    answers(lambda t: [certain("c", "signs", solver="Scs" if size(t) == 3 else "Clarabel")])
    (check,) = observed(STATEMENT, trials)
    assert check.solvers == ("Clarabel", "Scs")


def test_where_no_instance_decides_the_check_is_inconclusive_and_vacuous_is_weaker(
    trials: tuple[Trial, ...], answers: Give
) -> None:
    answers(lambda t: [inconclusive("c", "too wide") if size(t) < 3 else vacuous("c", "nowhere")])
    assert [c.outcome for c in observed(STATEMENT, trials)] == [Outcome.INCONCLUSIVE]
    answers(lambda _: [vacuous("c", "nowhere")])
    assert [c.outcome for c in observed(STATEMENT, trials)] == [Outcome.VACUOUS]


def test_observations_are_grouped_by_what_they_checked(trials: tuple[Trial, ...], answers: Give) -> None:
    answers(lambda _: [certain("a", "signs"), inconclusive("b", "why")])
    found = {check.name: check.outcome for check in observed(STATEMENT, trials)}
    assert found == {"a": Outcome.HOLDS, "b": Outcome.INCONCLUSIVE}


def raising(failure: Exception) -> Callable[[Trial], list[Observation]]:
    def answer(_: Trial) -> list[Observation]:
        raise failure

    return answer


@pytest.mark.parametrize(
    "error",
    [UnevaluableError, NoConjugateError, UnloweredError, UnrepairableError, NoRootError, UnsolvedError],
)
def test_what_has_no_answer_is_inconclusive_with_its_reason(
    trials: tuple[Trial, ...], answers: Give, error: type[Exception]
) -> None:
    answers(raising(error("the reason")))
    (found,) = attempt(STATEMENT, trials[1])
    assert (found.outcome, found.detail) == (Outcome.INCONCLUSIVE, "the reason")


def test_a_formula_without_a_value_is_no_failure_of_itself(trials: tuple[Trial, ...], answers: Give) -> None:
    answers(raising(UndefinedError("division by zero in 1/x")))
    (found,) = attempt(STATEMENT, trials[1])
    assert found.outcome is Outcome.UNDEFINED
    assert "division by zero in 1/x" in found.detail


def test_any_other_exception_is_not_swallowed(trials: tuple[Trial, ...], answers: Give) -> None:
    answers(raising(ZeroDivisionError("a bug")))
    with pytest.raises(ZeroDivisionError):
        attempt(STATEMENT, trials[1])


def step(expression: object) -> Step:
    return Step(Rule.REDUCE, Integer(0), replay=(Vanishes(expression),))


@pytest.mark.parametrize(
    ("expression", "outcome"),
    [(x - x, Outcome.HOLDS), (x - 2, Outcome.HOLDS), (x, Outcome.FAILS), (Symbol("z"), Outcome.INCONCLUSIVE)],
)
def test_a_proof_is_replayed_at_the_first_instance_with_two_to_eight_outcomes(
    trials: tuple[Trial, ...], expression: object, outcome: Outcome
) -> None:
    """The second instance has x = n = 2."""
    (check,) = replayed(Proof(ProofOutcome.PROVED, "", (step(expression),)), trials)
    assert (check.leg, check.outcome) == (Leg.REPLAY, outcome)
    assert outcome is Outcome.HOLDS or "REDUCE" in check.detail


def test_without_a_suitable_instance_or_anything_to_replay_there_is_no_check(
    trials: tuple[Trial, ...],
) -> None:
    proof = Proof(ProofOutcome.PROVED, "", (step(x),))
    assert replayed(proof, (trials[0], trials[3])) == []
    assert replayed(Proof(ProofOutcome.PROVED, "", (Step(Rule.DEFINE, x),)), trials) == []
