"""Two optima differ if the logarithm of their ratio is strictly curved in a statistic of three values."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Symbol, exp
from sympy.logic.boolalg import Boolean

from maxent.derive.proof import ProofOutcome
from maxent.problems import (
    DifferentOptimum,
    Level,
    Linear,
    Normalisation,
    NotOfForm,
    Problem,
    RelativeEntropy,
    ReverseRelativeEntropy,
    Simplex,
    maximise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import distinct_values, i, j, n
from maxent.problems.parameters.parameter import distribution, positive, real, temperature

Attempt = Callable[..., ProofOutcome]
p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
A, B = IndexedBase("A", real=True), IndexedBase("B", real=True)
eta, nu = Symbol("eta", real=True), Symbol("nu", real=True)
delta, lam, tau = (Symbol(name, positive=True) for name in ("delta", "lambda", "tau"))
SIMPLEX, MASS = Simplex(p, i, n), Normalisation(nu)
REVERSE = maximise(
    SIMPLEX, Linear(A), subject_to=[MASS, Level(ReverseRelativeEntropy(q), Relation.AT_MOST, delta, lam)]
)
FORWARD = maximise(SIMPLEX, Linear(A), RelativeEntropy(q, -tau), subject_to=[MASS])
GIVEN = (distribution(q, n), real(A, n), real(B, n), positive(delta), temperature(tau))
VARIES = minimum(A[j], j, n) < maximum(A[j], j, n)
THREE = distinct_values(A) > 2
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN


@pytest.mark.parametrize(
    ("formula", "assumed", "outcome"),
    [
        (q[i] * exp(eta * A[i]), (VARIES, THREE), PROVED),
        (q[i] * exp(eta * A[i]), (VARIES,), OPEN),
        (q[i] * exp(eta * A[i]), (VARIES, distinct_values(A) > 1), OPEN),
        (q[i] * exp(eta * A[i]), (VARIES, distinct_values(B) > 2), OPEN),
        (q[i] * exp(eta * A[i]), (THREE,), PROVED),
        (exp(eta * A[i]), (VARIES, THREE), OPEN),
        (q[i] * exp(eta * B[i]), (VARIES, THREE), OPEN),
        (q[i], (VARIES, THREE), PROVED),
    ],
    ids=[
        "tilt",
        "two values will do for one tilt",
        "at least two values",
        "three values of another statistic",
        "three values are more than one",
        "another reference",
        "another statistic",
        "the reference itself",
    ],
)
def test_the_optimum_of_a_reverse_ball_is_no_tilt(
    attempt: Attempt, formula: Expr, assumed: tuple[Boolean, ...], outcome: ProofOutcome
) -> None:
    assert attempt(NotOfForm(formula, eta), GIVEN, REVERSE, assumptions=assumed) is outcome


def test_a_tilt_is_not_shown_to_differ_from_tilts(attempt: Attempt) -> None:
    statement = NotOfForm(q[i] * exp(eta * A[i]), eta)
    assert attempt(statement, GIVEN, FORWARD, assumptions=(VARIES, THREE)) is OPEN


@pytest.mark.parametrize(
    ("other", "assumed", "outcome"),
    [(FORWARD, (VARIES, THREE), PROVED), (FORWARD, (VARIES,), OPEN), (REVERSE, (VARIES, THREE), OPEN)],
    ids=["the other direction", "two values", "itself"],
)
def test_the_two_directions_have_different_optima(
    attempt: Attempt, other: Problem, assumed: tuple[Boolean, ...], outcome: ProofOutcome
) -> None:
    assert attempt(DifferentOptimum(other), GIVEN, REVERSE, assumptions=assumed) is outcome
