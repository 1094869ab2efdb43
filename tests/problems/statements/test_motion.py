"""Statements about motions as data."""

import pytest
from sympy import Eq, Integer, Symbol, exp

from maxent.problems import (
    Dissipation,
    Flow,
    FlowSolution,
    Interval,
    Iteration,
    LongTimeLimit,
    RestPoint,
    SmallStepLimit,
    Statement,
)
from maxent.problems.statements.statement import Slip

P, t, h = Symbol("P", positive=True), Symbol("t", nonnegative=True), Symbol("h", positive=True)
k = Symbol("k", integer=True, nonnegative=True)
UNIT = Interval(P, Integer(0), Integer(1))
FLOW, STEPS = Flow(UNIT, t, P * (1 - P)), Iteration(UNIT, k, P + h * P * (1 - P))
SOLUTION, END = FlowSolution(FLOW, P, exp(t), proportional=True), LongTimeLimit(FLOW, P, P, proportional=True)


@pytest.mark.parametrize(
    "statement",
    [SOLUTION, END, RestPoint(FLOW, P), Dissipation(FLOW, P, P), SmallStepLimit(STEPS, FLOW, h)],
    ids=lambda statement: statement.kind,
)
def test_each_is_about_its_motion(statement: Statement) -> None:
    assert statement.motions == (STEPS if isinstance(statement, SmallStepLimit) else FLOW,)


@pytest.mark.parametrize("statement", [SOLUTION, END], ids=lambda statement: statement.kind)
def test_a_normaliser_may_be_dropped_where_there_is_one(statement: FlowSolution | LongTimeLimit) -> None:
    (wrong,) = statement.misstated()
    assert wrong.slip is Slip.DROP_NORMALISER
    assert isinstance(wrong.statement, FlowSolution | LongTimeLimit)
    assert not wrong.statement.proportional
    assert not list(wrong.statement.misstated())


@pytest.mark.parametrize(("stable", "number"), [(True, 1), (False, 1), (None, 0), (P < h, 0)], ids=str)
def test_only_a_plain_stability_has_an_opposite(stable: object, number: int) -> None:
    assert len(list(RestPoint(FLOW, P, stable).misstated())) == number


def test_an_equation_for_the_rest_points_is_written_as_it_is() -> None:
    equation = Eq(P, h)
    assert RestPoint(FLOW, equation).written()[-1] is equation
    assert RestPoint(FLOW, h).written()[-3:] == (P, " = ", h)
