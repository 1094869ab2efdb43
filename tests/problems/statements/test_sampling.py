"""Expectations over samples as data, and the laws of the draws."""

from sympy import IndexedBase, Integer, Symbol

from maxent.problems import SampleExpectation
from maxent.problems.expressions.notation import n
from maxent.problems.statements import binary_draws, draws_from

y, x, pi = IndexedBase("y", integer=True), IndexedBase("x"), IndexedBase("pi", positive=True)
q, G = Symbol("q", positive=True), Symbol("G", integer=True, positive=True)


def test_an_action_is_drawn_with_its_probability() -> None:
    law = draws_from(pi, n, y, G)
    m, low, high = law.outcomes
    assert (low, high, law.mass) == (1, n, pi[m])


def test_a_binary_reward_is_one_with_the_probability_of_success() -> None:
    law = binary_draws(q, x, G)
    m, low, high = law.outcomes
    assert (low, high) == (0, 1)
    assert (law.mass.subs(m, Integer(1)), law.mass.subs(m, Integer(0))) == (q, 1 - q)


def test_what_is_given_is_written_after_a_bar() -> None:
    law = binary_draws(q, x, G)
    assert r" \mid " not in SampleExpectation(law, x[1], q).written()
    assert r" \mid " in SampleExpectation(law, x[2], q, x[1]).written()


def test_a_statistic_may_be_said_in_other_words_but_is_not_what_is_printed() -> None:
    assert SampleExpectation.printed_fields == ("formula",)
    assert SampleExpectation.rewritten_fields == ("formula", "statistic")
