"""Integrals over the line: held, refuted, and undecided."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from scipy.optimize import brentq
from sympy import Expr, Integer, Rational, Symbol, exp, log, pi, sqrt

from maxent.problems import Claim, LineIntegral
from maxent.verify.deciding.evidence import attempt
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

x, mu = Symbol("x", real=True), Symbol("mu", real=True)
sigma = Symbol("sigma", positive=True)
BELL = exp(-((x - mu) ** 2) / (2 * sigma**2)) / (sigma * sqrt(2 * pi))
ENTROPY = log(2 * pi * exp(1) * sigma**2) / 2


@pytest.fixture
def test(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> Callable[..., Observation]:
    def at(integrand: Expr, formula: Expr, spread: str = "1/2") -> Observation:
        here = trial(claim("entropy-nonzero-means-stochastic-corrected"), {}, mu=1, sigma=spread)
        (found,) = attempt(LineIntegral(x, integrand, formula), here)
        return found

    return at


@pytest.mark.parametrize(
    ("integrand", "formula", "expected"),
    [
        (BELL, Integer(1), Outcome.HOLDS),
        ((x - mu) ** 3 * BELL, Integer(0), Outcome.HOLDS),
        (exp(-sqrt(1 + x**2)), Rational(12038, 10**4), Outcome.FAILS),
        (BELL, 1 + Rational(1, 10**6), Outcome.FAILS),
        (BELL, 1 + Rational(1, 10**25), Outcome.FAILS),
        (BELL + 1, Integer(1), Outcome.FAILS),
        (1 / (1 + x**2), pi, Outcome.HOLDS),
        (1 / (1 + (x - 1000) ** 2), pi, Outcome.HOLDS),
        (1 / (1 + x**2), pi + Rational(1, 10**9), Outcome.FAILS),
        (BELL * log(x - 9), Integer(0), Outcome.UNDEFINED),
        (BELL, log(mu - 1), Outcome.INCONCLUSIVE),
    ],
)
def test_integrals(
    test: Callable[..., Observation], integrand: Expr, formula: Expr, expected: Outcome
) -> None:
    assert test(integrand, formula).outcome is expected


@pytest.mark.parametrize("spread", ["1/20", "1", "100"])
def test_the_entropy_of_a_gaussian(test: Callable[..., Observation], spread: str) -> None:
    assert test(-BELL * log(BELL), ENTROPY, spread).outcome is Outcome.HOLDS


def test_a_narrow_gaussian_has_a_negative_entropy_and_one_spread_has_none() -> None:
    assert float(ENTROPY.subs(sigma, Rational(1, 20))) == pytest.approx(-1.577, abs=5e-4)
    assert brentq(lambda s: float(ENTROPY.subs(sigma, s)), 0.01, 1) == pytest.approx(0.24197, abs=5e-6)
