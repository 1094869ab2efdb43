"""Signs under hypotheses, at the edge of what grants them."""

import pytest
from sympy import Expr, Heaviside, IndexedBase, Symbol, exp, log
from sympy.logic.boolalg import Boolean

from maxent.derive.conditions.condition import Demand, SideCondition
from maxent.derive.conditions.discharge import Discharge
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import discount, distribution, indicator, probability, real

x = Symbol("x", real=True)
p, gamma = Symbol("p", positive=True), Symbol("gamma", nonnegative=True)
r, pi = IndexedBase("r", real=True), IndexedBase("pi", positive=True)
c = IndexedBase("c", nonnegative=True)
GIVEN = (real(x), probability(p), discount(gamma), real(r, n), distribution(pi, n), indicator(c, n))
MASS = total(pi[j] * c[j], j)


def granted(expression: Expr, *relations: Boolean, demand: Demand = Demand.POSITIVE) -> bool:
    discharge = Discharge(Hypotheses(GIVEN, (), relations))
    return discharge.met(SideCondition(expression, demand, "")) is not None


@pytest.mark.parametrize(
    "expression",
    [1 - p, 1 - p**2, 1 - gamma, MASS, 1 - MASS, exp(p) - 1, -log(p), total(exp(r[i]) * pi[i], i), x**2 + 1],
)
def test_the_domains_grant_a_sign(expression: Expr) -> None:
    assert granted(expression)
    assert not granted(-expression)


@pytest.mark.parametrize(
    ("expression", "relation"),
    [(3 - x, x < 3), (1 - pi[i], n >= 2), (gamma, gamma > 0), (1 - 2 * p, p < 1 - p)],
)
def test_an_assumption_grants_what_is_not_granted_without(expression: Expr, relation: Boolean) -> None:
    assert granted(expression, relation)
    assert not granted(expression)


def test_a_bound_on_the_largest_is_granted_where_it_is_assumed() -> None:
    assert not granted(5 - maximum(r[j], j, n))
    assert granted(5 - maximum(r[j], j, n), maximum(r[j], j, n) < 5)


def test_what_may_vanish_is_not_positive() -> None:
    for expression in (x**2, gamma, 1 - pi[i], Heaviside(x), (p - 1) ** 2 * gamma):
        assert granted(expression, demand=Demand.NONNEGATIVE)
        assert not granted(expression)
        assert not granted(expression, demand=Demand.NONZERO)
