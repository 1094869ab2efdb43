"""Counts of solutions and well-posedness as data."""

import pytest
from sympy import Eq, Integer, Symbol, oo

from maxent.problems import SolutionCount, WellPosed
from maxent.problems.statements.statement import Slip

x = Symbol("x", real=True)


@pytest.mark.parametrize(("number", "others"), [(0, [1]), (1, [2, 0]), (2, [3, 1])])
def test_a_count_is_misstated_by_one(number: int, others: list[int]) -> None:
    statement = SolutionCount(Eq(x, 1), x, (Integer(0), oo), number)
    wrong = [each.statement for each in statement.misstated()]
    assert wrong == [SolutionCount(Eq(x, 1), x, (Integer(0), oo), other) for other in others]


@pytest.mark.parametrize(
    ("statement", "wrong"),
    [
        (WellPosed(), [WellPosed(exists=False), WellPosed(unique=False)]),
        (WellPosed(unique=False), [WellPosed(exists=False, unique=False), WellPosed(unique=True)]),
        (WellPosed(unique=None), [WellPosed(exists=False, unique=None)]),
        (WellPosed(exists=False), [WellPosed()]),
    ],
    ids=str,
)
def test_existence_and_uniqueness_are_misstated_one_at_a_time(
    statement: WellPosed, wrong: list[WellPosed]
) -> None:
    found = list(statement.misstated())
    assert [each.statement for each in found] == wrong
    assert {each.slip for each in found} == {Slip.WRONG_COUNT}
