"""Coordinates in which a quadratic form is a sum of squares."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flint import arb
from sympy import IndexedBase, Integer, Symbol

from maxent.problems import (
    Constraint,
    Euclidean,
    Level,
    Linear,
    Moment,
    Normalisation,
    Problem,
    QuadraticForm,
    SquaredDistance,
    maximise,
    minimise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.notation import i, n
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.certificates.certificate import certify
from maxent.verify.certificates.separable import basis_of
from maxent.verify.errors import NoConjugateError

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
d, F, G, g = (IndexedBase(name, real=True) for name in ("d", "F", "G", "g"))
delta, lam = Symbol("delta", positive=True), Symbol("lambda", positive=True)
mass = Symbol("mu", real=True)
AT = {"F": ((2, 1), (1, 3)), "G": ((1, 0), (0, 1)), "g": (1, -1), "delta": "1/100"}


def within(*terms: object, matrix: IndexedBase = F) -> Problem:
    ball = Level(QuadraticForm(matrix), Relation.AT_MOST, 2 * delta, lam)
    return maximise(Euclidean(d, i, n), *terms, subject_to=[ball])  # type: ignore[arg-type]


def test_a_point_goes_there_and_back(bind: Bind) -> None:
    basis = basis_of(within(Linear(g)), bind({"n": 2}, **AT))
    assert basis is not None
    point = [arb(3), arb(-2)]
    assert all((x - y).contains(0) for x, y in zip(basis.back(basis.into(point)), point, strict=True))
    squares = sum((y * y for y in basis.into(point)), arb(0))
    assert (squares - 18).contains(0)  # 2 * 9 - 2 * 6 + 3 * 4


def test_the_value_within_a_fisher_ball_is_the_natural_norm(bind: Bind) -> None:
    """sqrt(2 delta g' F^-1 g) with g' F^-1 g = 7/5."""
    found = certify(within(Linear(g)), bind({"n": 2}, **AT))
    value = (arb("0.02") * 7 / 5).sqrt()
    assert found.lower.union(found.upper).overlaps(value)
    assert found.width < 1e-30


@pytest.mark.parametrize(
    ("problem", "reason"),
    [
        (within(Linear(g), QuadraticForm(G, -1)), "no common coordinates"),  # type: ignore[arg-type]
        (within(Linear(g), SquaredDistance(g, -1)), "not separable"),  # type: ignore[arg-type]
    ],
)
def test_what_has_no_common_coordinates_has_no_certificate(bind: Bind, problem: Problem, reason: str) -> None:
    with pytest.raises(NoConjugateError, match=reason):
        certify(problem, bind({"n": 2}, **AT))


def test_an_indefinite_form_is_refused(bind: Bind) -> None:
    with pytest.raises(NoConjugateError, match="not positive definite"):
        basis_of(within(Linear(g)), bind({"n": 2}, **{**AT, "F": ((1, 2), (2, 1))}))


@pytest.mark.parametrize(
    ("constraint", "value"),
    [(Normalisation(mass), arb(5) / 3), (Moment(g, Integer(1), mass), arb(5) / 7)],
    ids=["mass", "moment"],
)
def test_a_linear_equality_is_read_in_the_same_coordinates(
    bind: Bind, constraint: Constraint, value: arb
) -> None:
    """The least x' F x with f' x = 1 is 1 / (f' F^-1 f)."""
    problem = minimise(Euclidean(d, i, n), QuadraticForm(F), subject_to=[constraint])
    found = certify(problem, bind({"n": 2}, **AT))
    assert found.lower.union(found.upper).overlaps(value)
    assert found.width < 1e-30
