"""Goals at kinks, and whether the side of a step is known."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Abs, Gt, Heaviside, IndexedBase, KroneckerDelta, Lt, Max, Symbol, exp

from maxent.problems import Claim, Identity
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import real
from maxent.verify.adversary.goals import goals_of, nearness, sides_known, steps_of
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")

r, x, y = IndexedBase("r", real=True), Symbol("x", real=True), Symbol("y", real=True)


@pytest.fixture
def at(stated: Callable[..., Claim], trial: Callable[..., Trial]) -> Callable[..., Trial]:
    claim = stated(Identity(x, x), real(x), real(y), real(r, n))
    return lambda **values: trial(claim, {"n": 2}, **{"x": 0, "y": 0, "r": (0, 1), **values})


def test_the_goals_are_both_sides_of_every_kink() -> None:
    found = {goal.canonical for goal in goals_of((Max(x, 3) + Abs(y),))}
    assert found == {each.canonical for each in (Lt(x, 3), Gt(x, 3), Lt(y, 0), Gt(y, 0))}
    assert goals_of((exp(x),)) == ()


def test_a_goal_inside_a_sum_is_met_by_any_entry(at: Callable[..., Trial]) -> None:
    (goal,) = (g for g in goals_of((total(Max(r[i], 3), i),)) if g.gts.has(r))
    assert nearness(goal, at(r=(0, 4))) > 0
    assert nearness(goal, at(r=(0, 2))) < 0
    assert nearness(goal, at(r=(0, 2))) > nearness(goal, at(r=(0, 1)))


def test_the_steps_are_arguments_and_differences() -> None:
    assert set(steps_of((Heaviside(x - 1) + KroneckerDelta(x, y),))) == {x - 1, x - y}


@pytest.mark.parametrize(
    ("values", "known"),
    [
        ({"x": 1, "y": 1}, True),
        ({"x": 1, "y": 2}, True),
        ({"x": "1/3", "y": "1/3"}, True),
        ({"x": "1e-300", "y": "2e-300"}, True),
        ({"x": 1, "y": f"{10**90 + 1}/{10**90}"}, False),
    ],
)
def test_a_difference_that_balls_lose_is_not_known(
    at: Callable[..., Trial], values: dict[str, str], known: object
) -> None:
    assert sides_known(x - y, at(**values)) is known


def test_a_vanishing_exponential_is_no_zero(at: Callable[..., Trial]) -> None:
    below = 1 / (1 + exp(-x)) - 1
    assert not sides_known(below, at(x=1000))
    assert sides_known(below, at(x=10))
