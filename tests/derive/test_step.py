"""Steps of derivations: immutable; a step that rests on a stuck one is stuck."""

from dataclasses import FrozenInstanceError

import pytest
from sympy import Eq, Symbol

from maxent.derive import Rule, Step

x = Symbol("x")
START = Step(Rule.LAGRANGIAN, Eq(x, 1))
STUCK = Step(Rule.STUCK, Eq(x, 2), (START,), note="no closed form")


def test_a_step_without_premises_is_not_stuck() -> None:
    assert not START.stuck


def test_stuck_propagates_through_every_premise() -> None:
    near = Step(Rule.SOLVE, Eq(x, 3), (START, STUCK))
    far = Step(Rule.VALUE, Eq(x, 4), (Step(Rule.ELIMINATE, Eq(x, 3), (near,)),))
    assert STUCK.stuck
    assert near.stuck
    assert far.stuck


def test_stuck_does_not_spread_to_what_does_not_rest_on_it() -> None:
    assert not Step(Rule.SOLVE, Eq(x, 3), (START,)).stuck


def test_a_step_is_immutable() -> None:
    with pytest.raises(FrozenInstanceError):
        START.rule = Rule.SOLVE


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_is_a_sentence_of_its_own(rule: Rule) -> None:
    assert rule.value.endswith(".")
    assert [other.value for other in Rule].count(rule.value) == 1
