"""Proofs of a printed optimum, and proofs that a wrong one is wrong."""

from collections.abc import Callable

import pytest
from sympy import Eq, Expr, IndexedBase, KroneckerDelta, Symbol, exp, log
from sympy.logic.boolalg import Boolean

from maxent.derive.proof import ProofOutcome
from maxent.problems import (
    Entropy,
    Euclidean,
    Level,
    Linear,
    Moment,
    Normalisation,
    Optimum,
    Problem,
    RelativeEntropy,
    ReverseRelativeEntropy,
    Simplex,
    SquaredDistance,
    Unknown,
    maximise,
    minimise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, moment, positive, real, temperature

Attempt = Callable[..., ProofOutcome]
p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
r, E, x, c = (IndexedBase(name, real=True) for name in ("r", "E", "x", "c"))
T, b, L, eps, eta = (Symbol(name, positive=True) for name in ("T", "b", "Lambda", "epsilon", "eta"))
m, m_1, U, beta = (Symbol(name, real=True) for name in ("m", "m_1", "U", "beta"))
SIMPLEX, MASS = Simplex(p, i, n), Normalisation(m)
GIVEN = (
    real(r, n),
    real(c, n),
    real(U),
    distribution(q, n),
    temperature(T),
    positive(eps),
    positive(L),
)
SOFT = maximise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS])
TILT = maximise(SIMPLEX, Linear(r), RelativeEntropy(q, -T), subject_to=[MASS])
BALL = maximise(SIMPLEX, Linear(r), subject_to=[MASS, Level(RelativeEntropy(q), Relation.AT_MOST, eps, eta)])
CANONICAL = maximise(SIMPLEX, Entropy(), subject_to=[MASS, Moment(E, U, m_1)])
PROXIMAL = minimise(Euclidean(x, i, n), Linear(r, T), SquaredDistance(c, eps / 2))


def normalised(weight: Expr) -> Expr:
    return weight / total(weight.subs(i, j), j)


TRUE = {
    "softmax": (SOFT, normalised(exp(r[i] / T)), False),
    "softmax up to its normaliser": (SOFT, exp(r[i] / T), True),
    "any multiple up to its normaliser": (SOFT, 7 * exp((r[i] + U) / T), True),
    "shifted softmax": (SOFT, normalised(exp((r[i] - U) / T)), False),
    "tilted reference": (TILT, normalised(q[i] * exp(r[i] / T)), False),
    "reference in the exponent": (TILT, normalised(exp((r[i] + T * log(q[i])) / T)), False),
    "proximal step": (PROXIMAL, c[i] - T * r[i] / eps, False),
}
FALSE = {
    "sign of the reward": (SOFT, exp(-r[i] / T), True),
    "temperature upside down": (SOFT, exp(r[i] * T), True),
    "temperature dropped": (SOFT, exp(r[i]), True),
    "binary exponential": (SOFT, 2 ** (r[i] / T), True),
    "missing normaliser": (SOFT, exp(r[i] / T), False),
    "normaliser of the other sign": (SOFT, exp(r[i] / T) / total(exp(-r[j] / T), j), False),
    "sum over the weight's own index": (SOFT, exp(r[i] / T) / total(exp(r[i] / T), j), False),
    "multiplier as value": (SOFT, exp(r[i] / T - 1) / total(exp(r[j] / T), j), False),
    "reference dropped": (TILT, exp(r[i] / T), True),
    "reference squared": (TILT, q[i] ** 2 * exp(r[i] / T), True),
    "swapped divergence": (TILT, q[i] / (1 - r[i] / T), True),
    "half the step": (PROXIMAL, c[i] - T * r[i] / eps / 2, False),
    "step upwards": (PROXIMAL, c[i] + T * r[i] / eps, False),
}


@pytest.mark.parametrize(("problem", "formula", "proportional"), TRUE.values(), ids=TRUE)
def test_a_right_optimum_is_proved(
    attempt: Attempt, problem: Problem, formula: Expr, *, proportional: bool
) -> None:
    assert attempt(Optimum(formula, (), proportional), GIVEN, problem) is ProofOutcome.PROVED


@pytest.mark.parametrize(("problem", "formula", "proportional"), FALSE.values(), ids=FALSE)
def test_a_wrong_optimum_is_not_proved(
    attempt: Attempt, problem: Problem, formula: Expr, *, proportional: bool
) -> None:
    assert attempt(Optimum(formula, (), proportional), GIVEN, problem) is ProofOutcome.OPEN


def test_the_right_formula_for_the_wrong_sense_is_contradicted(attempt: Attempt) -> None:
    lowest = minimise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS])
    assert attempt(Optimum(exp(r[i] / T), proportional=True), GIVEN, lowest) is ProofOutcome.CONTRADICTED


def mean(exponent: Expr) -> Expr:
    weight = exp(exponent)
    return total(E[k] * weight.subs(i, k) / total(weight.subs(i, j), j), k)


@pytest.mark.parametrize(
    ("exponent", "equation", "outcome"),
    [
        (-beta * E[i], Eq(mean(-beta * E[i]), U), ProofOutcome.PROVED),
        (beta * E[i], Eq(mean(beta * E[i]), U), ProofOutcome.PROVED),
        (-beta * E[i], Eq(mean(beta * E[i]), U), ProofOutcome.OPEN),
        (-beta * E[i], Eq(mean(-beta * E[i]), 2 * U), ProofOutcome.OPEN),
        (-beta * E[i], Eq(mean(-beta * E[i]), -U), ProofOutcome.OPEN),
        (-beta * r[i], Eq(mean(-beta * E[i]), U), ProofOutcome.OPEN),
    ],
    ids=[
        "minus beta",
        "beta of the other sign",
        "wrong sign",
        "twice the mean",
        "minus the mean",
        "statistic",
    ],
)
def test_an_implicit_inverse_temperature_must_solve_the_moment_equation(
    attempt: Attempt, exponent: Expr, equation: Eq, outcome: ProofOutcome
) -> None:
    statement = Optimum(normalised(exp(exponent)), (Unknown(beta, equation),))
    given = (real(E, n), real(r, n), moment(U, E, n))
    inside = (minimum(E[j], j, n) < U) & (U < maximum(E[j], j, n))
    assert attempt(statement, given, CANONICAL, assumptions=(inside,)) is outcome
    assert attempt(statement, given, CANONICAL) is ProofOutcome.OPEN  # at an end no beta exists


BEST = total(KroneckerDelta(r[k], maximum(r[j], j, n)) * q[k], k)
BINDS = eps < -log(BEST)


def spent(weight: Expr) -> Expr:
    share = weight.subs(i, k) / total(weight.subs(i, j), j)
    return total(share * log(share / q[k]), k)


@pytest.mark.parametrize(
    ("weight", "equation", "outcome"),
    [
        (q[i] * exp(r[i] / b), Eq(spent(q[i] * exp(r[i] / b)), eps), ProofOutcome.PROVED),
        (q[i] * exp(b * r[i]), Eq(spent(q[i] * exp(b * r[i])), eps), ProofOutcome.PROVED),
        (q[i] * exp(-r[i] / b), Eq(spent(q[i] * exp(-r[i] / b)), eps), ProofOutcome.OPEN),
        (q[i] * exp(r[i] / b), Eq(spent(q[i] * exp(r[i] / b)), 2 * eps), ProofOutcome.OPEN),
        (exp(r[i] / b), Eq(spent(exp(r[i] / b)), eps), ProofOutcome.OPEN),
    ],
    ids=["tilt", "inverse", "wrong sign", "twice the radius", "reference dropped"],
)
def test_the_optimum_in_a_divergence_ball_is_the_tilt_that_spends_the_radius(
    attempt: Attempt, weight: Expr, equation: Eq, outcome: ProofOutcome
) -> None:
    statement = Optimum(normalised(weight), (Unknown(b, equation),))
    assert attempt(statement, GIVEN, BALL, assumptions=(BINDS,)) is outcome


@pytest.mark.parametrize("assumed", [(), (eps < -log(BEST) + 1,), (eps > -log(BEST),), (eps <= -log(BEST),)])
def test_a_ball_that_may_not_bind_has_no_tilt_on_its_surface(
    attempt: Attempt, assumed: tuple[Boolean, ...]
) -> None:
    weight = q[i] * exp(r[i] / b)
    statement = Optimum(normalised(weight), (Unknown(b, Eq(spent(weight), eps)),))
    assert attempt(statement, GIVEN, BALL, assumptions=assumed) is ProofOutcome.OPEN


def test_a_mixture_of_entropy_and_reverse_divergence_is_stuck(attempt: Attempt) -> None:
    mixed = maximise(SIMPLEX, Linear(r), Entropy(T), ReverseRelativeEntropy(q, -L), subject_to=[MASS])
    assert attempt(Optimum(exp(r[i] / T), proportional=True), GIVEN, mixed) is ProofOutcome.STUCK


def test_the_tilt_is_not_the_optimum_of_the_reverse_divergence(attempt: Attempt) -> None:
    reverse = maximise(SIMPLEX, Linear(r), ReverseRelativeEntropy(q, -T), subject_to=[MASS])
    statement = Optimum(q[i] * exp(r[i] / T), proportional=True)
    assert attempt(statement, GIVEN, reverse) is ProofOutcome.OPEN


def test_an_unknown_with_two_real_values_determines_no_optimum(attempt: Attempt) -> None:
    weight = q[i] * exp(-beta * r[i])
    statement = Optimum(normalised(weight), (Unknown(beta, Eq(spent(weight), eps)),))
    assert attempt(statement, GIVEN, BALL) is not ProofOutcome.PROVED


def test_a_law_of_mass_one_is_not_the_optimum_over_another_mass(attempt: Attempt) -> None:
    problem = maximise(SIMPLEX, Linear(r), Entropy(T), subject_to=[Normalisation(m, L)])
    assert attempt(Optimum(normalised(exp(r[i] / T))), GIVEN, problem) is not ProofOutcome.PROVED
