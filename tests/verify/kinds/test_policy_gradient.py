"""The slope of a discounted return in the policy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from flint import arb
from sympy import Expr, Rational

from maxent.problems import Claim, PolicyGradient
from maxent.problems.catalogue.mirror_descent.policy_md_framing import RETURN, Q, d, gamma, pi
from maxent.problems.expressions.notation import a, s
from maxent.verify.control.discounted import Control
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

PROCESS = {
    "r": ((1, 0), ("1/2", 2)),
    "P": ((("1/2", "1/2"), ("1/4", "3/4")), (("1/3", "2/3"), (1, 0))),
    "rho": ("1/4", "3/4"),
    "gamma": "9/10",
}


@pytest.fixture
def here(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Trial:
    step = {"pi_t": ("1/4", "3/4"), "q": (1, 0), "d_s": 1, "eta": 1}
    return trial(claim("policy-md-framing"), {"S": 2, "A": 2, "n": 2}, **PROCESS, **step)


@pytest.mark.parametrize("formula", [d[s] * Q[s, a], d[s] * (Q[s, a] - 3), d[s] * Q[s, a] + d[s] ** 2])
def test_a_function_of_the_state_makes_no_difference(here: Trial, formula: Expr) -> None:
    assert {seen.outcome for seen in observe(PolicyGradient(RETURN, d, formula), here)} == {Outcome.HOLDS}


@pytest.mark.parametrize(
    "formula",
    [Q[s, a], d[s] * Q[s, a] / 2, -d[s] * Q[s, a], d[s] * Q[s, a] * pi[s, a], d[s] * (1 - gamma) * Q[s, a]],
)
def test_another_slope_is_refuted(here: Trial, formula: Expr) -> None:
    seen = observe(PolicyGradient(RETURN, d, formula), here)
    assert {found.outcome for found in seen} == {Outcome.FAILS}
    assert all(found.printed != found.actual for found in seen)


def test_visits_are_counted_with_discount(here: Trial) -> None:
    """Always the first action: (I - 0.9 P)' d = rho has the solution (65/17, 105/17), ten visits in all."""
    control = Control.of(RETURN, here.evaluator)
    first = [[arb(1), arb(0)], [arb(1), arb(0)]]
    visited = control.visits(first)
    assert [round(float(x.mid()), 5) for x in visited] == [round(65 / 17, 5), round(105 / 17, 5)]


def test_a_policy_with_entropy_has_no_such_slope(here: Trial) -> None:
    empty = replace(RETURN, constraints=())
    with pytest.raises(ValueError, match="flow equations"):
        observe(PolicyGradient(empty, d, d[s] * Q[s, a]), here)


@pytest.mark.parametrize("discount", [0, "99/100", "999/1000"])
def test_it_is_decided_to_twelve_digits_at_any_discount(
    claim: Callable[..., Claim], trial: Callable[..., Trial], discount: object
) -> None:
    step = {"pi_t": ("1/4", "3/4"), "q": (1, 0), "d_s": 1, "eta": 1}
    known = {**PROCESS, "gamma": discount}
    here = trial(claim("policy-md-framing"), {"S": 2, "A": 2, "n": 2}, **known, **step)
    right = d[s] * Q[s, a]
    assert {seen.outcome for seen in observe(PolicyGradient(RETURN, d, right), here)} == {Outcome.HOLDS}
    wrong = right * (1 + Rational(1, 10**12))
    assert {seen.outcome for seen in observe(PolicyGradient(RETURN, d, wrong), here)} == {Outcome.FAILS}
