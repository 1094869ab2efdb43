"""A step within an ellipsoid, proved by its first-order conditions, and the steps that are not it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Symbol, sqrt

from maxent.derive.proof import ProofOutcome
from maxent.problems import Definition, Euclidean, Level, Linear, Optimum, QuadraticForm, maximise, minimise
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import positive, positive_definite, real

Attempt = Callable[..., ProofOutcome]
d, F, g, x = (IndexedBase(name, real=True) for name in ("d", "F", "g", "x"))
delta, lam = Symbol("delta", positive=True), Symbol("lambda", positive=True)
BALL = Level(QuadraticForm(F), Relation.AT_MOST, 2 * delta, lam)
STEP = maximise(Euclidean(d, i, n), Linear(g), subject_to=[BALL])
GIVEN = (positive_definite(F, n), real(x, n), positive(delta))
NATURAL = Definition(g[i], total(F[i, j] * x[j], j))
NORM = total(g[k] * x[k], k)
SCALE = sqrt(2 * delta / NORM)
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN


@pytest.mark.parametrize(
    ("formula", "outcome"),
    [
        (SCALE * x[i], PROVED),
        (-SCALE * x[i], OPEN),
        (SCALE * g[i], OPEN),
        (SCALE * x[i] / 2, OPEN),
        (sqrt(delta / NORM) * x[i], OPEN),
        (sqrt(2 * delta / total(x[k] ** 2, k)) * x[i], OPEN),
    ],
    ids=["natural", "downhill", "Euclidean", "inside", "half the radius", "Euclidean norm"],
)
def test_the_best_step_in_a_fisher_ball_is_the_natural_gradient(
    attempt: Attempt, formula: Expr, outcome: ProofOutcome
) -> None:
    others = {"definitions": (NATURAL,), "assumptions": (NORM > 0,)}
    assert attempt(Optimum(formula), GIVEN, STEP, **others) is outcome


def test_without_a_gradient_nothing_is_proved(attempt: Attempt) -> None:
    assert attempt(Optimum(SCALE * x[i]), GIVEN, STEP, definitions=(NATURAL,)) is OPEN


def test_the_other_sense_has_the_opposite_step(attempt: Attempt) -> None:
    others = {"definitions": (NATURAL,), "assumptions": (NORM > 0,)}
    least = minimise(Euclidean(d, i, n), Linear(g), subject_to=[BALL])
    assert attempt(Optimum(SCALE * x[i]), GIVEN, least, **others) is OPEN
    assert attempt(Optimum(-SCALE * x[i]), GIVEN, least, **others) is PROVED


def test_a_matrix_that_may_be_indefinite_makes_no_ball(attempt: Attempt) -> None:
    given = (real(F, n, n), real(x, n), positive(delta))
    others = {"definitions": (NATURAL,), "assumptions": (NORM > 0,)}
    assert attempt(Optimum(SCALE * x[i]), given, STEP, **others) is not PROVED
