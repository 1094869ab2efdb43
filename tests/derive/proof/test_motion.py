"""Solutions of flows and iterations, their dissipation and small steps, for arbitrary n."""

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Integer, Symbol, exp, log

from maxent.derive.proof import ProofOutcome
from maxent.problems import (
    Dissipation,
    Flow,
    FlowSolution,
    Interval,
    Iteration,
    Simplex,
    SmallStepLimit,
    Statement,
)
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, positive, probability, real, temperature

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
x, x_0, q, w = (IndexedBase(name, positive=True) for name in ("x", "x_0", "q", "w"))
r = IndexedBase("r", real=True)
t, tau, eta = Symbol("t", nonnegative=True), Symbol("tau", positive=True), Symbol("eta", positive=True)
k = Symbol("k", integer=True, nonnegative=True)
P, p, beta = (Symbol(name, positive=True) for name in ("P", "p", "beta"))
GIVEN = (
    *(distribution(base, n) for base in (x_0, q)),
    *(real(r, n), positive(w, n), temperature(tau), positive(eta), probability(p), positive(beta)),
)
S, UNIT = Simplex(x, i, n), Interval(P, Integer(0), Integer(1))
A = r[i] - tau * log(x[i] / q[i])
MEAN = total(x[j] * A.subs(i, j), j)
FLOW, BARE = Flow(S, t, x[i] * (A - MEAN)), Flow(S, t, x[i] * (r[i] - total(x[j] * r[j], j)))
OTHER_SIGN = Flow(S, t, FLOW.law.subs(tau, -tau))
LEVEL = Flow(S, t, A - total(A.subs(i, j), j) / n)
STEP = Iteration(S, k, x[i] * exp(eta * A) / total((x[i] * exp(eta * A)).subs(i, j), j))
BARE_STEP = Iteration(S, k, x[i] * exp(eta * r[i]) / total(x[j] * exp(eta * r[j]), j))
TILTED = q[i] * exp(r[i] / tau)


def after(motion: Flow | Iteration, left: Expr) -> FlowSolution:
    return FlowSolution(motion, x_0[i], x_0[i] ** left * TILTED ** (1 - left), proportional=True)


@pytest.mark.parametrize(
    ("statement", "outcome"),
    [
        (after(FLOW, exp(-tau * t)), PROVED),
        (after(FLOW, exp(-2 * tau * t)), OPEN),
        (after(FLOW, exp(-t)), OPEN),
        (after(OTHER_SIGN, exp(-tau * t)), OPEN),
        (after(LEVEL, exp(-tau * t)), OPEN),
        (after(STEP, (1 - eta * tau) ** k), PROVED),
        (after(STEP, exp(-eta * tau * k)), OPEN),
        (FlowSolution(BARE, x_0[i], x_0[i] * exp(t * r[i]), proportional=True), PROVED),
        (FlowSolution(BARE, x_0[i], x_0[i] * exp(t * r[i])), OPEN),
        (FlowSolution(BARE, q[i], x_0[i] * exp(t * r[i]), proportional=True), OPEN),
        (FlowSolution(BARE_STEP, x_0[i], x_0[i] * exp(eta * k * r[i]), proportional=True), PROVED),
        (FlowSolution(Flow(UNIT, t, P * (1 - P)), p, p * exp(t) / (1 - p + p * exp(t))), PROVED),
        (FlowSolution(Flow(UNIT, t, P * (1 - P)), p, p * exp(t) / (1 - p + exp(t))), OPEN),
    ],
)
def test_solutions(attempt: Attempt, statement: Statement, outcome: ProofOutcome) -> None:
    assert attempt(statement, GIVEN) is outcome


def test_the_chain_rule_along_a_flow(attempt: Attempt) -> None:
    energy = total(x[j] * (tau * log(x[j] / q[j]) - r[j]), j)
    variance = total(x[i] * (A - MEAN) ** 2, i)
    assert attempt(Dissipation(FLOW, energy, -variance), GIVEN) is PROVED
    assert attempt(Dissipation(FLOW, energy, variance), GIVEN) is OPEN


@pytest.mark.parametrize(
    ("steps", "flow", "outcome"),
    [
        (STEP, FLOW, PROVED),
        (BARE_STEP, BARE, PROVED),
        (STEP, BARE, OPEN),
        (STEP, Flow(S, t, 2 * FLOW.law), OPEN),
        (STEP, Flow(S, t, eta * FLOW.law), OPEN),
        (STEP, Flow(S, t, (FLOW.law + eta * FLOW.law) / (1 + eta)), PROVED),
        (STEP, Flow(UNIT, t, P), OPEN),
    ],
    ids=[
        "shaped",
        "bare",
        "another advantage",
        "twice as fast",
        "as fast as the step",
        "rewritten",
        "scalar",
    ],
)
def test_small_steps(attempt: Attempt, steps: Iteration, flow: Flow, outcome: ProofOutcome) -> None:
    assert attempt(SmallStepLimit(steps, flow, eta), GIVEN) is outcome
