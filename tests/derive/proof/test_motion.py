"""Solutions of flows and iterations, their dissipation and small steps, for arbitrary n."""

from collections.abc import Callable

import pytest
from sympy import Abs, Expr, IndexedBase, Integer, Piecewise, Symbol, exp, log, oo, sign, sqrt

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


z, z_0, k_0 = Symbol("z", real=True), Symbol("z_0", real=True), Symbol("z_1", positive=True)
LINE, RAY = Interval(z, -oo, oo), Interval(Symbol("y", positive=True), Integer(0), oo)
HERE = (*GIVEN, real(z_0), positive(k_0))
TWICE_LATE = Piecewise((1, t < 5), (2, True))
SURPLUS = r[i] - total(r[j], j) / n


@pytest.mark.parametrize(
    ("motion", "initial", "formula", "outcome"),
    [
        (Flow(S, t, 1 / n - x[i]), x_0[i], x_0[i] * exp(-t) + (1 - exp(-t)) / n, PROVED),
        (Flow(S, t, SURPLUS), x_0[i], x_0[i] + t * SURPLUS, OPEN),
        (Flow(S, t, -x[i]), x_0[i], x_0[i] * exp(-t), OPEN),
        (Iteration(S, k, x[i] / 2), x_0[i], x_0[i] / 2**k, OPEN),
        (Flow(LINE, t, -beta * z), z_0, z_0 * exp(-beta * t), PROVED),
        (Flow(LINE, t, -beta * z), z_0, TWICE_LATE * z_0 * exp(-beta * t), OPEN),
        (Flow(LINE, t, 2 * sqrt(Abs(z))), Integer(0), t**2, OPEN),
        (Flow(RAY, t, -beta), k_0, k_0 - beta * t, OPEN),
        (Flow(RAY, t, RAY.variable**2), k_0, k_0 / (1 - k_0 * t), OPEN),
    ],
    ids=["mixing", "line", "leak", "halved", "decay", "jump", "not unique", "leaves", "explodes"],
)
def test_a_solution_stays_in_the_space_is_smooth_and_is_the_only_one(
    attempt: Attempt, motion: Flow | Iteration, initial: Expr, formula: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(FlowSolution(motion, initial, formula), HERE) is outcome


def test_what_changes_with_the_time_itself_is_not_differentiated_along_the_state_alone(
    attempt: Attempt,
) -> None:
    mean = total(x[j] * r[j], j)
    variance = total(x[j] * r[j] ** 2, j) - mean**2
    assert attempt(Dissipation(BARE, mean, variance), GIVEN) is PROVED
    assert attempt(Dissipation(BARE, t * mean, t * variance), GIVEN) is OPEN


def test_mass_is_kept_along_a_functional(attempt: Attempt) -> None:
    assert attempt(Dissipation(Flow(S, t, -x[i]), total(x[j], j), Integer(-1)), GIVEN) is OPEN


@pytest.mark.parametrize(
    ("steps", "flow", "outcome"),
    [
        (Iteration(S, k, x[i] * (1 + eta)), Flow(S, t, x[i] * total(x[j], j)), OPEN),
        (Iteration(LINE, k, z + eta * beta), Flow(LINE, t, beta), PROVED),
        (Iteration(LINE, k, z + eta * beta + eta**2 / (z**4 + eta**2)), Flow(LINE, t, beta), OPEN),
        (Iteration(LINE, k, z - eta * sign(z)), Flow(LINE, t, -sign(z)), OPEN),
    ],
    ids=["mass", "straight", "bump", "jump"],
)
def test_small_steps_follow_a_smooth_flow_near_every_state(
    attempt: Attempt, steps: Iteration, flow: Flow, outcome: ProofOutcome
) -> None:
    assert attempt(SmallStepLimit(steps, flow, eta), GIVEN) is outcome
