"""Limits of flows and iterations for long times."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from sympy import Expr, IndexedBase, KroneckerDelta, Rational, Symbol, exp, log

from maxent.problems import Flow, Iteration, LongTimeLimit, Simplex
from maxent.problems.expressions.extremum import maximum
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


@pytest.mark.parametrize("motion", [FLOW, STEP], ids=["flow", "steps"])
def test_a_right_end_holds(seen: Seen, motion: Flow | Iteration) -> None:
    assert seen(LongTimeLimit(motion, x_0[i], GIBBS))[1] == {HOLDS}


@pytest.mark.parametrize("limit", [q[i], x_0[i] * 0 + Rational(1, 3)], ids=str)
def test_a_wrong_end_fails(seen: Seen, limit: Expr) -> None:
    found, _ = seen(LongTimeLimit(FLOW, x_0[i], limit))
    assert "limit" in {each.check for each in found if each.outcome is FAILS}


@pytest.mark.parametrize("product", [2, "5/2", 3])
def test_too_long_steps_neither_approach_nor_settle(seen: Seen, product: object) -> None:
    (found,), _ = seen(LongTimeLimit(STEP, x_0[i], GIBBS), eta=product)
    assert (found.outcome, found.detail) == (FAILS, "the iterates neither approach the limit nor settle")


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
