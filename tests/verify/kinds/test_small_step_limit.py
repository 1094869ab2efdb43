"""Iterations whose limit for small steps is a flow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import IndexedBase, Symbol, exp, log

from maxent.problems import Flow, Iteration, Simplex, SmallStepLimit
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


def test_small_steps_follow_the_flow_they_should_and_no_other(seen: Seen) -> None:
    assert seen(SmallStepLimit(STEP, FLOW, eta))[1] == {HOLDS}
    found, _ = seen(SmallStepLimit(STEP, Flow(S, t, 2 * FLOW.law), eta))
    assert {each.check for each in found if each.outcome is FAILS} == {"first step", "small steps"}


def test_a_law_that_leaves_the_simplex_is_followed_by_no_step(seen: Seen) -> None:
    (found,), _ = seen(SmallStepLimit(STEP, Flow(S, t, FLOW.law * x[i]), eta))
    assert (found.check, found.outcome) == ("space", FAILS)


def test_next_to_rest_long_steps_are_not_taken_for_small_ones(seen: Seen) -> None:
    """The relaxation is fast, and the random state may be nearly at rest."""
    assert (
        FAILS not in seen(SmallStepLimit(STEP, FLOW, eta), r=(0, 0, 0), q=("1/3", "1/3", "1/3"), tau=200)[1]
    )
