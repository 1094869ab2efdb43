"""Proofs about quantities at the optimum of a law."""

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Symbol, exp, log

from maxent.derive.proof import ProofOutcome
from maxent.problems import (
    AtOptimum,
    Entropy,
    Linear,
    Normalisation,
    ReverseRelativeEntropy,
    Simplex,
    SquaredDistance,
    maximise,
    minimise,
)
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, positive, real, temperature

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
r, c = IndexedBase("r", real=True), IndexedBase("c", real=True)
T, L, H, a = (Symbol(name, positive=True) for name in ("T", "Lambda", "H", "alpha"))
m, m_1, U, beta = (Symbol(name, real=True) for name in ("m", "m_1", "U", "beta"))
SIMPLEX, MASS = Simplex(p, i, n), Normalisation(m)
GIVEN = (real(r, n), distribution(q, n), temperature(T), positive(L))
SOFT = maximise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS])
REVERSE = maximise(SIMPLEX, Linear(r), ReverseRelativeEntropy(q, -L), subject_to=[MASS])
Z, Z_q = total(exp(r[j] / T), j), total(q[j] * exp(r[j] / T), j)


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        (m, T * log(Z) - T, PROVED),
        (m, T * log(Z), OPEN),
        (m, T * log(Z) - 1, OPEN),
        (m, T - T * log(Z), OPEN),
        (m, T * log(Z) / log(2) - T, OPEN),
        (exp(-1 - m / T), 1 / Z, PROVED),
        (exp(-m / T), 1 / Z, OPEN),
        (p[i], exp(-1 - m / T) * exp(r[i] / T), PROVED),
        (p[i], exp(1 - m / T) * exp(r[i] / T), OPEN),
        (log(p[i] / p[j]), (r[i] - r[j]) / T, PROVED),
        (log(p[i] / p[j]), (r[j] - r[i]) / T, OPEN),
        (total(p[k], k), 1, PROVED),
        (-total(p[k] * log(p[k]), k), log(Z) - total(p[k] * r[k], k) / T, PROVED),
    ],
)
def test_what_holds_at_the_soft_optimum(
    attempt: Attempt, left: Expr, right: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(AtOptimum(left, right), GIVEN, SOFT) is outcome


@pytest.mark.parametrize(
    ("right", "outcome"),
    [
        (L * q[i] / (m - r[i]), OPEN),  # that m lies above every reward at the optimum is not proved
        (L * q[i] / (m + r[i]), OPEN),
        (q[i] / (m - r[i]), OPEN),
    ],
    ids=["derived", "sign of the reward", "weight dropped"],
)
def test_a_reverse_divergence_makes_the_law_a_reciprocal(
    attempt: Attempt, right: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(AtOptimum(p[i], right), GIVEN, REVERSE) is outcome


def test_a_projection_onto_the_simplex_may_have_zeros(attempt: Attempt) -> None:
    """From c = (5, 0) it is (1, 0), which is no shift of c."""
    projection = minimise(SIMPLEX, SquaredDistance(c), subject_to=[MASS])
    assert attempt(AtOptimum(p[i] - p[j], c[i] - c[j]), (real(c, n),), projection) is not PROVED
