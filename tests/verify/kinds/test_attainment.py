"""Attained optima: held, refuted, and undecided."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Rational, Symbol, log

from maxent.problems import Attainment, Claim
from maxent.problems.catalogue.policy_gradient.ppo_no_trust_region import old
from maxent.problems.expressions.notation import i
from maxent.verify.certificates.certificate import certify
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")
HOLDS, FAILS, INCONCLUSIVE, VACUOUS = Outcome.HOLDS, Outcome.FAILS, Outcome.INCONCLUSIVE, Outcome.VACUOUS
Claims, Trials = Callable[..., Claim], Callable[..., Trial]


@pytest.fixture
def two_actions(claim: Claims, trial: Trials) -> Callable[..., Trial]:
    """Half the old mass on a gain of 1, half on a loss of 1, epsilon = 1/5."""

    def at(share: str) -> Trial:
        values = {"pi_old": ("1/2", "1/2"), "c": (1, 0), "a": (1, 1), "epsilon": "1/5", "delta": share}
        return trial(claim("ppo-no-trust-region"), {"n": 2}, **values)

    return at


@pytest.mark.parametrize(
    ("share", "first", "divergence"),
    [("4/5", 0.6, 0.0204), ("2/5", 0.8, 0.2231), ("1/50", 0.99, 1.6145), ("1/500000000", 1 - 1e-9, 9.668)],
)
def test_the_surrogate_is_a_fifth_however_far_the_policy_goes(
    two_actions: Callable[..., Trial], share: str, first: float, divergence: float
) -> None:
    here = two_actions(share)
    attained, far = here.claim.statements
    assert isinstance(attained, Attainment)
    assert float(here.evaluator(attained.formula, {i: 1}).mid()) == pytest.approx(first, abs=1e-12)
    assert float(here.evaluator(far.left).mid()) == pytest.approx(divergence, abs=5e-4)  # type: ignore[union-attr]
    assert {found.outcome for found in observe(attained, here)} == {HOLDS}
    certificate = certify(here.problem, here.evaluator)
    assert float(certificate.lower) == pytest.approx(0.2, abs=1e-9)
    assert float(certificate.upper) == pytest.approx(0.2, abs=1e-9)


def test_a_point_that_falls_short_or_is_no_policy_does_not_attain_it(
    two_actions: Callable[..., Trial],
) -> None:
    here = two_actions("2/5")
    short = observe(Attainment(old[i]), here)
    assert [found.check for found in short if found.outcome is FAILS] == ["value"]
    (infeasible,) = observe(Attainment(2 * old[i]), here)
    assert (infeasible.check, infeasible.outcome) == ("feasible", FAILS)
    (undefined,) = observe(Attainment(old[i] * log(here_zero())), here)
    assert undefined.outcome is INCONCLUSIVE


def here_zero() -> Symbol:
    return Symbol("epsilon", positive=True) - Rational(1, 5)
