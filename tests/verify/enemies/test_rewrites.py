"""The same formulas in other forms, which must keep their verdict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sympy import Eq, Expr, Integer, Rational, Symbol, exp, log

from maxent.problems import (
    AtOptimum,
    Claim,
    DualMinimiser,
    Equivalence,
    Identity,
    Limit,
    Linear,
    Normalisation,
    OptimalityGap,
    Optimum,
    Problem,
    RelativeEntropy,
    Sensitivity,
    SquaredDistance,
    Statement,
    Stationarity,
    Unknown,
    Verdict,
    maximise,
    minimise,
)
from maxent.problems.catalogue.critical_temperature import _binary
from maxent.problems.catalogue.gibbs import _canonical, _maximum_entropy
from maxent.problems.catalogue.gibbs._regularised import SPACE, Z, lam, pi, pi_ref, pi_star, r, tau
from maxent.problems.catalogue.mirror_descent import _euclidean, _simplex
from maxent.problems.catalogue.soft_bellman import _control, _entropy_floor
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import A, S, a, b, i, j, k, s, t, total
from maxent.verify.findings.finding import Finding

Decided = Callable[..., Finding]
MASS = [Normalisation(lam)]
TILTED = [
    (pi_ref[i] * exp((r[i] + 3) / tau) / total(pi_ref[j] * exp((r[j] + 3) / tau), j), "shifted reward"),
    (pi_ref[i] * exp(r[i] / tau - log(Z)), "log-sum-exp"),
    (pi_ref[i] * exp(r[i] / tau) / total(pi_ref[k] * exp(r[k] / tau), k), "renamed index"),
    (
        exp(log(pi_ref[i]) + r[i] / tau) / total(exp(log(pi_ref[j]) + r[j] / tau), j),
        "logarithm of the reference",
    ),
]
T, reward = _maximum_entropy.T, _maximum_entropy.r
V, Q, P, policy = _control.V, _control.Q, _control.P, _control.pi
alpha, gamma = _control.alpha, _control.gamma
x_t, g, eta = _simplex.x_t, _simplex.g, _simplex.eta
tuned, values, floor = _entropy_floor.alpha, _entropy_floor.Q, _entropy_floor.H_bar
p, Delta, inverse = _binary.p, _binary.Delta, Symbol("b", positive=True)
BETA = Symbol("beta", real=True)

SAME: list[tuple[str, Statement]] = [
    *(("kl-gibbs-policy", Optimum(formula)) for formula, _ in TILTED),
    ("kl-gibbs-policy", Optimum(7 * pi_ref[i] * exp(r[i] / tau), proportional=True)),
    ("maxent-soft-policy", Optimum(exp((reward[i] - 5) / T) / total(exp((reward[j] - 5) / T), j))),
    ("kl-lambda-normalisation", AtOptimum(lam + tau, tau * log(Z))),
    ("kl-stationarity", Stationarity(r[i] - tau * (log(pi[i]) - log(pi_ref[i]) + 1) - lam)),
    (
        "free-energy-minimisation",
        OptimalityGap(
            tau * total(pi[k] * log(pi[k]), k) - tau * total(pi[k] * log(pi_star[k]), k), optimum=pi_star
        ),
    ),
    ("soft-bellman-q-optimal", AtOptimum(Q[s, a] - _control.r[s, a], total(gamma * P[s, a, t] * V[t], t, S))),
    ("soft-bellman-q-optimal", AtOptimum(Q[s, a], _control.r[s, a] + gamma * total(P[s, a, k] * V[k], k, S))),
    (
        "optimal-policy-boltzmann-004",
        AtOptimum(policy[s, a], 1 / total(exp((Q[s, b] - Q[s, a]) / alpha), b, A)),
    ),
    ("optimal-policy-boltzmann-004", AtOptimum(log(policy[s, a]), Q[s, a] / alpha - log(_control.Z))),
    (
        "soft-max-limit-alpha-zero",
        Limit(
            alpha * log(total(exp((Q[s, b] + 1) / alpha), b, A)),
            alpha,
            Integer(0),
            maximum(Q[s, a], a, A) + 1,
        ),
    ),
    (
        "auto-tuning-argmin-corrected",
        DualMinimiser(tuned, tuned * (log(total(exp(values[i] / tuned), i)) - floor)),
    ),
    ("exponentiated-gradient", Optimum(x_t[i] * exp(-eta * (g[i] - 2)), proportional=True)),
    ("gd-proximal-form", Optimum(-(_euclidean.eta * _euclidean.g[i] - _euclidean.x_t[i]))),
    (
        "eg-sign-of-gradient-corrected",
        Equivalence(_simplex.NEXT / x_t[i] > 1, g[i] < _simplex.SOFT_MINIMUM),
    ),
    (
        "eg-sign-of-gradient-corrected",
        Equivalence(_simplex.NEXT > x_t[i], eta * g[i] < -log(_simplex.NORMALISER)),
    ),
    ("binary-success-probability", AtOptimum(_binary.CORRECT, 1 / (1 + (1 - p) / p * exp(-Delta / tau)))),
    (
        "logistic-in-inverse-tau",
        Identity(
            _binary.SUCCESS.subs(_binary.tau, 1 / inverse), 1 / (1 + (1 - p) / p * exp(-Delta * inverse))
        ),
    ),
]


@pytest.mark.parametrize(
    ("claim_id", "statement"), SAME, ids=[f"{claim_id} {number}" for number, (claim_id, _) in enumerate(SAME)]
)
def test_a_rewritten_formula_stays_confirmed(decided: Decided, claim_id: str, statement: Statement) -> None:
    finding = decided(claim_id, statements=(statement,))
    assert finding.verdict is Verdict.CONFIRMED, finding.reason


@pytest.mark.parametrize(
    ("claim_id", "problem"),
    [
        ("kl-gibbs-policy", minimise(SPACE, Linear(r, -1), RelativeEntropy(pi_ref, tau), subject_to=MASS)),
        (
            "kl-gibbs-policy",
            maximise(SPACE, *[Linear(r, Rational(1, 2))] * 2, RelativeEntropy(pi_ref, -tau), subject_to=MASS),
        ),
        (
            "gd-proximal-form",
            minimise(
                _euclidean.SPACE,
                Linear(_euclidean.g),
                SquaredDistance(_euclidean.x_t, 1 / (2 * _euclidean.eta)),
            ),
        ),
    ],
    ids=["negated", "in two halves", "divided by the step size"],
)
def test_a_restated_problem_stays_confirmed(decided: Decided, claim_id: str, problem: Problem) -> None:
    finding = decided(claim_id, problem=problem)
    assert finding.verdict is Verdict.CONFIRMED, finding.reason


@pytest.mark.parametrize(
    ("claim_id", "formula"),
    [
        ("tau-c-increasing-in-p", -Delta / log(p / (1 - p))),
        ("tau-c-increasing-in-p", Delta / (log(1 - p) - log(p))),
        ("k-step-support", exp(Symbol("K", integer=True, positive=True) * log(Symbol("q", positive=True)))),
    ],
)
def test_logarithms_of_quotients_and_powers_may_be_written_out(
    decided: Decided, claim: Callable[..., Claim], claim_id: str, formula: Expr
) -> None:
    (right,) = claim(claim_id).statements
    finding = decided(claim_id, statements=(replace(right, formula=formula),))
    assert finding.verdict is Verdict.CONFIRMED, finding.reason


def test_an_unknown_that_is_positive_by_its_own_equation_is_not_refuted(decided: Decided) -> None:
    """The same claim with exp(beta) for the unknown: positive wherever its equation makes sense."""
    weight = exp(-log(BETA) * _canonical.E[j])
    mean = total(_canonical.E[k] * weight.subs(j, k) / total(weight, j), k)
    unknown = Unknown(BETA, Eq(mean, _canonical.U))
    statement = Sensitivity(_canonical.U, _canonical.k_B * log(BETA), unknowns=(unknown,))
    assert decided("beta-inverse-temperature", statements=(statement,)).verdict is not Verdict.REFUTED
