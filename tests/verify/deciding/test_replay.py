"""Replay of derivations: right steps hold, wrong ones are caught where they are wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sympy import Integer, Symbol, log

from maxent.derive.proof import prove
from maxent.derive.step import HasSign, IsDerivative, Replay, Rule, Step, Vanishes
from maxent.problems import Claim, Verdict
from maxent.verify.deciding import decide as deciding
from maxent.verify.deciding.replay import replay
from maxent.verify.findings.finding import Finding, Leg, Outcome
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

At, Known = Callable[..., Trial], Callable[..., Claim]
VECTOR = {"r": (1, 0, "-1/2"), "pi_ref": ("1/4", "1/4", "1/2"), "tau": "3/2"}
CANONICAL = {"E": (0, 1, 2), "U": "3/2", "k_B": 2}
CONTROL = {
    "r": ((1, 0), ("1/2", -1)),
    "P": ((("1/2", "1/2"), ("1/4", "3/4")), ((0, 1), (1, 0))),
    "rho": ("1/4", "3/4"),
    "gamma": "1/2",
    "alpha": "1/2",
}
POSITIVE = ((("1/2", "1/2"), ("1/4", "3/4")), (("1/3", "2/3"), ("4/5", "1/5")))
STAGES = {"r": CONTROL["r"], "P": POSITIVE, "rho": CONTROL["rho"], "alpha": "1/2", "T": 2}
STEP = {"x_t": (1, -2), "g": ("1/2", 3), "eta": "1/4"}
PLACES = {
    "kl-lambda-normalisation": ({"n": 3}, VECTOR),
    "canonical-maxent": ({"n": 3}, CANONICAL),
    "soft-bellman-q-optimal": ({"S": 2, "A": 2}, CONTROL),
    "gd-proximal-form": ({"n": 2}, STEP),
    "natural-gradient-step": ({"n": 2}, {"F": ((2, 1), (1, 3)), "x": (1, -1), "delta": "1/100"}),
    "maxcal-rl-gives-maxent-rl": ({"S": 2, "A": 2}, STAGES),
    "maxcal-rl-gives-maxent-rl-corrected": ({"S": 2, "A": 2}, STAGES),
}


def spoiled(check: Replay, rule: Rule) -> Replay:
    """The same relation with a slip of the pen in its result.

    The value does not depend on the multiplier that is put back, so there the value itself is spoiled.
    """
    match check:
        case IsDerivative():
            return replace(check, result=check.result + Integer(1) / 1000)
        case HasSign():
            return replace(check, sign=-check.sign)
        case Vanishes(where=where) if where and rule is not Rule.VALUE:
            (name, value), *others = where.items()
            return replace(check, where={name: value + Integer(1) / 1000, **dict(others)})
        case _:
            return replace(check, expression=check.expression + Integer(1) / 1000)


def careless(step: Step) -> Step:
    return replace(step, replay=tuple(spoiled(check, step.rule) for check in step.replay))


def steps_of(claim_id: str, claim: Known, *, inside: bool = False) -> tuple[Step, ...]:
    about = claim(claim_id)
    return prove(about.statements[0], about, inside=inside).steps


CASES = [
    ("kl-lambda-normalisation", Rule.STATIONARITY),
    ("kl-lambda-normalisation", Rule.SOLVE),
    ("kl-lambda-normalisation", Rule.NORMALISE),
    ("kl-lambda-normalisation", Rule.ELIMINATE),
    ("kl-lambda-normalisation", Rule.SECOND_ORDER),
    ("kl-lambda-normalisation", Rule.VALUE),
    ("kl-lambda-normalisation", Rule.REDUCE),
    ("canonical-maxent", Rule.UNIQUE),
    ("canonical-maxent", Rule.SOLVE),
    ("soft-bellman-q-optimal", Rule.STATIONARITY),
    ("soft-bellman-q-optimal", Rule.SOLVE),
    ("soft-bellman-q-optimal", Rule.NORMALISE),
    ("soft-bellman-q-optimal", Rule.ELIMINATE),
    ("soft-bellman-q-optimal", Rule.SECOND_ORDER),
    ("maxcal-rl-gives-maxent-rl", Rule.STATIONARITY),
    ("maxcal-rl-gives-maxent-rl", Rule.SUM_OUT),
    ("maxcal-rl-gives-maxent-rl-corrected", Rule.STATIONARITY),
    ("maxcal-rl-gives-maxent-rl-corrected", Rule.AVERAGE),
    ("maxcal-rl-gives-maxent-rl-corrected", Rule.VALUE),
    ("gd-proximal-form", Rule.STATIONARITY),
    ("gd-proximal-form", Rule.SOLVE),
    ("gd-proximal-form", Rule.VALUE),
    ("natural-gradient-step", Rule.KKT),
]


@pytest.mark.parametrize("claim_id", PLACES)
def test_every_step_of_a_right_derivation_holds(claim_id: str, claim: Known, trial: At) -> None:
    sizes, values = PLACES[claim_id]
    results = replay(steps_of(claim_id, claim, inside=True), trial(claim(claim_id), sizes, **values))
    assert len(results) >= 3
    assert {result.outcome for result in results} == {Outcome.HOLDS}


@pytest.mark.parametrize(("claim_id", "rule"), CASES)
def test_a_wrong_step_is_caught_where_it_happened(claim_id: str, rule: Rule, claim: Known, trial: At) -> None:
    steps = steps_of(claim_id, claim, inside=True)
    wrong = tuple(careless(step) if step.rule is rule else step for step in steps)
    sizes, values = PLACES[claim_id]
    results = replay(wrong, trial(claim(claim_id), sizes, **values))
    assert {r.step.rule for r in results if r.outcome is Outcome.FAILS} == {rule}


def test_every_rule_that_carries_a_replay_somewhere_is_spoiled_above() -> None:
    """Some only write down, STUCK asserts nothing, and those about whole functions have no one number.

    That none of these carries a replay is tested where every entry is proved.
    """
    written = {Rule.LAGRANGIAN, Rule.DEFINE, Rule.IMPLICIT, Rule.STUCK}
    about_functions = {Rule.VARIATION, Rule.SIGN, Rule.FLUX, Rule.FOKKER_PLANCK}
    assert {rule for _, rule in CASES} == set(Rule) - (written | about_functions)


def test_a_dropped_term_a_flipped_sign_and_a_factor_in_a_solution_are_caught(claim: Known, trial: At) -> None:
    steps = steps_of("kl-lambda-normalisation", claim)
    (solved,) = [step for step in steps if step.rule is Rule.SOLVE]
    (check,) = solved.replay
    ((component, point),) = check.where.items()
    sizes, values = PLACES["kl-lambda-normalisation"]
    here = trial(claim("kl-lambda-normalisation"), sizes, **values)
    for wrong in (1 / point, 2 * point, point**2, point.subs(component.args[1], 1), Integer(1) / 3):
        step = replace(solved, replay=(replace(check, where={component: wrong}),))
        assert [result.outcome for result in replay((step,), here)] == [Outcome.FAILS]


def test_what_cannot_be_evaluated_is_inconclusive_with_its_reason(claim: Known, trial: At) -> None:
    sizes, values = PLACES["kl-lambda-normalisation"]
    about = claim("kl-lambda-normalisation")
    known = {name: value for name, value in values.items() if name != "tau"}
    (result,) = replay(
        [s for s in steps_of("kl-lambda-normalisation", claim) if s.rule is Rule.SOLVE],
        trial(about, sizes, **known),
    )
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "tau has no value" in result.detail


def test_a_relation_that_is_not_finite_does_not_hold(claim: Known, trial: At) -> None:
    x = Symbol("x", real=True)
    step = Step(Rule.REDUCE, Integer(0), replay=(Vanishes(log(x)),))
    (result,) = replay((step,), trial(claim("helmholtz-definition"), {"n": 2}, x=0))
    assert result.outcome is not Outcome.HOLDS


def test_a_wrong_step_takes_the_confirmation_away(
    monkeypatch: pytest.MonkeyPatch, decided: Callable[..., Finding]
) -> None:
    def misled(*arguments: object, **options: object) -> object:
        proof = prove(*arguments, **options)
        wrong = tuple(careless(s) if s.rule is Rule.SOLVE else s for s in proof.steps)
        return replace(proof, steps=wrong)

    assert decided("kl-lambda-normalisation").verdict is Verdict.CONFIRMED
    monkeypatch.setattr(deciding, "prove", misled)
    finding = decided("kl-lambda-normalisation")
    assert finding.verdict is Verdict.ERROR
    assert "SOLVE" in finding.reason
    assert [c.outcome for c in finding.checks if c.leg is Leg.REPLAY] == [Outcome.FAILS]
