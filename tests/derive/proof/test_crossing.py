"""Where the probability of a correct outcome crosses a level: the critical temperature."""

from collections.abc import Callable
from typing import Any

import pytest
from sympy import Eq, Equality, Expr, IndexedBase, Integer, Rational, Symbol, exp, log

from maxent.derive.proof import ProofOutcome
from maxent.problems import (
    Crossing,
    Definition,
    Entropy,
    Linear,
    Normalisation,
    RelativeEntropy,
    Simplex,
    maximise,
    minimise,
)
from maxent.problems.expressions.notation import i, k, n, total
from maxent.problems.parameters.parameter import distribution, indicator, positive, temperature

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
pi, q = IndexedBase("pi", positive=True), IndexedBase("q", positive=True)
c = IndexedBase("c", nonnegative=True)
p, D, tau = (Symbol(name, positive=True) for name in ("p", "Delta", "tau"))
SPACE, MASS = Simplex(pi, i, n), Normalisation(Symbol("lambda", real=True))
PROBLEM = maximise(SPACE, Linear(c, D), RelativeEntropy(q, -tau), subject_to=[MASS])
GIVEN = (distribution(q, n), indicator(c, n), positive(D), temperature(tau))
CORRECT = total(c[k] * pi[k], k)
HALF = Rational(1, 2)
FACTS: dict[str, Any] = {
    "definitions": (Definition(p, total(q[i] * c[i], i), interval=(Integer(0), Integer(1))),),
    "assumptions": (p < HALF,),
}

TRUE = {
    "critical temperature": (HALF, Eq(tau, D / log((1 - p) / p))),
    "with the odds upside down": (HALF, Eq(tau, -D / log(p / (1 - p)))),
    "with two logarithms": (HALF, Eq(tau, D / (log(1 - p) - log(p)))),
    "masses": (HALF, Eq(p * exp(D / tau), 1 - p)),
    "inverse": (HALF, Eq(D / tau, log((1 - p) / p))),
    "another level": (Rational(3, 4), Eq(tau, D / log(3 * (1 - p) / p))),
}
FALSE = {
    "sign of the logarithm": (HALF, Eq(tau, D / log(p / (1 - p)))),
    "log one over p": (HALF, Eq(tau, D / log(1 / p))),
    "binary logarithm": (HALF, Eq(tau, D / log((1 - p) / p, 2))),
    "upside down": (HALF, Eq(tau, log((1 - p) / p) / D)),
    "factor two": (HALF, Eq(tau, 2 * D / log((1 - p) / p))),
    "reward dropped": (HALF, Eq(tau, 1 / log((1 - p) / p))),
    "sign in the exponent": (HALF, Eq(p * exp(-D / tau), 1 - p)),
    "masses the wrong way round": (HALF, Eq((1 - p) * exp(D / tau), p)),
    "one for one minus p": (HALF, Eq(p * exp(D / tau), 1)),
    "another level": (Rational(3, 4), Eq(tau, D / log((1 - p) / p))),
}


@pytest.mark.parametrize(("level", "equation"), TRUE.values(), ids=TRUE)
def test_the_crossing_is_proved_in_whatever_form_it_is_printed(
    attempt: Attempt, level: Expr, equation: Equality
) -> None:
    assert attempt(Crossing(CORRECT, level, tau, equation), GIVEN, PROBLEM, **FACTS) is PROVED


@pytest.mark.parametrize(("level", "equation"), FALSE.values(), ids=FALSE)
def test_another_equation_is_not_proved(attempt: Attempt, level: Expr, equation: Equality) -> None:
    assert attempt(Crossing(CORRECT, level, tau, equation), GIVEN, PROBLEM, **FACTS) is OPEN


def test_the_reference_must_be_the_one_of_the_problem(attempt: Attempt) -> None:
    flat = maximise(SPACE, Linear(c, D), Entropy(tau), subject_to=[MASS])
    statement = Crossing(CORRECT, HALF, tau, Eq(tau, D / log((1 - p) / p)))
    assert attempt(statement, GIVEN, flat, **FACTS) is OPEN


def test_the_sense_is_seen(attempt: Attempt) -> None:
    wrong = minimise(SPACE, Linear(c, D), RelativeEntropy(q, -tau), subject_to=[MASS])
    statement = Crossing(CORRECT, HALF, tau, Eq(tau, D / log((1 - p) / p)))
    assert attempt(statement, GIVEN, wrong, **FACTS) is ProofOutcome.CONTRADICTED


def test_an_upward_crossing_is_not_a_downward_one(attempt: Attempt) -> None:
    incorrect = total((1 - c[k]) * pi[k], k)
    statement = Crossing(incorrect, HALF, tau, Eq(tau, D / log((1 - p) / p)))
    assert attempt(statement, GIVEN, PROBLEM, **FACTS) is not PROVED
