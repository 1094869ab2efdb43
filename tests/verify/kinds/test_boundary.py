"""Equivalences, tested at the boundary of each relation."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Rational, Symbol, exp, log
from sympy.core.relational import Relational

from maxent.problems import Claim, Equivalence
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

p, D, T = (Symbol(name, positive=True) for name in ("p", "Delta", "tau"))
SUCCESS = p * exp(D / T) / (p * exp(D / T) + 1 - p)
HALF = Rational(1, 2)


@pytest.fixture
def here(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Trial:
    return trial(claim("support-threshold-mass"), {}, p="1/4", Delta="3/2", tau="4/5")


@pytest.mark.parametrize(
    ("right", "outcome"),
    [
        (p > 1 / (1 + exp(D / T)), Outcome.HOLDS),
        (T < D / log(3), Outcome.FAILS),
        (p > 1 / (1 + exp(D**2 / T)), Outcome.FAILS),
        (p > 1 / (Rational(1001, 1000) + exp(D / T)), Outcome.FAILS),
    ],
    ids=["right", "right at this p only", "square", "a thousandth"],
)
def test_a_wrong_threshold_is_seen_though_both_hold_here(
    here: Trial, right: Relational, outcome: Outcome
) -> None:
    found = observe(Equivalence(SUCCESS > HALF, right), here)
    assert found[0].outcome is Outcome.HOLDS
    boundaries = {o.outcome for o in found if o.check == "boundary"}
    assert (Outcome.FAILS in boundaries) is (outcome is Outcome.FAILS)
    assert boundaries


def test_only_admissible_places_are_looked_at(
    claim: Callable[..., Claim], trial: Callable[..., Trial]
) -> None:
    """At p > 1/2 the critical temperature is negative; the assumption keeps p below."""
    statement = Equivalence(SUCCESS > HALF, T < D / log((1 - p) / p))
    outcomes = []
    for assumptions in ((), (p < HALF,)):
        about = claim("support-threshold-mass", assumptions=assumptions)
        found = observe(statement, trial(about, {}, p="1/4", Delta="3/2", tau="4/5"))
        outcomes.append(Outcome.FAILS in {o.outcome for o in found})
    assert outcomes == [True, False]
