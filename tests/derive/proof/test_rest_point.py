"""Where flows and iterations end and rest, for arbitrary n."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sympy import (
    Eq,
    Expr,
    IndexedBase,
    Integer,
    KroneckerDelta,
    Piecewise,
    Symbol,
    exp,
    expand,
    log,
    oo,
    sqrt,
)

from maxent.derive.proof import ProofOutcome, prove
from maxent.problems import (
    Claim,
    Flow,
    FlowSolution,
    Interval,
    Iteration,
    LongTimeLimit,
    RestPoint,
    Simplex,
    Statement,
)
from maxent.problems.expressions.extremum import maximum
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
WEIGHTED = Flow(S, t, w[i] * (A - total(w[j] * A.subs(i, j), j) / total(w[j], j)))
STEP = Iteration(S, k, x[i] * exp(eta * A) / total((x[i] * exp(eta * A)).subs(i, j), j))
BARE_STEP = Iteration(S, k, x[i] * exp(eta * r[i]) / total(x[j] * exp(eta * r[j]), j))
TILTED = q[i] * exp(r[i] / tau)
GIBBS = TILTED / total(TILTED.subs(i, j), j)
BEST = x_0[i] * KroneckerDelta(r[i], maximum(r[j], j, n))


@pytest.mark.parametrize(
    ("statement", "outcome"),
    [
        (LongTimeLimit(FLOW, x_0[i], GIBBS), PROVED),
        (LongTimeLimit(FLOW, x_0[i], TILTED, proportional=True), PROVED),
        (LongTimeLimit(FLOW, x_0[i], q[i]), OPEN),
        (LongTimeLimit(FLOW, 2 * x_0[i], GIBBS), OPEN),
        (LongTimeLimit(BARE, r[i], BEST, proportional=True), OPEN),
        (LongTimeLimit(OTHER_SIGN, x_0[i], GIBBS), OPEN),
        (LongTimeLimit(BARE, x_0[i], BEST, proportional=True), PROVED),
        (LongTimeLimit(BARE_STEP, x_0[i], BEST, proportional=True), PROVED),
        (LongTimeLimit(BARE, x_0[i], q[i]), OPEN),
        (LongTimeLimit(STEP, x_0[i], GIBBS), OPEN),
        (RestPoint(FLOW, GIBBS, stable=True), PROVED),
        (RestPoint(FLOW, GIBBS, stable=False), OPEN),
        (RestPoint(FLOW, q[i]), OPEN),
        (RestPoint(LEVEL, GIBBS, stable=True), PROVED),
        (RestPoint(WEIGHTED, GIBBS, stable=True), PROVED),
        (RestPoint(OTHER_SIGN, GIBBS.subs(tau, -tau), stable=False), PROVED),
        (RestPoint(STEP, GIBBS), PROVED),
        (RestPoint(STEP, GIBBS, stable=True), OPEN),
        (RestPoint(BARE, q[i]), OPEN),
    ],
)
def test_ends_and_rest_points(attempt: Attempt, statement: Statement, outcome: ProofOutcome) -> None:
    assert attempt(statement, GIVEN) is outcome


def test_steps_converge_under_the_assumption_that_bounds_them(attempt: Attempt) -> None:
    for statement in (LongTimeLimit(STEP, x_0[i], GIBBS), RestPoint(STEP, GIBBS, stable=True)):
        assert attempt(statement, GIVEN, assumptions=(eta * tau < 2,)) is PROVED
        assert attempt(statement, GIVEN, assumptions=(eta * tau < 3,)) is OPEN


def logit(z: Expr) -> Expr:
    return log(z / (1 - z))


PULLED = Flow(UNIT, t, P * (1 - P) * (1 / sqrt(P * (1 - P)) - beta * (logit(P) - logit(p))))
EQUATION = Eq(logit(P), logit(p) + 1 / (beta * sqrt(P * (1 - P))))
DECAYS = Flow(UNIT, t, -beta * P * (1 - P) * (logit(P) - logit(p)))


@pytest.mark.parametrize(
    ("statement", "outcome"),
    [
        (RestPoint(PULLED, EQUATION), PROVED),
        (RestPoint(PULLED, EQUATION, stable=(2 * P - 1) / (2 * sqrt(P * (1 - P))) < beta), PROVED),
        (RestPoint(PULLED, EQUATION, stable=(2 * P - 1) / (2 * sqrt(P * (1 - P))) > beta), OPEN),
        (RestPoint(PULLED, EQUATION, stable=True), OPEN),
        (RestPoint(PULLED, Eq(P, p)), OPEN),
        (RestPoint(DECAYS, p, stable=True), PROVED),
        (RestPoint(DECAYS, p, stable=False), OPEN),
        (RestPoint(DECAYS, 2 * p), OPEN),
        (RestPoint(Flow(UNIT, t, 2 - P), Integer(2)), OPEN),
    ],
)
def test_a_scalar_state(attempt: Attempt, statement: Statement, outcome: ProofOutcome) -> None:
    assert attempt(statement, GIVEN) is outcome


K = IndexedBase("K", positive=True)
LEAD = A - A.subs(i, j)


@pytest.mark.parametrize(
    ("conductance", "outcome"),
    [
        (K[i, j] + K[j, i], PROVED),
        (K[i, j] * K[j, i] * x[i] * x[j], PROVED),
        (x[i] * x[j], PROVED),
        (1 / n, PROVED),
        (K[i, j], OPEN),
        (x[i], OPEN),
        (K[i, j] + K[j, i] - 1, OPEN),
    ],
    ids=str,
)
def test_pairs_that_exchange_mass_rest_where_all_are_level(
    attempt: Attempt, conductance: Expr, outcome: ProofOutcome
) -> None:
    law, given = total(conductance * LEAD, j), (*GIVEN, positive(K, n, n))
    for form in (law, expand(law)):
        assert attempt(RestPoint(Flow(S, t, form), GIBBS, stable=True), given) is outcome
        assert attempt(RestPoint(Flow(S, t, form), GIBBS, stable=False), given) is OPEN


z = Symbol("z", real=True)
LINE = Interval(z, -oo, oo)
STEP_UP = Piecewise((0, z <= 0), (beta, True))


@pytest.mark.parametrize(
    ("law", "at", "outcome"),
    [
        (beta - z, beta, PROVED),
        (STEP_UP - z, Eq(z, STEP_UP), OPEN),
        ((beta - z) / (1 + t) ** 2, beta, OPEN),
        (beta + t - z, beta + t, OPEN),
    ],
    ids=["pulled", "jump", "tiring", "moving"],
)
def test_a_rest_point_is_stable_where_the_law_is_smooth_and_does_not_change(
    attempt: Attempt, law: Expr, at: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(RestPoint(Flow(LINE, t, law), at, stable=True), GIVEN) is outcome


def test_a_limit_needs_all_that_the_solution_needs(claiming: Callable[..., Claim]) -> None:
    resting = Flow(LINE, t, Integer(0))
    for late, outcome in ((Integer(0), PROVED), (Piecewise((0, t < 5), (exp(-t), True)), OPEN)):
        limit, solution = LongTimeLimit(resting, beta, beta), FlowSolution(resting, beta, beta + late)
        claim = replace(claiming(limit, GIVEN), statements=(limit, solution))
        assert prove(limit, claim).outcome is outcome
