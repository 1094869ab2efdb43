"""The point where an observable crosses a level, from the solved program."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Eq, Expr, IndexedBase, Integer, Rational, Symbol, exp, log

from maxent.problems import Claim, Crossing
from maxent.problems.expressions.notation import k, total
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

c, pi = IndexedBase("c", nonnegative=True), IndexedBase("pi", positive=True)
p, Delta, tau = (Symbol(name, positive=True) for name in ("p", "Delta", "tau"))
CORRECT, HALF = total(c[k] * pi[k], k), Rational(1, 2)
CRITICAL = Delta / log((1 - p) / p)


@pytest.fixture
def here(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Trial:
    """p = 1/10, Delta = 1: the critical temperature is 1 / log 9 = 0.4551196133."""
    known = {"pi_ref": ("1/10", "9/10"), "c": (1, 0), "Delta": 1, "tau": 1}
    return trial(claim("tau-c-binary"), {"n": 2}, **known)


def crossed(right: Expr, at: Trial, level: Expr = HALF) -> list[Observation]:
    return observe(Crossing(CORRECT, level, tau, Eq(tau, right)), at)


def test_the_solved_program_crosses_one_half_once_and_at_the_critical_temperature(here: Trial) -> None:
    found = crossed(CRITICAL, here)
    assert {(o.check, o.outcome) for o in found} == {("crossing", Outcome.HOLDS), ("once", Outcome.HOLDS)}
    assert found[0].residual < 3e-14


@pytest.mark.parametrize(
    ("wrong", "printed"),
    [
        (2 * CRITICAL, "printed tau = 0.910239"),
        (Delta * log((1 - p) / p), "printed tau = 2.19722"),
        (-CRITICAL, "printed tau = nowhere"),
        (Delta / log(1 / p), "printed tau = 0.434294"),
    ],
)
def test_a_wrong_critical_temperature_is_refuted_with_the_bracket(
    here: Trial, wrong: Expr, printed: str
) -> None:
    found, *_ = crossed(wrong, here)
    assert (found.outcome, found.printed) == (Outcome.FAILS, printed)
    assert found.actual == "the crossing is at 0.45512"


def test_the_same_point_may_be_stated_through_another_equation(here: Trial) -> None:
    found = observe(Crossing(CORRECT, HALF, tau, Eq(p * exp(Delta / tau), 1 - p)), here)
    assert {o.outcome for o in found} == {Outcome.HOLDS}


def test_another_level_is_crossed_elsewhere(here: Trial) -> None:
    """p e^(1/tau) = 3 (1 - p) at tau = 1 / log 27 = 0.303413."""
    assert crossed(CRITICAL, here, Rational(3, 4))[0].outcome is Outcome.FAILS
    assert crossed(Delta / log(3 * (1 - p) / p), here, Rational(3, 4))[0].outcome is Outcome.HOLDS


def test_a_level_below_the_reference_is_never_crossed(here: Trial) -> None:
    """The probability of a correct outcome falls from 1 to p = 1/10 and stays above 1/20."""
    found, *_ = crossed(CRITICAL, here, Rational(1, 20))
    assert found.outcome is not Outcome.HOLDS


def test_a_twelfth_digit_is_noticed_and_shown(here: Trial) -> None:
    found, *_ = crossed(CRITICAL * (1 + Rational(1, 10**12)), here)
    assert found.outcome is Outcome.FAILS
    assert found.printed.startswith("printed tau = 0.45511961331")
    assert found.actual.removeprefix("the crossing is at ") != found.printed.removeprefix("printed tau = ")


@pytest.mark.parametrize("reward", ["1/100000000", "1/10000000000000000000000000", "10000000000000000"])
def test_the_crossing_is_found_at_any_magnitude(
    claim: Callable[..., Claim], trial: Callable[..., Trial], reward: str
) -> None:
    known = {"pi_ref": ("1/10", "9/10"), "c": (1, 0), "Delta": reward, "tau": 1}
    here = trial(claim("tau-c-binary"), {"n": 2}, **known)
    assert {o.outcome for o in crossed(CRITICAL, here)} == {Outcome.HOLDS}
    assert crossed(CRITICAL * (1 - Rational(1, 10**12)), here)[0].outcome is Outcome.FAILS


def test_an_equation_with_a_second_root_does_not_hold_exactly_at_the_crossing(here: Trial) -> None:
    equation = Eq((tau - CRITICAL) * (tau - 2 * CRITICAL), Integer(0))
    found = observe(Crossing(CORRECT, HALF, tau, equation), here)
    assert found[0].detail == "the printed equation holds where the observable is not at the level"


def test_a_double_root_at_the_crossing_is_no_failure(here: Trial) -> None:
    found, *_ = observe(Crossing(CORRECT, HALF, tau, Eq((tau - CRITICAL) ** 2, Integer(0))), here)
    assert found.outcome is Outcome.INCONCLUSIVE


def test_an_observable_that_never_falls_to_the_level_is_compared_where_the_equation_holds(
    here: Trial,
) -> None:
    """The probability of a correct outcome is above 1/20 at every temperature, so also at the printed one."""
    found, *_ = crossed(CRITICAL, here, Rational(1, 20))
    assert found.outcome is Outcome.FAILS
    assert crossed(-CRITICAL, here, Rational(1, 20))[0].outcome is Outcome.INCONCLUSIVE
