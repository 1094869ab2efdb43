"""The attack as a whole: what it finds, what it reports, and when there is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sympy import Abs, Gt, IndexedBase, Integer, Max, Min, Rational, Symbol, exp, log, oo

from maxent.problems import Identity, Implication, Inequality, Limit, Monotonicity, Slope, Statement
from maxent.problems.expressions.notation import i, n, total
from maxent.problems.parameters.parameter import Parameter, distribution, positive, real
from maxent.verify.adversary.attack import ADVERSARY
from maxent.verify.findings.finding import Check, Outcome

p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
r = IndexedBase("r", real=True)
x, a = Symbol("x", real=True), Symbol("a", positive=True)
P, Q, R, X = distribution(p, n), distribution(q, n), real(r, n), real(x)
KL = total(p[i] * log(p[i] / q[i]), i)
DISTANCE = total(Abs(p[i] - q[i]), i)

Attack = Callable[..., list[Check]]

FALSE: dict[str, tuple[Statement, tuple[Parameter, ...]]] = {
    "a constant": (Inequality(KL, Rational(20001, 40000) * DISTANCE**2), (P, Q)),
    "a threshold": (Identity(exp(Min(x, 700)), exp(x)), (X,)),
    "a size": (Inequality(Integer(6), -total(p[i] * log(p[i]), i)), (P,)),
    "a tie": (Inequality(total((r[i] ** 2 - 1) ** 2, i), Rational(1, 10**9)), (R,)),
    "a slope": (Slope(Max(x, 300), x, Integer(0)), (X,)),
    "an order": (Monotonicity(x - x**2 / 2000, x, increasing=True, domain=(Integer(0), oo)), ()),
    "a premise": (Implication(x**2 <= Rational(1, 10**8), x <= 0), (X,)),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_false_statement_is_refuted_with_a_witness(name: str, attack: Attack) -> None:
    statement, given = FALSE[name]
    (check,) = attack(statement, *given)
    assert check.outcome is Outcome.FAILS
    assert check.witness is not None
    assert set(check.witness.values) == {parameter.name for parameter in given}


@pytest.mark.parametrize(
    "statement",
    [
        Inequality(KL, DISTANCE**2 / 2),
        Inequality(KL, Integer(0), ((p[i], q[i]),)),
        Identity(total(p[i] * Min(p[i], 1), i), total(p[i] ** 2, i)),
    ],
    ids=["Pinsker", "Gibbs", "a cap that is never reached"],
)
def test_a_true_statement_survives_and_its_nearest_miss_is_told(statement: Statement, attack: Attack) -> None:
    (check,) = attack(statement, P, Q, budget=0.3)
    assert check.name == ADVERSARY
    assert check.outcome is Outcome.HOLDS
    assert check.instances > 100
    assert "nearest to failing" in check.detail
    assert f"{check.instances:,} instances tried" in check.detail


def test_a_difference_below_every_tolerance_is_no_equality(attack: Attack) -> None:
    (check,) = attack(Implication(x > 0, Gt(exp(-x) + 1, 1, evaluate=False)), X, budget=0.3)
    assert check.outcome is Outcome.HOLDS


def test_the_same_seed_and_budget_give_the_same_check(attack: Attack) -> None:
    def once(seed: int) -> list[Check]:
        return [replace(check, seconds=0.0) for check in attack(*args, budget=0.2, seed=seed)]

    args = (Inequality(KL, DISTANCE**2 / 2), P, Q)
    assert once(0) == once(0)


def test_a_larger_budget_tries_more(attack: Attack) -> None:
    args = (Inequality(KL, DISTANCE**2 / 2), P, Q)
    (few,), (many,) = attack(*args, budget=0.1), attack(*args, budget=0.4)
    assert many.instances > 2 * few.instances


@pytest.mark.parametrize("outcome", [Outcome.FAILS, Outcome.HOLDS])
def test_without_a_budget_there_is_no_attack(outcome: Outcome, attack: Attack) -> None:
    assert attack(*_flat(FALSE["a threshold"]), budget=0.0, outcome=outcome) == []


def test_what_is_refuted_already_is_not_attacked(attack: Attack) -> None:
    assert attack(*_flat(FALSE["a threshold"]), outcome=Outcome.FAILS) == []


def test_a_search_in_vain_does_not_speak_for_a_statement_that_was_not_tested(attack: Attack) -> None:
    assert attack(Inequality(exp(x), 1 + x), X, budget=0.1, outcome=Outcome.VACUOUS) == []


def test_a_limit_is_not_attacked(attack: Attack) -> None:
    assert attack(Limit(x / (1 + x), x, oo, Integer(1)), budget=0.1) == []


def test_assumptions_hold_at_the_witness(attack: Attack) -> None:
    statement = Inequality(1000 * a, a**2)
    assumptions = (a > 5000, a < 5001)
    (check,) = attack(statement, positive(a), assumptions=assumptions)
    assert check.outcome is Outcome.FAILS
    assert check.witness is not None
    assert 5000 < Rational(check.witness.values["a"]) < 5001


def _flat(item: tuple[Statement, tuple[Parameter, ...]]) -> tuple[object, ...]:
    return (item[0], *item[1])
