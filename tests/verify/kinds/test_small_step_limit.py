"""Iterations whose limit for small steps is a flow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import IndexedBase, Max, Min, Rational, Symbol, exp, log

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
    for factor in (2, 1 + Rational(1, 10**12)):
        (found,), _ = seen(SmallStepLimit(STEP, Flow(S, t, factor * FLOW.law), eta))
        assert (found.check, found.outcome) == ("first step", FAILS)


def test_a_step_size_with_a_floor_does_not_vanish(seen: Seen) -> None:
    floored = STEP.law.subs(eta, Max(eta, Rational(1, 10**12)))
    assert FAILS in seen(SmallStepLimit(Iteration(S, count, floored), FLOW, eta))[1]


def test_a_growth_that_is_clipped_at_three_is_followed_near_the_corners_by_no_step(seen: Seen) -> None:
    clipped = x[i] * Max(-3, Min(3, SHAPED.subs(j, i)))
    law = clipped - x[i] * total(x[j] * Max(-3, Min(3, SHAPED)), j)
    assert FAILS in seen(SmallStepLimit(STEP, Flow(S, t, law), eta))[1]


def test_a_law_that_leaves_the_simplex_is_followed_by_no_step(seen: Seen) -> None:
    (found,), _ = seen(SmallStepLimit(STEP, Flow(S, t, FLOW.law * x[i]), eta))
    assert (found.check, found.outcome) == ("space", FAILS)


def test_next_to_rest_long_steps_are_not_taken_for_small_ones(seen: Seen) -> None:
    """The relaxation is fast, and the random state may be nearly at rest."""
    assert (
        FAILS not in seen(SmallStepLimit(STEP, FLOW, eta), r=(0, 0, 0), q=("1/3", "1/3", "1/3"), tau=200)[1]
    )
