"""Integrated flows and iterations, compared with a printed solution."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Symbol, exp, log

from maxent.problems import Flow, FlowSolution, Iteration, Simplex, Statement
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


def after(motion: Flow | Iteration, left: Expr) -> FlowSolution:
    return FlowSolution(motion, x_0[i], x_0[i] ** left * TILTED ** (1 - left), proportional=True)


@pytest.mark.parametrize(
    "statement", [after(FLOW, exp(-tau * t)), after(STEP, (1 - eta * tau) ** count)], ids=["flow", "steps"]
)
def test_a_right_solution_holds(seen: Seen, statement: Statement) -> None:
    assert seen(statement)[1] == {HOLDS}


@pytest.mark.parametrize(
    ("statement", "check"),
    [
        (after(FLOW, exp(-2 * tau * t)), "law"),
        (after(STEP, exp(-tau * eta * count)), "iterated"),
        (FlowSolution(FLOW, x_0[i], GIBBS), "initial state"),
        (FlowSolution(Flow(S, t, x[i] * r[i]), x_0[i], x_0[i] * exp(t * r[i])), "space"),
    ],
)
def test_a_wrong_solution_fails_at_the_check_that_names_it(
    seen: Seen, statement: Statement, check: str
) -> None:
    found, _ = seen(statement)
    assert check in {each.check for each in found if each.outcome is FAILS}
