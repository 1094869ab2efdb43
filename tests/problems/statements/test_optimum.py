"""Statements about the optimiser as data."""

from dataclasses import fields

import pytest
from sympy import Eq, IndexedBase, Symbol

from maxent.problems import (
    Attainment,
    Curvature,
    Linear,
    OptimalityGap,
    Optimum,
    SameOptimum,
    Simplex,
    Unknown,
    maximise,
)
from maxent.problems.expressions.notation import i, n
from maxent.problems.expressions.sentence import OfProblem
from maxent.problems.statements.statement import Slip

p, r = IndexedBase("p", positive=True), IndexedBase("r", real=True)
b = Symbol("b", real=True)
UNKNOWN = Unknown(b, Eq(b, 2))


def test_an_optimum_is_printed_with_its_normaliser_unless_it_says_otherwise() -> None:
    assert {field.name: field.default for field in fields(Optimum)}["proportional"] is False


@pytest.mark.parametrize(
    ("statement", "written_out"),
    [
        (Optimum(r[i]), True),
        (Optimum(r[i], proportional=True), False),
        (Optimum(b * r[i], (UNKNOWN,)), False),
    ],
    ids=["whole", "up to its normaliser", "with an unknown"],
)
def test_nothing_is_left_out_of_a_whole_optimum(statement: Optimum, *, written_out: bool) -> None:
    assert statement.written_out is written_out


def test_a_normaliser_may_be_dropped_where_it_is_not_printed() -> None:
    (wrong,) = Optimum(r[i], proportional=True).misstated()
    assert (wrong.slip, wrong.statement) == (Slip.DROP_NORMALISER, Optimum(r[i]))
    assert not list(Optimum(r[i]).misstated())


def test_the_other_problem_is_printed_and_brought_along() -> None:
    other = maximise(Simplex(p, i, n), Linear(r))
    assert SameOptimum.printed_problems == ("other",)
    assert SameOptimum(other).problems == (("second", other),)


def test_concave_is_misstated_as_convex() -> None:
    (wrong,) = Curvature(r[1], concave=True).misstated()
    assert (wrong.slip, wrong.statement) == (Slip.REVERSE_DIRECTION, Curvature(r[1], concave=False))


def test_a_component_is_optimal_and_the_whole_variable_is_short_of_it() -> None:
    assert OfProblem.COMPONENT in Attainment(r[i]).written()
    assert OfProblem.VARIABLE in OptimalityGap(r[i], p).written()
