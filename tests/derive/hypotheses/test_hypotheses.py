"""What a proof may use: definitions, distributions that sum to one, indicators, intervals."""

from collections.abc import Callable
from typing import Any

import pytest
from sympy import Abs, Eq, Expr, IndexedBase, KroneckerDelta, Rational, Symbol, exp, log

from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.problems import Claim, Condition, Definition, Identity
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import (
    distribution,
    indicator,
    positive,
    probability,
    real,
    trial_law,
)

q, w, law = (IndexedBase(name, positive=True) for name in ("q", "w", "law"))
c = IndexedBase("c", nonnegative=True)
r, y, M = (IndexedBase(name, real=True) for name in ("r", "y", "M"))
p, x, K, T = (Symbol(name, positive=True) for name in ("p", "x", "K", "T"))
FACTS = Hypotheses(
    (distribution(q, n), positive(w, n), indicator(c, n), real(r, n)),
    (Definition(p, total(q[i] * c[i], i), interval=(Rational(0), Rational(1))),),
)
TRIALS = Hypotheses(
    (trial_law(law, n, p, K),),
    (Definition(c[i], KroneckerDelta(i, 1)), Definition(x, p**K, interval=(Rational(0), Rational(1)))),
)


@pytest.mark.parametrize(
    ("hypotheses", "expression"),
    [
        (FACTS, total(q[k], k) - 1),
        (FACTS, total(q[k] * (r[k] - total(q[j] * r[j], j)), k)),
        (FACTS, c[i] ** 2 - c[i]),
        (FACTS, exp(r[i] * c[i]) - 1 - c[i] * (exp(r[i]) - 1)),
        (FACTS, total(q[k] * c[k], k) - p),
        (FACTS, total(q[k] * exp(T * c[k]), k) - (p * exp(T) + 1 - p)),
        (FACTS, total(q[k] * (1 - c[k]), k) - (1 - p)),
        (TRIALS, total(law[k], k) - 1),
        (TRIALS, total(c[k] * law[k], k) - x),
        (TRIALS, law[1] - p**K),
    ],
)
def test_what_follows_from_the_hypotheses_vanishes(hypotheses: Hypotheses, expression: Expr) -> None:
    assert hypotheses.zero(expression)


@pytest.mark.parametrize(
    "expression",
    [
        total(w[k], k) - 1,
        w[i] ** 2 - w[i],
        exp(r[i] * w[i]) - 1 - w[i] * (exp(r[i]) - 1),
        exp(r[i] * c[i]) - c[i] * exp(r[i]),
        total(q[k] * exp(T * c[k]), k) - p * exp(T),
        total(q[k] * c[k], k) - 1 + p,
        total(c[k], k) - p,
        law[2] - p**K,
    ],
)
def test_what_does_not_follow_does_not_vanish(expression: Expr) -> None:
    assert not FACTS.zero(expression)
    assert not TRIALS.zero(expression)


def test_a_definition_is_put_in_at_every_index() -> None:
    facts = Hypotheses((), (Definition(y[i], r[i] ** 2), Definition(x, total(y[i], i))))
    assert facts.expand(y[k] + 1) == r[k] ** 2 + 1
    assert facts.zero(total(y[j], j) - total(r[k] ** 2, k))


def test_definitions_may_build_on_later_ones() -> None:
    facts = Hypotheses((), (Definition(x, total(y[i], i)), Definition(y[i], r[i] ** 2)))
    assert facts.zero(facts.expand(x) - total(r[i] ** 2, i))


def test_an_index_put_into_a_definition_is_not_captured() -> None:
    facts = Hypotheses((), (Definition(y[i], total(M[i, j], j)),))
    assert not facts.zero(y[j] - total(M[j, j], j))


def test_the_modulus_is_decided_by_the_interval() -> None:
    facts = Hypotheses((probability(p),), ())
    assert facts.expand(Abs(log(p))) == -log(p)
    assert facts.expand(Abs(p - 1)) == 1 - p
    assert facts.expand(Abs(log(x))) == Abs(log(x))


def test_intervals_come_from_probabilities_trials_and_definitions() -> None:
    assert Hypotheses((probability(p), positive(T)), ()).intervals() == {p: (0, 1)}
    assert TRIALS.intervals() == {p: (0, 1), x: (0, 1)}


def conditional(claiming: Callable[..., Any]) -> Claim:
    condition = Condition(
        "x and w have mass one", Eq(total(w[i], i), 1), given=(distribution(w, n),), definitions=()
    )
    return claiming(Identity(total(w[i], i), 1 * x**0), (positive(w, n), real(r, n)), condition=condition)


def test_a_condition_counts_only_inside(claiming: Callable[..., Any]) -> None:
    claim = conditional(claiming)
    assert not Hypotheses.of(claim, inside=False).zero(total(w[i], i) - 1)
    assert Hypotheses.of(claim, inside=True).zero(total(w[i], i) - 1)


def test_a_condition_narrows_a_parameter_and_keeps_the_others(claiming: Callable[..., Any]) -> None:
    inside = Hypotheses.of(conditional(claiming), inside=True)
    assert set(inside.given) == {distribution(w, n), real(r, n)}
