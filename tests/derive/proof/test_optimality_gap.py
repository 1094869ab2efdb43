"""Proofs of how far any point falls short of the optimum."""

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Symbol, log

from maxent.derive.proof import ProofOutcome
from maxent.problems import (
    Entropy,
    Euclidean,
    Linear,
    Normalisation,
    OptimalityGap,
    Problem,
    RelativeEntropy,
    Simplex,
    SquaredDistance,
    maximise,
    minimise,
)
from maxent.problems.expressions.notation import i, k, n, total
from maxent.problems.parameters.parameter import distribution, real, temperature

Attempt = Callable[..., ProofOutcome]
p, q, o = (IndexedBase(name, positive=True) for name in ("p", "q", "o"))
r, x, c, y = (IndexedBase(name, real=True) for name in ("r", "x", "c", "y"))
T = Symbol("T", positive=True)
m, m_1, U = (Symbol(name, real=True) for name in ("m", "m_1", "U"))
SIMPLEX, MASS = Simplex(p, i, n), Normalisation(m)
GIVEN = (real(r, n), distribution(q, n), temperature(T))
SOFT = maximise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS])
TILT = minimise(SIMPLEX, Linear(r, -1), RelativeEntropy(q, T), subject_to=[MASS])


def divergence(left: IndexedBase, right: IndexedBase) -> Expr:
    return total(left[k] * log(left[k] / right[k]), k)


@pytest.mark.parametrize("problem", [SOFT, TILT], ids=["maximum", "minimum"])
@pytest.mark.parametrize(
    ("gap", "outcome"),
    [
        (T * divergence(p, o), ProofOutcome.PROVED),
        (T * divergence(o, p), ProofOutcome.OPEN),
        (divergence(p, o), ProofOutcome.OPEN),
        (-T * divergence(p, o), ProofOutcome.OPEN),
        (T * divergence(p, q), ProofOutcome.OPEN),
        (T * divergence(p, o) + T, ProofOutcome.OPEN),
        (T * total((p[k] - o[k]) ** 2, k) / 2, ProofOutcome.OPEN),
    ],
    ids=["forward", "swapped", "unweighted", "sign", "reference", "offset", "squared"],
)
def test_the_gap_is_the_temperature_times_the_divergence_from_the_optimum(
    attempt: Attempt, problem: Problem, gap: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(OptimalityGap(gap, o), GIVEN, problem) is outcome


PROXIMAL = minimise(Euclidean(x, i, n), SquaredDistance(c))


def test_the_gap_in_euclidean_space_is_the_squared_distance(attempt: Attempt) -> None:
    gap = OptimalityGap(total((x[k] - y[k]) ** 2, k), y)
    assert attempt(gap, (real(c, n),), PROXIMAL) is ProofOutcome.PROVED


def test_the_total_is_one_only_where_a_constraint_says_so(attempt: Attempt) -> None:
    gap = OptimalityGap(total((x[k] - y[k]) ** 2, k) + total(x[k], k) - 1, y)
    assert attempt(gap, (real(c, n),), PROXIMAL) is not ProofOutcome.PROVED
