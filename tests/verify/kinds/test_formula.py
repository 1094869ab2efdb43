"""Identities, inequalities, implications and monotonicity: held, refuted, and undecided."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import Eq, Expr, Function, IndexedBase, Integer, Lambda, Rational, Symbol, exp, log, sqrt
from sympy.core.relational import Relational

from maxent.problems import Equivalence, Identity, Implication, Inequality
from maxent.problems.expressions.notation import bregman_divergence, i, j, n, total
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation

pytestmark = pytest.mark.usefixtures("working_precision")

x, y, g = IndexedBase("x", positive=True), IndexedBase("y", positive=True), IndexedBase("g", real=True)
u, v, w = Symbol("u", positive=True), Symbol("v", positive=True), Symbol("w", real=True)
psi = Function("psi")


Test = Callable[..., list[Observation]]


def outcomes(observations: list[Observation]) -> list[Outcome]:
    return [observation.outcome for observation in observations]


HOLDS, FAILS, INCONCLUSIVE = Outcome.HOLDS, Outcome.FAILS, Outcome.INCONCLUSIVE


def test_an_identity_is_tested_at_every_value_of_its_indices(test_of: Test) -> None:
    assert outcomes(test_of(Identity(log(x[i] * y[i]), log(x[i]) + log(y[i])))) == [HOLDS, HOLDS]
    assert outcomes(test_of(Identity(x[i] * y[j], y[j] * x[i]))) == [HOLDS] * 4
    assert outcomes(test_of(Identity(x[i], 1 / x[i]))) == [FAILS, FAILS]


def test_a_wrong_identity_shows_both_sides(test_of: Test) -> None:
    """log(2/3) + log(5/4) = log(5/6) = -0.182322, and log(2/3 + 5/4) = 0.650588."""
    (found,) = test_of(Identity(log(u) + log(v), log(u + v)))
    assert (found.printed, found.actual) == ("left -0.182322", "right 0.650588")


def test_the_spread_of_a_tie_is_zero_exactly(test_of: Test) -> None:
    """In balls the mean of 1/10 and 1/10 is not 1/10, and what lies below the root may be negative."""
    tie = sqrt(total((g[i] - total(g[j], j) / n) ** 2, i))
    assert outcomes(test_of(Identity(tie, Integer(0)), g=("1/10", "1/10"))) == [HOLDS]
    assert outcomes(test_of(Identity(tie, Integer(0)), g=("1/10", "1/5"))) == [FAILS]
    (found,) = test_of(Identity(1 / tie, Integer(0)), g=("1/10", "1/10"))
    assert (found.outcome, found.actual) == (FAILS, "0")
    assert "division by zero" in found.printed
    assert outcomes(test_of(Identity(1 / tie, 2 / tie), g=("1/10", "1/10"))) == [INCONCLUSIVE]


@pytest.mark.parametrize(
    ("formula", "same"),
    [(exp(u), exp(u) + Rational(1, 10**70)), (log(u), log(u) * (1 + Rational(1, 10**200)))],
    ids=str,
)
def test_a_difference_below_the_usual_precision_is_seen(test_of: Test, formula: Expr, same: Expr) -> None:
    assert outcomes(test_of(Identity(formula, same))) == [FAILS]
    assert outcomes(test_of(Identity(formula, formula * 1))) == [HOLDS]


def test_an_identity_between_infinities_is_not_decided(test_of: Test) -> None:
    assert outcomes(test_of(Identity(log(w), 2 * log(w)), w=0)) == [INCONCLUSIVE]


@pytest.mark.parametrize(
    ("generator", "outcome"),
    [
        (Lambda(u, u**2 / 2), HOLDS),
        (Lambda(u, u * log(u)), HOLDS),
        (Lambda(u, -log(u)), HOLDS),
        (Lambda(u, log(u)), FAILS),
        (Lambda(u, -(u**2)), FAILS),
    ],
)
def test_a_divergence_is_nonnegative_exactly_where_its_generator_is_convex(
    test_of: Test, generator: Lambda, outcome: Outcome
) -> None:
    divergence = total(bregman_divergence(Lambda(u, psi(u)), x[i], y[i]), i)
    statement = Inequality(divergence, Integer(0), equality=((x[i], y[i]),))
    inequality, equality = test_of(statement, psi=generator)
    assert (inequality.outcome, equality.outcome) == (outcome, HOLDS)


def test_equality_is_tested_where_it_is_claimed(test_of: Test) -> None:
    statement = Inequality(total(x[i] ** 2 + y[i], i), Integer(0), equality=((x[i], y[i]),))
    assert outcomes(test_of(statement)) == [HOLDS, FAILS]


def test_a_violated_inequality_shows_the_difference(test_of: Test) -> None:
    found, *_ = test_of(Inequality(u, v))
    assert (found.outcome, found.printed) == (FAILS, "difference -0.583333")


@pytest.mark.parametrize(
    ("premise", "conclusion", "expected"),
    [
        (g[i] < 0, x[i] < 1, [HOLDS]),
        (g[i] < 0, x[i] > 1, [FAILS]),
        (g[i] < 2, x[i] < 1, [HOLDS, FAILS]),
        (g[i] > 3, x[i] < 1, [Outcome.VACUOUS]),
    ],
)
def test_an_implication_is_tested_where_its_premise_holds(
    test_of: Test, premise: Relational, conclusion: Relational, expected: list[Outcome]
) -> None:
    assert outcomes(test_of(Implication(premise, conclusion))) == expected


def test_a_broken_implication_says_where_and_by_how_much(test_of: Test) -> None:
    (found,) = test_of(Implication(g[i] < 0, x[i] > 1))
    assert found.detail == "at i=1 the premise holds and the conclusion does not"
    assert (found.printed, found.actual) == ("premise -1 against 0", "conclusion 0.5 against 1")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (g[i] < 0, x[i] < 1, [HOLDS, HOLDS]),
        (g[i] < 0, x[i] < 3, [HOLDS, FAILS]),
        (g[i] < 0, x[i] > 1, [FAILS, FAILS]),
    ],
)
def test_an_equivalence_needs_both_directions(
    test_of: Test, left: Relational, right: Relational, expected: list[Outcome]
) -> None:
    assert outcomes(test_of(Equivalence(left, right))) == expected


def test_an_equivalence_of_equations(test_of: Test) -> None:
    assert outcomes(test_of(Equivalence(Eq(x[i], x[j]), Eq(g[i], g[j])))) == [HOLDS] * 4
    assert FAILS in outcomes(test_of(Equivalence(Eq(x[i], x[j]), Eq(x[i], 2 * x[j]))))
