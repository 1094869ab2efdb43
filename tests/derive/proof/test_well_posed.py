"""Whether a problem has one optimum: proved or left open."""

from collections.abc import Callable

import pytest
from sympy import Dummy, IndexedBase, Lambda, Symbol, exp

from maxent.derive.proof import ProofOutcome
from maxent.problems import (
    Bregman,
    Condition,
    Entropy,
    Euclidean,
    Level,
    Linear,
    Moment,
    Normalisation,
    Problem,
    RelativeEntropy,
    ReverseRelativeEntropy,
    Simplex,
    SquaredDistance,
    WellPosed,
    maximise,
    minimise,
)
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.notation import i, n
from maxent.problems.parameters.parameter import (
    distribution,
    entropy_level,
    inverse_temperature,
    moment,
    positive,
    probability,
    real,
    temperature,
)

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
u, tau, delta, eta = (Symbol(name, positive=True) for name in ("u", "tau", "delta", "eta"))
P = Symbol("p_0", positive=True)
x, c, r = (IndexedBase(name, real=True) for name in ("x", "c", "r"))
p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
h, m = Symbol("h", positive=True), Symbol("m", real=True)
lam, lam_1, mu = *(Symbol(name, real=True) for name in ("lambda", "lambda_1")), Symbol("mu", nonnegative=True)
GIVEN = (
    temperature(tau),
    probability(P),
    real(r, n),
    real(c, n),
    distribution(q, n),
    inverse_temperature(eta),
)
CLOSED = Simplex(IndexedBase("p", nonnegative=True), i, n)
SPACE, SIMPLEX, MASS = Euclidean(x, i, n), Simplex(p, i, n), Normalisation(lam)
A = Dummy("a", real=True)
EXPONENTIAL = minimise(SPACE, Linear(r), Bregman(Lambda(A, exp(A)), c, weight=1 / eta))
BALL = Level(RelativeEntropy(q), Relation.AT_MOST, delta, mu)
FLOOR = Level(Entropy(), Relation.AT_LEAST, h, mu)
PROBLEMS = {
    "Gibbs": (maximise(SIMPLEX, Linear(r), Entropy(tau), subject_to=[MASS]), PROVED),
    "in the other sense": (minimise(SIMPLEX, Linear(r), Entropy(tau), subject_to=[MASS]), OPEN),
    "linear": (maximise(CLOSED, Linear(r), subject_to=[MASS]), OPEN),
    "without mass": (maximise(SIMPLEX, Linear(r), Entropy(tau)), OPEN),
    "barrier": (minimise(SIMPLEX, Linear(r), ReverseRelativeEntropy(q), subject_to=[MASS]), PROVED),
    "a feasible mean": (maximise(SIMPLEX, Entropy(), subject_to=[MASS, Moment(r, m, lam_1)]), PROVED),
    "a mean of something else": (maximise(SIMPLEX, Entropy(), subject_to=[MASS, Moment(c, m, lam_1)]), OPEN),
    "a ball": (maximise(SIMPLEX, Linear(r), Entropy(), subject_to=[MASS, BALL]), PROVED),
    "a floor": (maximise(SIMPLEX, Linear(r), Entropy(), subject_to=[MASS, FLOOR]), PROVED),
    "quadratic": (minimise(SPACE, Linear(r), SquaredDistance(c, weight=1 / eta)), PROVED),
    "exponential": (EXPONENTIAL, OPEN),
}


@pytest.mark.parametrize(("problem", "outcome"), PROBLEMS.values(), ids=PROBLEMS)
def test_a_problem_is_proved_to_have_one_optimum_or_not(
    attempt: Attempt, problem: Problem, outcome: ProofOutcome
) -> None:
    given = (*GIVEN, positive(delta), moment(m, r, n), entropy_level(h, n))
    assert attempt(WellPosed(), given, problem) is outcome
    assert attempt(WellPosed(unique=False), given, problem) is OPEN
    assert attempt(WellPosed(exists=False), given, problem) is OPEN


def test_a_maximum_over_a_compact_set_exists_where_it_may_not_be_unique(attempt: Attempt) -> None:
    assert attempt(WellPosed(unique=None), GIVEN, PROBLEMS["linear"][0]) is PROVED


def test_a_condition_says_that_the_step_lands_in_the_range_of_the_slope(attempt: Attempt) -> None:
    condition = Condition("the range", exp(c[i]) > eta * r[i])
    assert attempt(WellPosed(), GIVEN, EXPONENTIAL, inside=True, condition=condition) is PROVED
    wrong = Condition("not the range", exp(c[i]) < eta * r[i])
    assert attempt(WellPosed(), GIVEN, EXPONENTIAL, inside=True, condition=wrong) is OPEN
