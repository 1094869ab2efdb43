"""Statements about quantities at the optimum as data."""

from sympy import Eq, Rational, Symbol

from maxent.problems import AtOptimum, Crossing, DualMinimiser, Sensitivity, Stationarity, Unknown
from maxent.problems.expressions.sentence import OfProblem
from maxent.problems.statements.statement import Slip

T, U, b = Symbol("T", positive=True), Symbol("U", real=True), Symbol("b", real=True)


def test_all_of_them_are_about_the_optimum_and_only_a_crossing_is_dear() -> None:
    kinds = (AtOptimum, Crossing, DualMinimiser, Sensitivity, Stationarity)
    assert all(kind.about_optimum for kind in kinds)
    assert [kind for kind in kinds if kind.dear] == [Crossing]


def test_a_crossing_is_misstated_at_half_the_level() -> None:
    (wrong,) = Crossing(U, Rational(1, 2), T, Eq(T, 1)).misstated()
    assert wrong.slip is Slip.WRONG_LEVEL
    assert wrong.statement == Crossing(U, Rational(1, 4), T, Eq(T, 1))


def test_a_dual_minimiser_names_its_multiplier() -> None:
    assert DualMinimiser(b, T * b).multipliers == {b}
    assert not AtOptimum(b, T).multipliers


def test_the_equations_of_unknowns_are_written_after_the_formula() -> None:
    equation = Eq(b, U)
    assert Sensitivity(T, b, (Unknown(b, equation),)).written()[-1] is equation


def test_a_slope_of_the_lagrangian_is_in_a_component() -> None:
    assert OfProblem.COMPONENT in Stationarity(T).written()
