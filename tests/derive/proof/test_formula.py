"""Proofs of statements about expressions alone."""

from collections.abc import Callable

import pytest
from sympy import (
    Abs,
    Derivative,
    Dummy,
    Eq,
    Expr,
    Function,
    IndexedBase,
    Integer,
    Lambda,
    Rational,
    Subs,
    Symbol,
    exp,
    log,
    oo,
)
from sympy.core.relational import Relational

from maxent.derive.proof import ProofOutcome
from maxent.problems import Equivalence, Identity, Implication, Inequality, Monotonicity
from maxent.problems.expressions.notation import bregman_divergence, i, j, k, n, total
from maxent.problems.parameters.parameter import (
    convex_function,
    distribution,
    inverse_temperature,
    positive,
    probability,
    real,
    temperature,
)

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
x, y, q = (IndexedBase(name, positive=True) for name in ("x", "y", "q"))
g, z, w = (IndexedBase(name, real=True) for name in ("g", "z", "w"))
p, D, T, h, b = (Symbol(name, positive=True) for name in ("p", "Delta", "T", "eta", "b"))
u = Dummy("u", positive=True)
psi = Function("psi")
GIVEN = (distribution(q, n), real(g, n), inverse_temperature(h), positive(x, n), positive(y, n))
LOGISTIC = p * exp(D * b) / (p * exp(D * b) + 1 - p)


@pytest.mark.parametrize(
    ("right", "outcome"),
    [
        (1 / (1 + exp(-(D * b + log(p / (1 - p))))), PROVED),
        (1 / (1 + (1 - p) / p * exp(-D * b)), PROVED),
        (1 / (1 + exp(D * b + log(p / (1 - p)))), OPEN),
        (1 / (1 + exp(-(D * b - log(p / (1 - p))))), OPEN),
        (1 / (1 + exp(-(D / b + log(p / (1 - p))))), OPEN),
        (1 / (1 + exp(-(D * b + log(p)))), OPEN),
    ],
    ids=["logit", "odds", "sign", "sign of the logit", "temperature", "log for logit"],
)
def test_the_logistic_form(attempt: Attempt, right: Expr, outcome: ProofOutcome) -> None:
    given = (probability(p), positive(D), inverse_temperature(b))
    assert attempt(Identity(LOGISTIC, right), given) is outcome


def test_an_identity_may_need_that_a_law_sums_to_one(attempt: Attempt) -> None:
    centred = Identity(total(q[k] * (g[k] - total(q[j] * g[j], j)), k), Integer(0))
    assert attempt(centred, GIVEN) is PROVED
    assert attempt(centred, (positive(q, n), real(g, n))) is OPEN


WEIGHT = total(q[j] * exp(-h * g[j]), j)
NEXT = q[i] * exp(-h * g[i]) / WEIGHT


@pytest.mark.parametrize(
    ("grows", "where", "outcome"),
    [
        (NEXT > q[i], g[i] < -log(WEIGHT) / h, PROVED),
        (NEXT < q[i], g[i] > -log(WEIGHT) / h, PROVED),
        (q[i] < NEXT, -log(WEIGHT) / h > g[i], PROVED),
        (NEXT > q[i], g[i] > -log(WEIGHT) / h, OPEN),
        (NEXT > q[i], g[i] < log(WEIGHT) / h, OPEN),
        (NEXT > q[i], g[i] < -h * log(WEIGHT), OPEN),
        (NEXT > q[i], g[i] < total(q[k] * g[k], k), OPEN),
        (NEXT > q[i], g[i] < 0, OPEN),
        (NEXT > q[i], g[i] <= -log(WEIGHT) / h, OPEN),
    ],
    ids=["grows", "shrinks", "turned", "sign", "soft maximum", "scale", "mean", "zero", "not strict"],
)
def test_a_coordinate_grows_exactly_where_its_gradient_is_below_the_soft_minimum(
    attempt: Attempt, grows: Relational, where: Relational, outcome: ProofOutcome
) -> None:
    assert attempt(Equivalence(grows, where), GIVEN) is outcome
    assert attempt(Implication(where, grows), GIVEN) is outcome


def divergence(generator: Lambda, left: IndexedBase, right: IndexedBase) -> Expr:
    return total(bregman_divergence(generator, left[i], right[i]), i)


@pytest.mark.parametrize(
    ("difference", "outcome"),
    [
        (divergence(Lambda(u, psi(u)), x, y), PROVED),
        (divergence(Lambda(u, u * log(u)), x, y), PROVED),
        (divergence(Lambda(u, -log(u)), x, y), PROVED),
        (total(q[i] * (x[i] - y[i]) ** 2, i), PROVED),
        (-divergence(Lambda(u, psi(u)), x, y), OPEN),
        (divergence(Lambda(u, -psi(u)), x, y), OPEN),
        (divergence(Lambda(u, log(u)), x, y), OPEN),
        (total(psi(x[i]) - psi(y[i]), i), OPEN),
        (divergence(Lambda(u, psi(u)), x, y) + total(y[i], i), OPEN),
        (total(x[i] * log(x[i] / y[i]), i), OPEN),
    ],
    ids=["convex", "entropy", "burg", "square", "sign", "concave", "log", "slope", "offset", "unequal mass"],
)
def test_a_divergence_is_nonnegative_where_each_term_is_convex_and_touches_zero(
    attempt: Attempt, difference: Expr, outcome: ProofOutcome
) -> None:
    statement = Inequality(difference, Integer(0), equality=((x[i], y[i]),))
    assert attempt(statement, (*GIVEN, convex_function(psi))) is outcome


def test_a_cube_is_not_convex_on_the_whole_line(attempt: Attempt) -> None:
    statement = Inequality(divergence(Lambda(u, u**3), z, w), Integer(0), equality=((z[i], w[i]),))
    assert attempt(statement, (real(z, n), real(w, n))) is not PROVED


CRITICAL = D / log((1 - p) / p)


@pytest.mark.parametrize(
    ("formula", "increasing", "high", "outcome"),
    [
        (CRITICAL, True, Rational(1, 2), PROVED),
        (CRITICAL, False, Rational(1, 2), OPEN),
        (CRITICAL, True, Integer(1), OPEN),
        (-CRITICAL, True, Rational(1, 2), OPEN),
        (-CRITICAL, False, Rational(1, 2), PROVED),
        (1 / CRITICAL, False, Rational(1, 2), PROVED),
        (p * (1 - p), True, Rational(1, 2), PROVED),
        (p * (1 - p), True, Integer(1), OPEN),
        (-1 / (p - Rational(1, 2)), True, Integer(1), OPEN),
        (D * p**0, True, Rational(1, 2), OPEN),
    ],
)
def test_a_function_is_monotone_where_its_slope_has_one_sign(
    attempt: Attempt, formula: Expr, *, increasing: bool, high: Expr, outcome: ProofOutcome
) -> None:
    statement = Monotonicity(formula, p, increasing, (Integer(0), high))
    assert attempt(statement, (positive(D), temperature(T))) is outcome


ODDS = exp((g[i] - g[j]) / T) * q[i] / q[j]
OTHER = exp((g[i] - g[j]) / (T + h)) * q[i] / q[j]


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        (Eq(ODDS, OTHER), Eq(g[i], g[j]), PROVED),
        (Eq(g[i], g[j]), Eq(OTHER, ODDS), PROVED),
        (Eq(ODDS, OTHER), Eq(g[i], 2 * g[j]), OPEN),
        (Eq(ODDS, OTHER), Eq(q[i], q[j]), OPEN),
        (Eq(ODDS, OTHER), g[i] > g[j], OPEN),
    ],
)
def test_two_equations_hold_together(
    attempt: Attempt, left: Relational, right: Relational, outcome: ProofOutcome
) -> None:
    assert attempt(Equivalence(left, right), (*GIVEN, temperature(T))) is outcome


COLD = LOGISTIC.subs(b, 1 / T)


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        (COLD > Rational(1, 2), p > 1 / (1 + exp(D / T)), PROVED),
        (COLD > Rational(1, 2), p > 1 / (1 + exp(-D / T)), OPEN),
        (COLD > Rational(1, 2), p < 1 / (1 + exp(D / T)), OPEN),
        (COLD > Rational(1, 2), p > Rational(1, 2), OPEN),
        (D / T > Abs(log(p)), T < D / Abs(log(p)), PROVED),
        (D / T > Abs(log(p)), T < D * Abs(log(p)), OPEN),
        (COLD > Rational(1, 2), T < CRITICAL, OPEN),
    ],
)
def test_scalar_relations_that_hold_together(
    attempt: Attempt, left: Relational, right: Relational, outcome: ProofOutcome
) -> None:
    given = (probability(p), positive(D), temperature(T))
    assert attempt(Equivalence(left, right), given) is outcome


def test_an_assumption_narrows_an_interval(attempt: Attempt) -> None:
    """P > 1/2 means T < T_c only where the critical temperature is positive, p < 1/2."""
    given = (probability(p), positive(D), temperature(T))
    statement = Equivalence(COLD > Rational(1, 2), T < CRITICAL)
    assert attempt(statement, given, assumptions=(p < Rational(1, 2),)) is PROVED
    assert attempt(statement, given, assumptions=(p < Rational(3, 4),)) is OPEN
    assert attempt(statement, given, assumptions=(p > Rational(1, 2),)) is OPEN


@pytest.mark.parametrize(
    ("formula", "increasing", "outcome"),
    [(LOGISTIC, True, PROVED), (LOGISTIC, False, OPEN), (exp(-b), False, PROVED), ((b - 1) ** 2, True, OPEN)],
)
def test_a_half_line_is_an_interval(
    attempt: Attempt, formula: Expr, *, increasing: bool, outcome: ProofOutcome
) -> None:
    statement = Monotonicity(formula, b, increasing, (Integer(0), oo))
    assert attempt(statement, (probability(p), positive(D))) is outcome


def test_a_derivative_is_carried_out(attempt: Attempt) -> None:
    given = (probability(p), positive(D), inverse_temperature(b))
    slope = Derivative(LOGISTIC, b)
    assert attempt(Identity(slope, D * LOGISTIC * (1 - LOGISTIC)), given) is PROVED
    assert attempt(Identity(slope, LOGISTIC * (1 - LOGISTIC)), given) is OPEN
    at_midpoint = Identity(Subs(slope, b, 1 / CRITICAL), D / 4)
    assert attempt(at_midpoint, given) is OPEN  # b > 0 is not granted where p >= 1/2
    assert attempt(at_midpoint, given, assumptions=(p < Rational(1, 2),)) is PROVED


def test_a_square_is_nonnegative(attempt: Attempt) -> None:
    given = (probability(p), positive(D), inverse_temperature(b))
    assert attempt(Inequality(Rational(1, 4), LOGISTIC * (1 - LOGISTIC)), given) is PROVED
    assert attempt(Inequality(Rational(1, 5), LOGISTIC * (1 - LOGISTIC)), given) is OPEN
    assert attempt(Inequality(LOGISTIC, Rational(1, 4)), given) is OPEN
