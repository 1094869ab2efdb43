"""Proofs that an objective is strictly curved, and is the one of the problem."""

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Symbol, log

from maxent.derive.proof import ProofOutcome
from maxent.problems import Curvature, Entropy, Linear, Normalisation, Simplex, maximise
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, real, temperature

Attempt = Callable[..., ProofOutcome]
p, q, o = (IndexedBase(name, positive=True) for name in ("p", "q", "o"))
r, x, c, y = (IndexedBase(name, real=True) for name in ("r", "x", "c", "y"))
T = Symbol("T", positive=True)
m, m_1, U = (Symbol(name, real=True) for name in ("m", "m_1", "U"))
SIMPLEX, MASS = Simplex(p, i, n), Normalisation(m)
GIVEN = (real(r, n), distribution(q, n), temperature(T))
SOFT = maximise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS])
REWARD, NEGATIVE_ENTROPY = total(p[j] * r[j], j), total(p[j] * log(p[j]), j)


@pytest.mark.parametrize(
    ("objective", "concave", "outcome"),
    [
        (REWARD - T * NEGATIVE_ENTROPY, True, ProofOutcome.PROVED),
        (REWARD - T * NEGATIVE_ENTROPY, False, ProofOutcome.CONTRADICTED),
        (REWARD + T * NEGATIVE_ENTROPY, True, ProofOutcome.OPEN),
        (REWARD - NEGATIVE_ENTROPY, True, ProofOutcome.OPEN),
    ],
    ids=["concave", "convex", "another sign", "another weight"],
)
def test_the_curvature_is_that_of_the_problems_own_objective(
    attempt: Attempt, objective: Expr, *, concave: bool, outcome: ProofOutcome
) -> None:
    assert attempt(Curvature(objective, concave), GIVEN, SOFT) is outcome


def test_a_linear_objective_is_not_strictly_concave(attempt: Attempt) -> None:
    linear = maximise(SIMPLEX, Linear(r), subject_to=[MASS])
    assert attempt(Curvature(REWARD, concave=True), GIVEN, linear) is ProofOutcome.OPEN
