"""Limits and expansions: held, refuted, and undecided."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Expr, Heaviside, IndexedBase, Integer, KroneckerDelta, Symbol, exp, log, oo, sin

from maxent.problems import Claim, Expansion, Limit
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

r, q = IndexedBase("r", real=True), IndexedBase("pi_ref", positive=True)
tau, c = Symbol("tau", positive=True), Symbol("c", positive=True)
Z = total(q[j] * exp(r[j] / tau), j)
GIBBS = q[i] * exp(r[i] / tau) / Z
BEST = maximum(r[j], j, n)
ON_BEST = q[i] * KroneckerDelta(r[i], BEST) / total(q[k] * KroneckerDelta(r[k], BEST), k)
MEAN = total(q[k] * r[k], k)


@pytest.fixture
def here(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Trial:
    known = {"r": (1, 0, 1), "pi_ref": ("1/4", "1/4", "1/2"), "tau": 1, "c": "3/2"}
    return trial(claim("tau-limits"), {"n": 3}, **known)


@pytest.mark.parametrize(
    ("formula", "point", "value"),
    [
        (GIBBS, oo, q[i]),
        (GIBBS, Integer(0), ON_BEST),
        (tau * log(Z), Integer(0), BEST),
        (tau * log(Z), oo, MEAN),
        (tau / log(1 + c * tau), Integer(0), 1 / c),
    ],
)
def test_limits_that_hold(here: Trial, formula: Expr, point: Expr, value: Expr) -> None:
    assert {o.outcome for o in observe(Limit(formula, tau, point, value), here)} == {Outcome.HOLDS}


@pytest.mark.parametrize(
    ("formula", "point", "value"),
    [
        (GIBBS, oo, 1 / Integer(3)),
        (GIBBS, oo, ON_BEST),
        (GIBBS, Integer(0), KroneckerDelta(r[i], BEST)),
        (GIBBS, Integer(0), q[i]),
        (tau * log(Z), Integer(0), MEAN),
        (tau * log(Z), oo, BEST),
        (tau * Z, oo, c),
    ],
)
def test_limits_that_do_not(here: Trial, formula: Expr, point: Expr, value: Expr) -> None:
    assert Outcome.FAILS in {o.outcome for o in observe(Limit(formula, tau, point, value), here)}


def test_a_refuted_limit_shows_where_the_sequence_stays(here: Trial) -> None:
    """Mass on the best two of reference (1/4, 1/4, 1/2): 1/3 on the first, not 1."""
    found = observe(Limit(GIBBS, tau, Integer(0), KroneckerDelta(r[i], BEST)), here)
    assert (found[0].printed, found[0].actual) == ("limit 1", "limit 0.333333")


def test_a_limit_that_is_approached_too_slowly_is_not_decided(here: Trial) -> None:
    (found,) = observe(Limit(c + 1 / log(log(1 / tau)), tau, Integer(0), c), here)
    assert found.outcome is not Outcome.HOLDS


@pytest.mark.parametrize(
    ("formula", "approximation", "order"),
    [
        (exp(tau), 1 + tau, 2),
        (exp(tau), 1 + tau + tau**2 / 2, 3),
        (sin(tau).series(tau, 0, 4).removeO(), tau, 3),
        (1 / (1 + c * tau), 1 - c * tau, 2),
        (1 + tau, 1 + tau, 5),
    ],
)
def test_expansions_that_hold(here: Trial, formula: Expr, approximation: Expr, order: int) -> None:
    found = observe(Expansion(formula, tau, approximation, order), here)
    assert [o.outcome for o in found] == [Outcome.HOLDS]


@pytest.mark.parametrize(
    ("approximation", "order", "seen"),
    [(1 - tau, 2, "1.00"), (1 + 2 * tau, 2, "1.00"), (Integer(1), 2, "1.00"), (1 + tau, 3, "2.00")],
)
def test_expansions_that_do_not_name_the_order_that_is_seen(
    here: Trial, approximation: Expr, order: int, seen: str
) -> None:
    (found,) = observe(Expansion(exp(tau), tau, approximation, order), here)
    assert (found.outcome, found.detail) == (Outcome.FAILS, f"the error is of order {seen}")


def test_an_expansion_about_another_constant_is_refuted(here: Trial) -> None:
    (found,) = observe(Expansion(exp(tau), tau, 2 + tau, 2), here)
    assert found.outcome is Outcome.FAILS


def test_a_limit_that_is_approached_as_slowly_as_a_logarithm_is_followed_farther(here: Trial) -> None:
    (found,) = observe(Limit(c / log(1 / tau), tau, Integer(0), Integer(0)), here)
    assert found.outcome is Outcome.HOLDS
    (wrong,) = observe(Limit(c + c / log(1 / tau), tau, Integer(0), c + 1 / Integer(100)), here)
    assert wrong.outcome is not Outcome.HOLDS


STEP = 1 / (1 + exp((tau - c) * k))


@pytest.mark.parametrize(
    ("edge", "outcome"), [(c, Outcome.HOLDS), (c / 2, Outcome.FAILS), (c + 1, Outcome.FAILS)]
)
def test_a_step_is_tested_on_both_of_its_sides(here: Trial, edge: Expr, outcome: Outcome) -> None:
    """1 / (1 + exp(k (tau - c))) tends to 1 below c and to 0 above; tau is 1 and c is 3/2 here."""
    found = observe(Limit(STEP, k, oo, Heaviside(edge - tau)), here)
    beside = {o.outcome for o in found if o.check == "beside a step"}
    assert (Outcome.FAILS in beside) is (outcome is Outcome.FAILS)
    assert beside
