"""Statements that two optima differ, or that an optimum has no printed form, as data."""

from sympy import IndexedBase, Symbol, exp

from maxent.problems import DifferentOptimum, Linear, NotOfForm, Optimum, SameOptimum, Simplex, maximise
from maxent.problems.expressions.notation import i, n
from maxent.problems.statements.statement import Slip

p, r = IndexedBase("p", positive=True), IndexedBase("r", real=True)
b = Symbol("b", real=True)
OTHER = maximise(Simplex(p, i, n), Linear(r))


def test_the_opposite_of_another_optimum_is_the_same() -> None:
    (wrong,) = DifferentOptimum(OTHER).misstated()
    assert (wrong.slip, wrong.statement) == (Slip.ASSERT_THE_OPPOSITE, SameOptimum(OTHER))


def test_the_opposite_of_no_form_is_a_form() -> None:
    (wrong,) = NotOfForm(exp(b * r[i]), b).misstated()
    assert wrong.statement == Optimum(exp(r[i]), proportional=True)
    assert wrong.after == "of this form with b = 1"


def test_both_deny_something_of_the_optimum() -> None:
    assert all(kind.denies and kind.about_optimum for kind in (DifferentOptimum, NotOfForm))
    assert not SameOptimum.denies


def test_the_other_problem_is_brought_along() -> None:
    assert DifferentOptimum(OTHER).problems == (("second", OTHER),)
    assert NotOfForm(exp(b * r[i]), b).problems == ()
