"""Printed derivatives of the Lagrangian: held and refuted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Symbol, log

from maxent.problems import Claim, Stationarity
from maxent.problems.expressions.notation import i
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

r, q, pi = IndexedBase("r", real=True), IndexedBase("pi_ref", positive=True), IndexedBase("pi", positive=True)
tau, lam = Symbol("tau", positive=True), Symbol("lambda", real=True)
DERIVATIVE = r[i] - tau * log(pi[i] / q[i]) - tau - lam


@pytest.fixture
def here(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Trial:
    return trial(claim("kl-stationarity"), {"n": 3}, r=(1, 0, -2), pi_ref=("1/4", "1/4", "1/2"), tau="3/2")


def failing(observations: list[Observation]) -> set[str]:
    return {o.check for o in observations if o.outcome is Outcome.FAILS}


def test_the_derivative_vanishes_at_the_optimum_and_is_the_lagrangians_elsewhere(here: Trial) -> None:
    found = observe(Stationarity(DERIVATIVE), here)
    assert {(o.check, o.outcome) for o in found} == {
        ("at-optimum", Outcome.HOLDS),
        ("difference", Outcome.HOLDS),
    }


@pytest.mark.parametrize(
    ("wrong", "caught"),
    [
        (DERIVATIVE + tau, {"at-optimum", "difference"}),
        (DERIVATIVE + 2 * lam, {"at-optimum", "difference"}),
        (r[i] - tau * log(q[i] / pi[i]) - tau - lam, {"at-optimum", "difference"}),
        # These vanish at the optimum as well: only the difference quotient can tell.
        (-DERIVATIVE, {"difference"}),
        (2 * DERIVATIVE, {"difference"}),
        (pi[i] * DERIVATIVE, {"difference"}),
    ],
)
def test_a_dropped_term_a_flipped_sign_and_a_factor_are_caught(
    here: Trial, wrong: Expr, caught: set[str]
) -> None:
    assert failing(observe(Stationarity(wrong), here)) == caught
