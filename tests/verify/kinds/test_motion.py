"""Flows and iterations carried out: solutions, where they end and rest, what they dissipate."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from sympy import Eq, Expr, IndexedBase, Integer, KroneckerDelta, Rational, Symbol, exp, log, sqrt

from maxent.problems import (
    Claim,
    Dissipation,
    Flow,
    FlowSolution,
    Interval,
    Iteration,
    LongTimeLimit,
    RestPoint,
    Simplex,
    SmallStepLimit,
    Statement,
)
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, n, total
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

Seen = Callable[..., tuple[list[Observation], set[Outcome]]]

pytestmark = pytest.mark.usefixtures("working_precision")

HOLDS, FAILS, INCONCLUSIVE = Outcome.HOLDS, Outcome.FAILS, Outcome.INCONCLUSIVE
x, x_0, r, q = (IndexedBase(name, positive=True) for name in ("x", "x_0", "r", "q"))
t, tau, eta = Symbol("t", nonnegative=True), Symbol("tau", positive=True), Symbol("eta", positive=True)
count = Symbol("count", integer=True, nonnegative=True)
S = Simplex(x, i, n)
SHAPED = r[j] - tau * log(x[j] / q[j])
FLOW = Flow(S, t, x[i] * (SHAPED.subs(j, i) - total(x[j] * SHAPED, j)))
WEIGHT = x[j] * exp(eta * SHAPED)
STEP = Iteration(S, count, WEIGHT.subs(j, i) / total(WEIGHT, j))
TILTED = q[i] * exp(r[i] / tau)
GIBBS = TILTED / total(q[j] * exp(r[j] / tau), j)
P, p, beta = (Symbol(name, positive=True) for name in ("P", "p", "beta"))
UNIT = Interval(P, Integer(0), Integer(1))


def logit(z: Expr) -> Expr:
    return log(z / (1 - z))


def after(motion: Flow | Iteration, left: Expr) -> FlowSolution:
    return FlowSolution(motion, x_0[i], x_0[i] ** left * TILTED ** (1 - left), proportional=True)


@pytest.fixture
def seen(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Seen:
    """What is observed at ref (.7, .2, .1), r (0, 1, 2), start (.2, .3, .5)."""

    def at(statement: Statement, **others: object) -> tuple[list[Observation], set[Outcome]]:
        numbers = {"q": ("7/10", "1/5", "1/10"), "r": (0, 1, 2), "x_0": ("1/5", "3/10", "1/2"), "tau": 1}
        here = trial(claim("tau-limits"), {"n": 3}, **{**numbers, "eta": "1/2", **others})
        found = observe(statement, here)
        return found, {each.outcome for each in found}

    return at


@pytest.mark.parametrize(
    "statement",
    [
        after(FLOW, exp(-tau * t)),
        after(STEP, (1 - eta * tau) ** count),
        LongTimeLimit(FLOW, x_0[i], GIBBS),
        LongTimeLimit(STEP, x_0[i], GIBBS),
        RestPoint(FLOW, GIBBS, stable=True),
        RestPoint(STEP, TILTED, stable=True, proportional=True),
    ],
    ids=["flow", "steps", "flow ends", "steps end", "flow rests", "steps rest"],
)
def test_true_statements_hold(seen: Seen, statement: Statement) -> None:
    assert seen(statement)[1] == {HOLDS}


@pytest.mark.parametrize(
    ("statement", "check"),
    [
        (after(FLOW, exp(-2 * tau * t)), "law"),
        (after(STEP, exp(-tau * eta * count)), "iterated"),
        (FlowSolution(FLOW, x_0[i], GIBBS), "initial state"),
        (FlowSolution(Flow(S, t, x[i] * r[i]), x_0[i], x_0[i] * exp(t * r[i])), "space"),
        (LongTimeLimit(FLOW, x_0[i], q[i]), "limit"),
        (LongTimeLimit(FLOW, x_0[i], x_0[i] * 0 + Rational(1, 3)), "limit"),
        (RestPoint(FLOW, q[i]), "rest"),
        (RestPoint(FLOW, GIBBS, stable=False), "stability"),
        (RestPoint(STEP, GIBBS, stable=False), "stability"),
        (Dissipation(FLOW, total(x[j] * SHAPED, j), total(x[j] * SHAPED**2, j)), "rate"),
    ],
)
def test_false_statements_fail_at_the_check_that_names_it(
    seen: Seen, statement: Statement, check: str
) -> None:
    found, outcomes = seen(statement)
    assert FAILS in outcomes
    assert check in {each.check for each in found if each.outcome is FAILS}


@pytest.mark.parametrize("product", [2, "5/2", 3])
def test_too_long_steps_neither_approach_nor_settle(seen: Seen, product: object) -> None:
    (found,), _ = seen(LongTimeLimit(STEP, x_0[i], GIBBS), eta=product)
    assert (found.outcome, found.detail) == (FAILS, "the iterates neither approach the limit nor settle")


def test_a_neutral_cycle_is_neither_stable_nor_unstable(
    seen: Seen,
) -> None:
    found, _ = seen(RestPoint(STEP, GIBBS, stable=True), eta=2)
    assert (found[-1].check, found[-1].outcome) == ("stability", INCONCLUSIVE)


def test_a_second_rest_point_is_found(seen: Seen) -> None:
    off = x[j] - Rational(1, 2)
    growth = off**3 - off / 8  # takes a value at up to three levels
    law = x[i] * (growth.subs(j, i) - total(x[j] * growth, j))
    found, _ = seen(RestPoint(Flow(S, t, law), 1 / n))
    assert FAILS in {each.outcome for each in found}


GRPO = Flow(UNIT, t, P * (1 - P) * (1 / sqrt(P * (1 - P)) - beta * (logit(P) - logit(p))))
EQUATION = Eq(logit(P), logit(p) + 1 / (beta * sqrt(P * (1 - P))))
STABLE = (2 * P - 1) / (2 * sqrt(P * (1 - P))) < beta


def test_a_scalar_flow_with_a_stable_and_an_unstable_rest_point(
    seen: Seen,
) -> None:
    found, outcomes = seen(RestPoint(GRPO, EQUATION, stable=STABLE), p="1/10", beta=1)
    assert outcomes == {HOLDS}
    assert [each.check for each in found].count("stability") == 2
    wrong, _ = seen(RestPoint(GRPO, EQUATION, stable=True), p="1/10", beta=1)
    assert [each.outcome for each in wrong if each.check == "stability"] == [HOLDS, FAILS]


def test_a_law_that_keeps_its_sign_about_a_rest_point_is_not_stable_there(seen: Seen) -> None:
    squared = Flow(UNIT, t, GRPO.law**2)
    found, _ = seen(RestPoint(squared, EQUATION, stable=STABLE), p="1/10", beta=1)
    assert [each.outcome for each in found if each.check == "stability"] == [FAILS]
    assert seen(RestPoint(squared, EQUATION), p="1/10", beta=1)[1] == {HOLDS}
    still = Flow(UNIT, t, Integer(0))
    assert FAILS in seen(RestPoint(still, EQUATION), p="1/10", beta=1)[1]


@pytest.mark.parametrize(
    ("ratio", "rests", "strength"),
    [("0.4531", True, 1), ("0.9665", True, 1), ("0.2583", True, 2), ("0.5", False, 1)],
)
def test_where_it_rests(seen: Seen, ratio: str, strength: int, *, rests: bool) -> None:
    """Between the fourth decimals around the number the law changes sign, or it does not."""
    inside = Interval(P, Rational(ratio) - Rational(1, 10**4), Rational(ratio) + Rational(1, 10**4))
    found, _ = seen(RestPoint(Flow(inside, t, GRPO.law), EQUATION), p="1/10", beta=strength)
    assert (HOLDS in {each.outcome for each in found}) is rests


def test_no_rest_point_is_nothing_to_test(
    seen: Seen,
) -> None:
    assert seen(RestPoint(GRPO, EQUATION), p="1/10", beta="1/2")[1] == {Outcome.VACUOUS}
    assert seen(RestPoint(GRPO, Eq(P, p)), p="1/10", beta="1/2")[1] == {FAILS}


def test_the_free_energy_decreases_by_the_variance(
    seen: Seen,
) -> None:
    energy = total(x[j] * (tau * log(x[j] / q[j]) - r[j]), j)
    mean = total(x[j] * SHAPED, j)
    assert seen(Dissipation(FLOW, energy, -total(x[j] * SHAPED**2, j) + mean**2))[1] == {HOLDS}


def test_small_steps_follow_the_flow_they_should_and_no_other(seen: Seen) -> None:
    assert seen(SmallStepLimit(STEP, FLOW, eta))[1] == {HOLDS}
    found, _ = seen(SmallStepLimit(STEP, Flow(S, t, 2 * FLOW.law), eta))
    assert {each.check for each in found if each.outcome is FAILS} == {"first step", "small steps"}


def test_a_law_that_leaves_the_simplex_is_seen_although_it_rests(seen: Seen) -> None:
    leaving = Flow(S, t, FLOW.law * x[i])
    for statement in (RestPoint(leaving, GIBBS), SmallStepLimit(STEP, leaving, eta)):
        (found,), _ = seen(statement)
        assert (found.check, found.outcome) == ("space", FAILS)


def test_a_start_next_to_another_corner_is_waited_for(seen: Seen) -> None:
    """The limit is approached only after a mass of 1e-30 has grown, and along a way that passes elsewhere."""
    small = Fraction(1, 10**30)
    start = (1 - Fraction(1, 100) - small, Fraction(1, 100), small)
    bare = Flow(S, t, x[i] * (r[i] - total(x[j] * r[j], j)))
    steps = Iteration(S, count, x[i] * exp(eta * r[i]) / total(x[j] * exp(eta * r[j]), j))
    best = KroneckerDelta(r[i], maximum(r[j], j, n))
    for motion in (bare, steps):
        (found,), _ = seen(LongTimeLimit(motion, x_0[i], best), x_0=start, r=(0, 1, 2))
        assert found.outcome is HOLDS


def test_next_to_rest_long_steps_are_not_taken_for_small_ones(seen: Seen) -> None:
    """The relaxation is fast, and the random state may be nearly at rest."""
    assert (
        FAILS not in seen(SmallStepLimit(STEP, FLOW, eta), r=(0, 0, 0), q=("1/3", "1/3", "1/3"), tau=200)[1]
    )
