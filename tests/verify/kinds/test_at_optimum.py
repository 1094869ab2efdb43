"""Equations at the optimum: held, refuted, and undecided."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Integer, Symbol, exp, log

from maxent.problems import AtOptimum, Claim
from maxent.problems.expressions.notation import A, S, a, b, j, s, t, total
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

r, q, P = IndexedBase("r", real=True), IndexedBase("pi_ref", positive=True), IndexedBase("P")
V, Q, pi = IndexedBase("V", real=True), IndexedBase("Q", real=True), IndexedBase("pi", positive=True)
tau, lam = Symbol("tau", positive=True), Symbol("lambda", real=True)
alpha, gamma = Symbol("alpha", positive=True), Symbol("gamma", nonnegative=True)
Z = total(q[j] * exp(r[j] / tau), j)


@pytest.fixture
def vector(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Trial:
    known = {"r": (1, "3/10", "-1/2", 1), "pi_ref": ("1/10", "1/5", "3/10", "2/5"), "tau": "1/2"}
    return trial(claim("kl-lambda-normalisation"), {"n": 4}, **known)


@pytest.fixture
def control(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Trial:
    return trial(
        claim("soft-bellman-q-optimal"),
        {"S": 2, "A": 2},
        r=((1, 0), ("1/2", -1)),
        P=((("1/2", "1/2"), ("1/4", "3/4")), ((0, 1), (1, 0))),
        rho=("1/4", "3/4"),
        gamma="1/2",
        alpha="1/2",
    )


def test_the_multiplier_is_tau_times_log_z_minus_one(vector: Trial) -> None:
    (found,) = observe(AtOptimum(lam, tau * (log(Z) - 1)), vector)
    assert found.outcome is Outcome.HOLDS
    assert found.residual < 1e-8


@pytest.mark.parametrize(
    ("wrong", "printed"),
    [(tau * log(Z), "0.713876"), (tau * (log(Z) + 1), "1.21388"), (-tau * (log(Z) - 1), "-0.213876")],
)
def test_a_multiplier_that_is_off_by_tau_or_by_a_sign_is_refuted_with_both_numbers(
    vector: Trial, wrong: Expr, printed: str
) -> None:
    (found,) = observe(AtOptimum(lam, wrong), vector)
    assert found.outcome is Outcome.FAILS
    assert found.printed == printed
    assert found.actual.startswith("0.21387")


@pytest.mark.parametrize(
    ("left", "right", "indices"),
    [
        (Q[s, a], r[s, a] + gamma * total(P[s, a, t] * V[t], t, S), 4),
        (V[s], alpha * log(total(exp(Q[s, b] / alpha), b, A)), 2),
        (V[s], total(pi[s, b] * (Q[s, b] - alpha * log(pi[s, b])), b, A), 2),
        (pi[s, a], exp((Q[s, a] - V[s]) / alpha), 4),
    ],
)
def test_the_soft_bellman_equations_hold_in_every_state(
    control: Trial, left: Expr, right: Expr, indices: int
) -> None:
    found = observe(AtOptimum(left, right), control)
    assert [o.outcome for o in found] == [Outcome.HOLDS] * indices


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (Q[s, a], r[s, a] + total(P[s, a, t] * V[t], t, S)),
        (Q[s, a], r[s, a] - gamma * total(P[s, a, t] * V[t], t, S)),
        (Q[s, a], gamma * (r[s, a] + total(P[s, a, t] * V[t], t, S))),
        (V[s], total(pi[s, b] * Q[s, b], b, A)),
        (V[s], log(total(exp(Q[s, b] / alpha), b, A))),
        (pi[s, a], exp(-Q[s, a] / alpha) / total(exp(-Q[s, b] / alpha), b, A)),
    ],
)
def test_their_enemies_do_not(control: Trial, left: Expr, right: Expr) -> None:
    assert Outcome.FAILS in {o.outcome for o in observe(AtOptimum(left, right), control)}


def test_an_enclosure_that_is_too_wide_decides_nothing(vector: Trial) -> None:
    """10^70 times the multiplier is not known to one digit."""
    (found,) = observe(AtOptimum(Integer(0), 10**70 * (lam - tau * (log(Z) - 1))), vector)
    assert found.outcome is Outcome.INCONCLUSIVE
