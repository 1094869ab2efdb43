"""Problems whose optimum may have zeros, or at which the objective is finite nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sympy import IndexedBase, Integer, Symbol, exp

from maxent.derive.proof import ProofOutcome
from maxent.derive.proof._support import may_have_zeros
from maxent.problems import (
    AtOptimum,
    Linear,
    LogBarrier,
    Moment,
    Normalisation,
    RelativeEntropy,
    Simplex,
    WellPosed,
    maximise,
    minimise,
)
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, moment, real, temperature

if TYPE_CHECKING:
    from tests.derive.conftest import Attempt

PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
p, r = IndexedBase("p", positive=True), IndexedBase("r", real=True)
tau, U, mu, beta = Symbol("tau", positive=True), *(Symbol(name, real=True) for name in ("U", "mu", "beta"))
SPACE, MASS, MEAN = Simplex(p, i, n), Normalisation(mu), Moment(r, U, beta)
POSITIVE, LOOSE = IndexedBase("q", positive=True), IndexedBase("q", nonnegative=True)


def test_a_reference_with_zeros_gives_the_optimum_zeros(attempt: Attempt) -> None:
    for q, outcome in ((POSITIVE, PROVED), (LOOSE, OPEN)):
        problem = maximise(SPACE, Linear(r), RelativeEntropy(q, -tau), subject_to=[MASS])
        assert may_have_zeros(problem) is (q is LOOSE)
        given = (real(r, n), distribution(q, n), temperature(tau))
        z = total(q[j] * exp(r[j] / tau), j)
        ratio = AtOptimum(q[i] / p[i], z * exp(-r[i] / tau))
        assert attempt(ratio, given, problem) is outcome
        assert attempt(AtOptimum(p[i], q[i] * exp(r[i] / tau) / z), given, problem) is PROVED


def test_a_barrier_is_finite_at_no_law_with_an_extreme_mean(attempt: Attempt) -> None:
    barrier = maximise(SPACE, LogBarrier(Integer(1)), subject_to=[MASS, MEAN])
    assert attempt(WellPosed(), (real(r, n), moment(U, r, n)), barrier) is OPEN


def test_a_divergence_is_finite_at_no_law_beside_the_support(attempt: Attempt) -> None:
    for q, outcome in ((POSITIVE, PROVED), (LOOSE, OPEN)):
        divergence = minimise(SPACE, RelativeEntropy(q), subject_to=[MASS, MEAN])
        given = (real(r, n), distribution(q, n), moment(U, r, n))
        assert attempt(WellPosed(), given, divergence) is outcome
