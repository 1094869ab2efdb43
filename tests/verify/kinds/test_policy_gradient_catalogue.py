"""Slopes, attained optima and occurrences: held, refuted, and undecided."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from sympy import Rational, Symbol, log

from maxent.problems import Attainment, Claim, Existence, Slope
from maxent.problems.catalogue.policy_gradient._clip import SURROGATE, A, capped, rho, slope
from maxent.problems.catalogue.policy_gradient.ppo_no_trust_region import old
from maxent.problems.expressions.notation import i
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.certificates.certificate import certify
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")
HOLDS, FAILS, INCONCLUSIVE, VACUOUS = Outcome.HOLDS, Outcome.FAILS, Outcome.INCONCLUSIVE, Outcome.VACUOUS
Claims, Trials = Callable[..., Claim], Callable[..., Trial]


@pytest.fixture
def clip(claim: Claims, trial: Trials) -> Callable[..., Trial]:
    def at(ratio: str, advantage: int) -> Trial:
        return trial(claim("ppo-clip-stops-rewarding"), {}, rho=ratio, A=advantage, epsilon="1/5")

    return at


@pytest.mark.parametrize(
    ("ratio", "advantage", "expected"),
    [
        ("1/2", 1, 1),
        ("9/10", 1, 1),
        ("11/10", 1, 1),
        ("3/2", 1, 0),
        ("1/2", -1, 0),
        ("9/10", -1, -1),
        ("11/10", -1, -1),
        ("3/2", -1, -1),
        ("3/2", 0, 0),
    ],
)
def test_the_slope_of_the_clipped_surrogate(
    clip: Callable[..., Trial], ratio: str, advantage: int, expected: int
) -> None:
    here = clip(ratio, advantage)
    (found,) = observe(Slope(SURROGATE, rho, slope(rho)), here)
    assert found.outcome is HOLDS
    assert float(here.evaluator(slope(rho)).mid()) == expected


def test_a_wrong_slope_shows_both_numbers(clip: Callable[..., Trial]) -> None:
    (found,) = observe(Slope(SURROGATE, rho, A), clip("3/2", 1))
    assert (found.outcome, found.printed, found.actual) == (FAILS, "1", "0")


def test_a_kink_has_no_slope_and_an_infinite_quotient_decides_nothing(clip: Callable[..., Trial]) -> None:
    (at_kink,) = observe(Slope(SURROGATE, rho, A), clip("6/5", 1))
    (infinite,) = observe(Slope(log(A**2), A, 2 / A), clip("1", 0))
    assert (at_kink.outcome, infinite.outcome) == (VACUOUS, INCONCLUSIVE)


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


def test_a_gain_is_capped_and_a_loss_has_a_floor(bind: Callable[..., Evaluator]) -> None:
    for ratio, advantage, value in (("2", 3, 3.6), ("1/2", 3, 1.5), ("2", -3, -6), ("1/2", -3, -2.4)):
        here = bind(rho=ratio, A=advantage, epsilon="1/5")
        assert float(here(SURROGATE).mid()) == pytest.approx(value)
        assert float(here(capped(rho)).mid()) == pytest.approx(value)


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
