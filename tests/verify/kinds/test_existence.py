"""Existence statements at their witness and elsewhere: held, refuted, and undecided."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from sympy import Symbol, log

from maxent.problems import Claim, Existence
from maxent.problems.catalogue.policy_gradient._clip import A, rho
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")
HOLDS, FAILS, INCONCLUSIVE, VACUOUS = Outcome.HOLDS, Outcome.FAILS, Outcome.INCONCLUSIVE, Outcome.VACUOUS
Claims, Trials = Callable[..., Claim], Callable[..., Trial]


@pytest.mark.parametrize("claim_id", ["ppo-not-natural-gradient", "ladder-ppo-row"])
def test_an_occurrence_is_found_at_the_named_witness_and_elsewhere(
    claim: Claims, trial: Trials, claim_id: str
) -> None:
    """The squared Fisher cosine is 35/39 = 0.9473^2 at the witness; two actions are always aligned."""
    about = claim(claim_id)
    (occurs,) = about.statements
    assert isinstance(occurs, Existence)
    named, own = observe(occurs, trial(about, {"n": 3}, pi=("1/2", "1/4", "1/4"), A=(3, 1, 0)))
    assert (named.outcome, own.outcome) == (HOLDS, HOLDS)
    named, own = observe(occurs, trial(about, {"n": 2}, pi=("1/3", "2/3"), A=(1, 0)))
    assert (named.outcome, own.outcome) == (HOLDS, VACUOUS)
    witness = trial(about, {"n": 3}, pi=("7/10", "1/5", "1/10"), A=(0, 1, "1/2")).evaluator
    cosine = witness(occurs.relation.lhs / occurs.relation.rhs).sqrt()
    assert float(cosine.mid()) == pytest.approx(0.9473, abs=5e-5)


def test_a_witness_that_does_not_do_is_a_refutation_and_one_that_is_not_finite_is_none(
    claim: Claims, trial: Trials
) -> None:
    about = claim("ppo-clip-stops-rewarding")
    here = trial(about, {}, rho=1, A=1, epsilon="1/2")
    values = ((rho, Fraction(1)), (A, Fraction(0)), (Symbol("epsilon", positive=True), Fraction(1, 2)))
    named, own = observe(Existence(A > 0, values), here)
    assert (named.outcome, own.outcome) == (FAILS, HOLDS)
    assert "A = 0" in named.detail
    named, own = observe(Existence(log(A**2) - log(A**4) < 1, values), here)
    assert (named.outcome, own.outcome) == (INCONCLUSIVE, HOLDS)
