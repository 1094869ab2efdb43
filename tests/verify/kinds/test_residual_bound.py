"""Bounds of an error by a residual, at given numbers."""

from collections.abc import Callable

import pytest
from flint import arb

from maxent.problems import Claim
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

ONE_STATE = {"Q_star": ((0,),), "Q": ((100,),), "P": (((1,),),), "gamma": "999/1000", "alpha": 1}
Of = Callable[[str], list[Observation]]


@pytest.fixture
def seen(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Of:
    def at(name: str) -> list[Observation]:
        entry = claim(name)
        return observe(entry.statements[0], trial(entry, {"S": 1, "A": 1}, **ONE_STATE))

    return at


def test_a_residual_of_a_tenth_may_hide_an_error_of_a_hundred(seen: Of) -> None:
    own, *_ = seen("loss-plateau-means-convergence")
    assert own.outcome is Outcome.FAILS
    assert own.printed == "at most 0.1 from the residual 0.1"
    assert own.actual == "error 100"


def test_that_is_as_bad_as_it_gets(seen: Of) -> None:
    assert {found.outcome for found in seen("loss-plateau-means-convergence-corrected")} == {Outcome.HOLDS}


def test_what_the_operator_moves_is_no_fixed_point(
    claim: Callable[..., Claim], trial: Callable[..., Trial]
) -> None:
    entry = claim("loss-plateau-means-convergence-corrected", definitions=())
    at = trial(entry, {"S": 1, "A": 1}, **ONE_STATE, r=((1,),))
    (found,) = observe(entry.statements[0], at)
    assert found.outcome is Outcome.FAILS
    assert "moves" in found.detail


def test_balls_that_are_too_wide_decide_nothing(
    claim: Callable[..., Claim], trial: Callable[..., Trial]
) -> None:
    entry = claim("loss-plateau-means-convergence-corrected")
    at = trial(entry, {"S": 1, "A": 1}, **ONE_STATE)
    wide = at.evaluator.extended(gamma=at.evaluator.binding.values["gamma"] + arb(0, 0.2))
    object.__setattr__(at, "evaluator", wide)
    assert Outcome.INCONCLUSIVE in {found.outcome for found in observe(entry.statements[0], at)}
