"""Certificates of new problems that combine known terms."""

from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
from scipy.optimize import minimize
from sympy import IndexedBase, Integer, Lambda, Rational, Symbol, exp, log, sqrt

from maxent.problems import (
    Bregman,
    Entropy,
    FDivergence,
    Level,
    Linear,
    Moment,
    Normalisation,
    Problem,
    RelativeEntropy,
    ReverseRelativeEntropy,
    Simplex,
    maximise,
    minimise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.notation import i, n
from maxent.verify.arithmetic.evaluator import Binding, Evaluator
from maxent.verify.arithmetic.precision import exact, precision
from maxent.verify.certificates.certificate import certify
from maxent.verify.errors import NotConvexError

p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
r, f = IndexedBase("r", real=True), IndexedBase("f", real=True)
lam, mu, T, u = Symbol("lambda"), Symbol("mu"), Symbol("T", positive=True), Symbol("u", positive=True)
MASS, SPACE = Normalisation(lam), Simplex(p, i, n)
R, Q, TEMPERATURE = np.array([0.0, 1.0, 3.0]), np.array([0.5, 0.3, 0.2]), 0.5
Objective = Callable[[np.ndarray], float]


def entropy(x: np.ndarray) -> float:
    return -float(np.sum(x * np.log(x)))


def divergence(x: np.ndarray, y: np.ndarray) -> float:
    return float(np.sum(x * np.log(x / y)))


def ball(term: object, relation: Relation, bound: Rational) -> Problem:
    return maximise(SPACE, Linear(r), subject_to=[MASS, Level(term, relation, bound, mu)])


def f_divergence(generator: Lambda) -> Problem:
    return maximise(SPACE, Linear(r), FDivergence(generator, q, -T), subject_to=[MASS])


AT_MOST, AT_LEAST = Relation.AT_MOST, Relation.AT_LEAST
CASES: dict[str, tuple[Problem, Objective, Objective | None]] = {
    "a mean at most": (
        maximise(SPACE, Linear(r), Entropy(T), subject_to=[MASS, Moment(f, Integer(1), mu, AT_MOST)]),
        lambda x: R @ x + TEMPERATURE * entropy(x),
        lambda x: 1 - R @ x,
    ),
    "a mean at least": (
        maximise(
            SPACE,
            Linear(r, -1),
            RelativeEntropy(q, -T),
            subject_to=[MASS, Moment(f, Integer(2), mu, AT_LEAST)],
        ),
        lambda x: -R @ x - TEMPERATURE * divergence(x, Q),
        lambda x: R @ x - 2,
    ),
    "an idle bound": (
        maximise(SPACE, Linear(r, -1), Entropy(T), subject_to=[MASS, Moment(f, Integer(2), mu, AT_MOST)]),
        lambda x: -R @ x + TEMPERATURE * entropy(x),
        lambda x: 2 - R @ x,
    ),
    "a forward ball": (
        ball(RelativeEntropy(q), AT_MOST, Rational(1, 10)),
        lambda x: R @ x,
        lambda x: 0.1 - divergence(x, Q),
    ),
    "a reverse ball": (
        ball(ReverseRelativeEntropy(q), AT_MOST, Rational(1, 10)),
        lambda x: R @ x,
        lambda x: 0.1 - divergence(Q, x),
    ),
    "a chi-squared ball": (
        ball(FDivergence(Lambda(u, (u - 1) ** 2), q), AT_MOST, Rational(1, 10)),
        lambda x: R @ x,
        lambda x: 0.1 - float(np.sum((x - Q) ** 2 / Q)),
    ),
    "an entropy floor": (
        ball(Entropy(), AT_LEAST, Rational(1, 2)),
        lambda x: R @ x,
        lambda x: entropy(x) - 0.5,
    ),
    "both entropies": (
        maximise(SPACE, Linear(r), ReverseRelativeEntropy(q, -T), Entropy(T), subject_to=[MASS]),
        lambda x: R @ x - TEMPERATURE * divergence(Q, x) + TEMPERATURE * entropy(x),
        None,
    ),
    "Hellinger": (
        f_divergence(Lambda(u, 2 - 2 * sqrt(u))),
        lambda x: R @ x - TEMPERATURE * float(np.sum(2 * Q - 2 * np.sqrt(Q * x))),
        None,
    ),
    "chi-squared, at the boundary": (
        f_divergence(Lambda(u, (u - 1) ** 2)),
        lambda x: R @ x - TEMPERATURE * float(np.sum((x - Q) ** 2 / Q)),
        None,
    ),
    "Bregman of exp": (
        maximise(SPACE, Linear(r), Bregman(Lambda(u, exp(u)), q, -T), subject_to=[MASS]),
        lambda x: R @ x - TEMPERATURE * float(np.sum(np.exp(x) - np.exp(Q) - np.exp(Q) * (x - Q))),
        None,
    ),
}


def instance() -> Evaluator:
    rewards = tuple(exact(x) for x in (0, 1, 3))
    reference = tuple(exact(Fraction(x)) for x in ("1/2", "3/10", "1/5"))
    return Evaluator(
        Binding({"n": 3}, {"r": rewards, "f": rewards, "q": reference, "T": exact(Fraction(1, 2))})
    )


@pytest.mark.parametrize("case", CASES)
def test_the_enclosure_is_narrow_and_holds_the_optimum_of_another_optimiser(case: str) -> None:
    problem, objective, slack = CASES[case]
    with precision():
        found = certify(problem, instance())
    constraints = [{"type": "eq", "fun": lambda x: np.sum(x) - 1}]
    constraints += [{"type": "ineq", "fun": slack}] if slack else []
    bounds, options = [(1e-12, 1)] * 3, {"ftol": 1e-14, "maxiter": 500}
    other = minimize(lambda x: -objective(x), Q, bounds=bounds, constraints=constraints, options=options)
    assert found.width <= 1e-9
    assert float(found.lower) <= float(found.upper)
    assert float(found.lower) == pytest.approx(-other.fun, abs=1e-6)


def test_an_f_divergence_with_u_log_u_is_the_relative_entropy() -> None:
    as_f = f_divergence(Lambda(u, u * log(u)))
    plain = maximise(SPACE, Linear(r), RelativeEntropy(q, -T), subject_to=[MASS])
    with precision():
        one, other = certify(as_f, instance()), certify(plain, instance())
    assert abs(one.lower - other.lower) < 1e-12


def test_a_divergence_with_the_wrong_sign_has_no_bound() -> None:
    wrong = minimise(SPACE, Linear(r), FDivergence(Lambda(u, (u - 1) ** 2), q, -T), subject_to=[MASS])
    with precision(), pytest.raises(NotConvexError):
        certify(wrong, instance())
