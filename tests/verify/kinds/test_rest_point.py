"""Rest points of flows and iterations, and their stability."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Eq, Expr, IndexedBase, Integer, Rational, Symbol, exp, log, oo, sqrt

from maxent.problems import Flow, Interval, Iteration, RestPoint, Simplex, Statement
from maxent.problems.expressions.notation import i, j, n, total
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation

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


DIGIT = Rational(1, 10**12)


def logit(z: Expr) -> Expr:
    return log(z / (1 - z))


@pytest.mark.parametrize(
    "statement",
    [RestPoint(FLOW, GIBBS, stable=True), RestPoint(STEP, TILTED, stable=eta * tau < 2, proportional=True)],
    ids=["flow", "steps"],
)
def test_a_right_rest_point_holds(seen: Seen, statement: Statement) -> None:
    assert seen(statement)[1] == {HOLDS}


@pytest.mark.parametrize(
    ("statement", "check"),
    [
        (RestPoint(FLOW, q[i]), "rest"),
        (RestPoint(FLOW, GIBBS, stable=False), "stability"),
        (RestPoint(STEP, GIBBS, stable=False), "stability"),
    ],
)
def test_a_wrong_rest_point_fails_at_the_check_that_names_it(
    seen: Seen, statement: Statement, check: str
) -> None:
    found, _ = seen(statement)
    assert check in {each.check for each in found if each.outcome is FAILS}


def test_a_neutral_cycle_is_neither_stable_nor_unstable(
    seen: Seen,
) -> None:
    found, _ = seen(RestPoint(STEP, GIBBS, stable=eta * tau < 2), eta=2)
    assert [each.outcome for each in found if each.check == "stability"] == [INCONCLUSIVE]
    assert (found[-1].check, found[-1].outcome) == ("threshold", HOLDS)


@pytest.mark.parametrize(
    "stable",
    [
        True,
        eta * tau < 2 + Rational(1, 10**12),
        eta * tau < 2 - Rational(1, 10**12),
        eta**2 * tau < 4,
        eta < 2,
    ],
)
def test_a_wrong_threshold_is_found_by_moving_a_parameter(seen: Seen, stable: Expr) -> None:
    """At tau = 1 and eta = 1/2 each of them says what is true."""
    found, _ = seen(RestPoint(STEP, GIBBS, stable=stable))
    assert [each.check for each in found if each.outcome is FAILS] == ["threshold"]


def test_a_root_at_a_round_number_is_found(seen: Seen) -> None:
    flow = Flow(Interval(P, Integer(0), oo), t, P * (1 - P))
    assert seen(RestPoint(flow, Integer(1), stable=True))[1] == {HOLDS}
    assert FAILS in seen(RestPoint(flow, 1 + Rational(1, 10**12)))[1]
    far = Flow(flow.space, t, P * (1 - P) * (10**9 - P))
    assert FAILS in seen(RestPoint(far, Integer(1)))[1]


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


def test_a_law_that_leaves_the_simplex_is_seen_although_it_rests(seen: Seen) -> None:
    (found,), _ = seen(RestPoint(Flow(S, t, FLOW.law * x[i]), GIBBS))
    assert (found.check, found.outcome) == ("space", FAILS)
